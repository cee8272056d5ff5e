# Finds a JDK.

JDK_WANTED=25

# Where JDKs usually are; a pattern a line. Whoever keeps them elsewhere sets JAVA_HOME.
jdk_places() {
  if [ -n "${BESIDE_JDK_PLACES+set}" ]; then
    printf '%s\n' "$BESIDE_JDK_PLACES"
    return
  fi
  cat <<PLACES
/usr/lib/jvm/*
/usr/java/*
/opt/java/*
/opt/jdk*
/Library/Java/JavaVirtualMachines/*/Contents/Home
$HOME/Library/Java/JavaVirtualMachines/*/Contents/Home
/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
/usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
$HOME/.sdkman/candidates/java/*
$HOME/.jdks/*
PLACES
}

jdk_on_path() {
  has java || return 0
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

is_jdk_new_enough() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  local version
  version="$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)"
  [ "${version:-0}" -ge "$JDK_WANTED" ]
}

jdk_candidates() {
  printf '%s\n' "${JAVA_HOME:-}"
  jdk_on_path
  local place home
  while IFS= read -r place; do
    local IFS=
    for home in $place; do printf '%s\n' "$home"; done
  done <<EOF
$(jdk_places)
EOF
}

# Sets JAVA_HOME to the first JDK that is new enough.
find_jdk() {
  local home
  while IFS= read -r home; do
    if [ -n "$home" ] && is_jdk_new_enough "$home"; then
      export JAVA_HOME="$home"
      export PATH="$JAVA_HOME/bin:$PATH"
      return
    fi
  done <<EOF
$(jdk_candidates)
EOF
  refuse "Beside needs a Java Development Kit, version $JDK_WANTED or newer: install Temurin $JDK_WANTED (adoptium.net) or set JAVA_HOME to where it is."
}
