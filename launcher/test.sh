# ./beside test

PASSED=""

passed() { PASSED="$PASSED$1"$'\n'; }

# What the tests use beyond Java and Node: package, and how to see that it is there.
test_packages() {
  has mvn || say maven
  has chromium || say chromium
  has turnserver || say coturn
  has fc-list && fc-list | grep -qi 'noto.*cjk' || say fonts-noto-cjk
  local library
  for library in libpulse.so.0:libpulse0 libudev.so.1:libudev1 libX11.so.6:libx11-6 libXfixes.so.3:libxfixes3 \
    libXrandr.so.2:libxrandr2 libXcomposite.so.1:libxcomposite1 libdbus-1.so.3:libdbus-1-3; do
    ldconfig -p | grep -q "${library%%:*}" || say "${library##*:}"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

can_be_root() { [ "$(id -u)" -eq 0 ] || { has sudo && sudo -n true 2>/dev/null; }; }

# What a command says that it lacks: a package a line.
install_on_debian() {
  local PATH="$PATH:/usr/sbin:/sbin" missing
  missing="$("$@" | tr '\n' ' ')"
  [ -n "$missing" ] || return 0
  if ! can_be_root; then
    say "Missing, and only an administrator may install it: $missing"
    return
  fi
  say "Installing what is needed: $missing"
  mkdir -p "$ROOT/target"
  # shellcheck disable=SC2086
  { as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $missing; } \
    >"$ROOT/target/install.log" 2>&1 </dev/null || say "That did not work; target/install.log says why. What needs it is skipped."
}

tell_what_is_missing() {
  has mvn || refuse "Beside is built with Maven: install it (brew install maven)."
  has chromium || [ -d "/Applications/Google Chrome.app" ] || [ -d "/Applications/Chromium.app" ] ||
    say "There is no Chromium here: the browser stories are skipped."
}

# True when package.json has this script.
has_script() { [ "$(cd "$ROOT" && npm pkg get "scripts.$1" 2>/dev/null)" != "{}" ]; }

# The jar's build has just installed what package-lock.json says; only where it has not, this does.
install_modules() {
  local stamp="$ROOT/node_modules/.package-lock.json"
  if [ ! -e "$stamp" ] || [ "$ROOT/package-lock.json" -nt "$stamp" ]; then
    (cd "$ROOT" && npm ci --silent --ignore-scripts </dev/null)
  fi
}

test_front_end() {
  if ! has npm; then
    passed "Front end: skipped, because npm is not installed."
    return
  fi
  install_modules
  local script
  for script in typecheck test:unit; do
    has_script "$script" || continue
    (cd "$ROOT" && npm run --silent "$script" </dev/null) || refuse "The front end's \"npm run $script\" failed."
    passed "Front end, $script: passed."
  done
}

# $1: Maven's goal, the rest: its settings. The front end is in target/ already.
test_java() {
  run_maven "$@" -Dvaadin.skip || refuse "Java tests failed; the details are in target/surefire-reports."
}

beside_test() {
  local quick=
  while [ $# -gt 0 ]; do
    case "$1" in
      --quick) quick=yes ;;
      *) refuse_usage "Beside does not know the option \"$1\"." ;;
    esac
    shift
  done
  if is_debian; then install_on_debian test_packages; else tell_what_is_missing; fi
  find_jdk
  find_node
  build_jar
  passed "Build: passed."
  test_front_end
  if [ -n "$quick" ]; then
    test_java test -DexcludedGroups=browser
    passed "Java, without the browser stories: passed."
  else
    test_java verify
    passed "Java, with the browser stories: passed."
  fi
  printf '\n%s' "$PASSED"
}
