# Words and small questions that every command uses.

say() { printf '%s\n' "$*"; }

# Ends with one plain sentence on stderr.
refuse() {
  printf '%s\n' "$*" >&2
  exit 1
}

refuse_usage() {
  printf '%s\n\n' "$*" >&2
  usage >&2
  exit 2
}

has() { command -v "$1" >/dev/null 2>&1; }

is_debian() { [ -r /etc/debian_version ] && has apt-get; }
