# ./beside dev: Vaadin's development mode. A change in frontend/ shows at once, one in Java after the next start.

beside_dev() {
  [ $# -eq 0 ] || refuse_usage "\"dev\" takes no options."
  find_jdk
  find_node
  # What this compiles is not fit for a jar: the next run or test makes a new one.
  rm -f "$ROOT"/target/beside-*.jar
  run_maven -Dfrontend.goal=prepare-frontend -Dmaven.test.skip=true spring-boot:run \
    -Dspring-boot.run.arguments="--vaadin.productionMode=false --vaadin.frontend.hotdeploy=true --beside.data=$ROOT/data"
}
