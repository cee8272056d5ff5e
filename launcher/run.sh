# ./beside run

# webrtc-java loads native code. A quarter of the memory as heap is Java's own choice and right for us.
JVM_FLAGS="--enable-native-access=ALL-UNNAMED"

needs_value() { [ $# -ge 2 ] && [ -n "$2" ] || refuse_usage "$1 needs a value after it."; }

check_port() {
  case "$1" in
    '' | *[!0-9]* | ??????*) ;;
    *) [ "$1" -ge 1 ] && [ "$1" -le 65535 ] && return ;;
  esac
  refuse "The port \"$1\" is not a number from 1 to 65535: set --port or PORT to one."
}

is_port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

absolute() {
  case "$1" in
    /*) printf '%s' "$1" ;;
    *) printf '%s/%s' "$PWD" "$1" ;;
  esac
}

beside_run() {
  local settings=() lan port="${PORT:-}" data="${BESIDE_DATA:-$ROOT/data}"
  case "${BESIDE_LAN:-}" in true) lan=yes ;; *) lan= ;; esac
  while [ $# -gt 0 ]; do
    case "$1" in
      --demo) settings+=(--beside.demo=true) ;;
      --lan) lan=yes && settings+=(--beside.lan=true) ;;
      --port) needs_value "$@" && port="$2" && shift ;;
      --data) needs_value "$@" && data="$(absolute "$2")" && shift ;;
      *) refuse_usage "Beside does not know the option \"$1\"." ;;
    esac
    shift
  done
  [ -n "$port" ] || port="$([ -n "$lan" ] && say 8443 || say 8080)"
  check_port "$port"
  if is_port_taken "$port"; then
    refuse "Port $port is already in use: stop the other program, or choose another port with --port."
  fi
  find_jdk
  build_jar
  # JAVA_OPTS and the flags are lists of words on purpose.
  # shellcheck disable=SC2086
  exec "$JAVA_HOME/bin/java" $JVM_FLAGS ${JAVA_OPTS:-} -jar "$(jar_path)" \
    --server.port="$port" --beside.data="$data" ${settings[@]+"${settings[@]}"}
}
