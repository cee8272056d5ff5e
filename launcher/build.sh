# Makes the jar.

BUILD_LOG="$ROOT/target/build.log"

# Maven's own libraries use what newer JDKs warn about.
run_maven() {
  has mvn || refuse "Beside is built with Maven: install it (apt-get install maven, or brew install maven)."
  (cd "$ROOT" && MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
    mvn --batch-mode --no-transfer-progress -Dstyle.color=never "$@" </dev/null)
}

jar_path() { ls -t "$ROOT"/target/beside-*.jar 2>/dev/null | head -n 1; }

# True when something that goes into the jar is newer than it.
is_stale() {
  local jar="$1" changed
  [ -n "$jar" ] || return 0
  changed="$(cd "$ROOT" && find pom.xml src/main frontend package.json package-lock.json vite.config.ts tsconfig.json types.d.ts \
    -path frontend/generated -prune -o -path frontend/index.html -prune -o -type f -newer "$jar" -print 2>/dev/null | head -n 1)" || true
  [ -n "$changed" ]
}

last_meaningful_lines() {
  grep -E '^\[ERROR\]' "$BUILD_LOG" | grep -vE 'Re-run Maven|full stack trace|Help 1|^\[ERROR\] *$' | tail -n 12 | grep . ||
    tail -n 12 "$BUILD_LOG"
}

build_jar() {
  if ! is_stale "$(jar_path)"; then return; fi
  say "Building Beside; the first time takes a few minutes."
  mkdir -p "$ROOT/target"
  : >"$BUILD_LOG"
  find_node
  if ! run_maven package -Dmaven.test.skip=true >>"$BUILD_LOG" 2>&1; then
    last_meaningful_lines >&2
    refuse "Beside could not be built; all of Maven's words are in target/build.log."
  fi
}
