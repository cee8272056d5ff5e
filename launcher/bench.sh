# ./beside bench: each bench is a class org.beside.bench.<Name>Bench; first-frame is FirstFrameBench.

bench_names() {
  local file
  for file in "$ROOT"/bench/java/org/beside/bench/*Bench.java; do
    basename "$file" Bench.java | sed 's/\([a-z0-9]\)\([A-Z]\)/\1-\2/g' | tr '[:upper:]' '[:lower:]'
  done
}

bench_class() { printf '%s' "$1" | awk -F- '{ for (i = 1; i <= NF; i++) printf "%s", toupper(substr($i, 1, 1)) substr($i, 2) }'; }

# The first sentence of the class's description.
bench_purpose() { sed -n 's#^ \* \([A-Z].*\)#\1#p' "$1" | head -n 1; }

list_benches() {
  local name file
  say "What can be measured with ./beside bench NAME:"
  for name in $(bench_names); do
    file="$ROOT/bench/java/org/beside/bench/$(bench_class "$name")Bench.java"
    printf '  %-14s %s\n' "$name" "$(bench_purpose "$file")"
  done
}

# What a bench uses beyond Java: package, and how to see that it is there.
bench_packages() {
  case "$1" in
    legibility)
      has chromium || say chromium
      has tesseract || say tesseract-ocr
      { has ip && has tc; } || say iproute2
      ;;
    first-frame | page-weight) has chromium || say chromium ;;
  esac
}

bench_class_path() {
  run_maven -Pbench -Dvaadin.skip test-compile dependency:build-classpath \
    -Dmdep.outputFile="$ROOT/target/bench.classpath" -Dmdep.includeScope=test >"$ROOT/target/bench.log" 2>&1 ||
    { tail -n 20 "$ROOT/target/bench.log" >&2; refuse "The benches do not compile; target/bench.log has all of it."; }
  printf '%s' "$ROOT/target/test-classes:$ROOT/target/classes:$(cat "$ROOT/target/bench.classpath")"
}

# Settings go to a bench as environment variables or system properties in JAVA_OPTS.
beside_bench() {
  [ $# -gt 0 ] || { list_benches; return; }
  local name class_path
  for name in "$@"; do
    [ -e "$ROOT/bench/java/org/beside/bench/$(bench_class "$name")Bench.java" ] ||
      refuse "There is no bench \"$name\": ./beside bench lists them."
  done
  find_jdk
  find_node
  build_jar
  class_path="$(bench_class_path)"
  for name in "$@"; do
    say "== $name"
    if is_debian; then install_on_debian bench_packages "$name"; fi
    # shellcheck disable=SC2086
    (cd "$ROOT" && "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED ${JAVA_OPTS:-} \
      -cp "$class_path" "org.beside.bench.$(bench_class "$name")Bench" </dev/null)
  done
}
