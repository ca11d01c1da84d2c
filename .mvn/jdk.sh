# Sourced by ./dateline and ./mvnw. find_jdk sets $jdk to the folder of a JDK 25 or newer: that of
# DATELINE_JAVA, JAVA_HOME or PATH, or else the oldest suitable one in the usual folders, because
# the oldest is the nearest to what Dateline is tested on. With none it says what to install.
# shellcheck shell=sh

oldest_jdk=25

# Sets $version to the major version of the JDK in folder $1, or to 0 when it is none.
read_jdk_version() {
  version=0
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS='=' read -r key value; do
    [ "$key" = JAVA_VERSION ] || continue
    value=${value#\"}
    version=${value%%[!0-9]*}
  done <"$1/release"
  version=${version:-0}
}

# Sets $jdk to folder $1 if that is a suitable JDK.
take_jdk() {
  read_jdk_version "$1"
  [ "$version" -ge "$oldest_jdk" ] && jdk=$1
}

# Sets $jdk to that of the java on the PATH, behind symbolic links, if it is suitable.
take_jdk_of_path() {
  java=$(command -v java) || return 1
  while [ -L "$java" ]; do
    link=$(readlink "$java")
    case $link in
      /*) java=$link ;;
      *) java=${java%/*}/$link ;;
    esac
  done
  take_jdk "${java%/bin/java}"
}

# Sets $jdk to the oldest suitable JDK that an installer has left in its usual folder.
take_installed_jdk() {
  found=
  for folder in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/openjdk-* \
    /opt/java/* /opt/jdk* /opt/*jdk* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jenv/versions/*; do
    read_jdk_version "$folder"
    [ "$version" -ge "$oldest_jdk" ] || continue
    if [ -z "$found" ] || [ "$version" -lt "$found" ]; then
      found=$version jdk=$folder
    fi
  done
  [ -n "$found" ]
}

find_jdk() {
  HOME=${HOME:-/}
  if [ -n "${DATELINE_JAVA-}" ]; then
    take_jdk "${DATELINE_JAVA%/bin/java}" && return
    echo "dateline: DATELINE_JAVA is $DATELINE_JAVA, which is not the folder of a JDK $oldest_jdk or newer" >&2
    return 1
  fi
  take_jdk "${JAVA_HOME-}" || take_jdk_of_path || take_installed_jdk && return
  echo "dateline: there is no JDK $oldest_jdk or newer in JAVA_HOME, PATH or the usual folders: install one (apt install openjdk-25-jdk, dnf install java-25-openjdk-devel, brew install openjdk@25, sdk install java 25-tem, or from https://adoptium.net), or set DATELINE_JAVA to its folder" >&2
  return 1
}
