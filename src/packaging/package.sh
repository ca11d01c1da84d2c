#!/bin/sh
# Makes the packages of Dateline for the system that it runs on; ./mvnw -Prelease package calls it.
# usage: package.sh VERSION PROGRAM OUT [sums], where PROGRAM is the folder of dateline.jar and its
# lib, and OUT the folder to write to; sums writes the checksums of what is there, and no more. JAVA_HOME names the JDK whose modules become the runtime.
set -eu

version=$1 program=$2 out=$3
base=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
jdk=${JAVA_HOME:?names the JDK}/bin
name=dateline-$version
image=$out/$name
app=$image/app

case $(uname -s)-$(uname -m) in
  Linux-x86_64) system=linux-x64 tokenizers=linux-x86_64 debian=amd64 ;;
  Linux-aarch64) system=linux-aarch64 tokenizers=linux-aarch64 debian=arm64 ;;
  Darwin-x86_64) system=osx-x64 tokenizers=none debian= ;;
  Darwin-arm64) system=osx-aarch64 tokenizers=osx-aarch64 debian= ;;
  *) echo "package.sh: $(uname -s)-$(uname -m) is no system that the models run on" >&2; exit 1 ;;
esac

# What jdeps names, and beside it: the character sets of East Asia, English outside America, and
# files in zip archives.
modules=java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management
modules=$modules,java.naming,java.net.http,java.prefs,java.scripting,java.sql,java.xml
modules=$modules,jdk.charsets,jdk.httpserver,jdk.incubator.vector,jdk.jfr,jdk.localedata
modules=$modules,jdk.unsupported,jdk.zipfs

runtime() {
  "$jdk/jlink" --add-modules "$modules" --output "$image/runtime" \
    --no-header-files --no-man-pages --strip-java-debug-attributes --include-locales en,en-GB --generate-cds-archive
}

# A library of which the entries that another system needs are left out.
slim() {
  jar=$1
  shift
  rm -rf "$out/slim" && mkdir -p "$out/slim"
  (cd "$out/slim" && "$jdk/jar" xf "$jar" && rm -rf "$@" &&
    "$jdk/jar" --create --no-compress --no-manifest --file "$jar" .)
  rm -rf "$out/slim"
}

libraries() {
  mkdir -p "$app"
  cp "$program/dateline.jar" "$app/"
  cp -R "$program/lib" "$app/"
  # Its model lies unpacked in dateline.jar, and nothing of its code is used.
  rm -f "$app"/lib/langchain4j-embeddings-bge-*.jar
  onnx=$(ls "$app"/lib/onnxruntime-*.jar)
  rm -rf "$out/native" && mkdir -p "$out/native"
  (cd "$out/native" && "$jdk/jar" xf "$onnx" "ai/onnxruntime/native/$system" ThirdPartyNotices.txt)
  mv "$out/native/ai/onnxruntime/native/$system" "$app/native"
  rm -rf "$app"/native/*.dSYM "$app"/native/*.pdb
  mkdir -p "$image/share/doc/dateline"
  mv "$out/native/ThirdPartyNotices.txt" "$image/share/doc/dateline/onnxruntime-notices.txt"
  rm -rf "$out/native"
  slim "$onnx" ai/onnxruntime/native
  others=
  for other in linux-x86_64 linux-aarch64 osx-aarch64 win-x86_64; do
    [ "$other" = "$tokenizers" ] || others="$others native/lib/$other"
  done
  # shellcheck disable=SC2086
  slim "$(ls "$app"/lib/tokenizers-*.jar)" $others
}

documents() {
  mkdir -p "$image/bin"
  cp "$base/src/packaging/launcher" "$image/bin/dateline"
  chmod 755 "$image/bin/dateline"
  cp -R "$base/prompts" "$app/"
  cp "$base/LICENSE" "$base/NOTICE" "$image/share/doc/dateline/"
  for shell in bash-completion/completions/dateline zsh/site-functions/_dateline \
    fish/vendor_completions.d/dateline.fish man/man1/dateline.1; do
    mkdir -p "$image/share/$(dirname "$shell")"
  done
  dateline=$image/bin/dateline
  "$dateline" completion bash >"$image/share/bash-completion/completions/dateline"
  "$dateline" completion zsh >"$image/share/zsh/site-functions/_dateline"
  "$dateline" completion fish >"$image/share/fish/vendor_completions.d/dateline.fish"
  "$dateline" completion man >"$image/share/man/man1/dateline.1"
}

# Answers a question over one article, so that the JVM notes which classes a start needs.
cache() {
  rm -rf "$out/training"
  cp -R "$base/src/main/training" "$out/training"
  DATELINE_JAVA_OPTS="-XX:AOTCacheOutput=$app/dateline.aot" \
    "$image/bin/dateline" ask 'When did the council open the bridge?' \
    --corpus "$out/training" >"$out/training.log" 2>&1 ||
    echo 'package.sh: no cache of classes was made; the program starts more slowly' >&2
  rm -rf "$out/training"
}

# The C libraries that the programs are linked with, for an image that has nothing else.
container() {
  root=$out/oci
  rm -rf "$root" && mkdir -p "$root/opt/dateline" "$root/tmp" "$root/corpus"
  chmod 1777 "$root/tmp"
  cp -R "$image/app" "$image/runtime" "$root/opt/dateline/"
  [ "$(uname -s)" = Linux ] || return 0
  rm -rf "$out/native" && mkdir "$out/native"
  (cd "$out/native" && "$jdk/jar" xf "$(ls "$app"/lib/tokenizers-*.jar)")
  find "$image/runtime" "$app/native" "$out/native" -type f \( -name '*.so' -o -name java \) \
    ! -name 'libawt_xawt.so' ! -name libjawt.so ! -name libsplashscreen.so ! -name libjsound.so \
    -exec ldd {} + 2>/dev/null |
    sed -n -e 's/.*=> \(\/[^ ]*\) (.*/\1/p' -e 's/^[[:space:]]*\(\/[^ ]*ld-linux[^ ]*\) (.*/\1/p' |
    sort -u | while read -r library; do
      case $library in
        "$out"/*) continue ;;
      esac
      mkdir -p "$root$(dirname "$library")"
      cp -L "$library" "$root$library"
    done
  rm -rf "$out/native"
}

deb() {
  command -v dpkg-deb >/dev/null && [ -n "$debian" ] || return 0
  root=$out/deb
  rm -rf "$root" && mkdir -p "$root/DEBIAN" "$root/usr/lib/dateline" "$root/usr/bin"
  cp -Rp "$image/bin" "$image/app" "$image/runtime" "$root/usr/lib/dateline/"
  cp -R "$image/share" "$root/usr/"
  mkdir -p "$root/usr/share/zsh/vendor-completions"
  mv "$root/usr/share/zsh/site-functions/_dateline" "$root/usr/share/zsh/vendor-completions/"
  rmdir "$root/usr/share/zsh/site-functions"
  mv "$root/usr/share/doc/dateline/LICENSE" "$root/usr/share/doc/dateline/copyright"
  gzip -9n "$root/usr/share/man/man1/dateline.1"
  ln -s ../lib/dateline/bin/dateline "$root/usr/bin/dateline"
  size=$(du -sk "$root/usr" | cut -f 1)
  cat >"$root/DEBIAN/control" <<CONTROL
Package: dateline
Version: $version
Architecture: $debian
Maintainer: The authors of Dateline <dateline@localhost>
Installed-Size: $size
Depends: libc6, libstdc++6
Suggests: less, xdg-utils
Section: text
Priority: optional
Description: answers questions over a folder of news articles
 Every statement carries a quotation cut, character for character, out of a
 source article. It needs no network, no key and no Java: its runtime is inside.
CONTROL
  chmod -R u=rwX,go=rX "$root"
  dpkg-deb --root-owner-group -Zgzip --build "$root" "$out/dateline_${version}_$debian.deb" >/dev/null
  rm -rf "$root"
}

archive() {
  tar -C "$out" -czf "$out/$name-$system.tar.gz" "$name"
}

# The POM of the library: its own coordinates, and those of every library that the program has, as
# the build wrote them to libraries.txt: the list is whole, so what they name in turn is left out.
pom() {
  cat <<POM
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>dateline</groupId>
  <artifactId>dateline-core</artifactId>
  <version>$version</version>
  <name>Dateline, as a library</name>
  <licenses>
    <license>
      <name>Apache-2.0</name>
      <url>https://www.apache.org/licenses/LICENSE-2.0.txt</url>
    </license>
  </licenses>
  <dependencies>
POM
  sed -n 's/^ *\([^: ]*\):\([^: ]*\):jar:\([^: ]*\):\(compile\|runtime\).*/\1 \2 \3/p' "$out/libraries.txt" |
    while read -r group artifact number; do
      printf '    <dependency>\n      <groupId>%s</groupId>\n' "$group"
      printf '      <artifactId>%s</artifactId>\n      <version>%s</version>\n' "$artifact" "$number"
      printf '      <exclusions>\n        <exclusion>\n          <groupId>*</groupId>\n'
      printf '          <artifactId>*</artifactId>\n        </exclusion>\n      </exclusions>\n'
      printf '    </dependency>\n'
    done
  printf '  </dependencies>\n</project>\n'
}

# A jar for programs, with its sources, the documentation of its few public types, and a POM that
# names the libraries; in a repository of files that a build can name.
library() {
  core=$out/repository/dateline/dateline-core/$version
  mkdir -p "$core"
  cp "$program/dateline.jar" "$core/dateline-core-$version.jar"
  "$jdk/jar" --create --no-manifest --file "$core/dateline-core-$version-sources.jar" \
    -C "$base/src/main/java" .
  rm -rf "$out/javadoc"
  # shellcheck disable=SC2046
  "$jdk/javadoc" -quiet -Xdoclint:none -public -d "$out/javadoc" -encoding UTF-8 -notimestamp \
    -windowtitle "Dateline $version" -classpath "$program/dateline.jar:$program/lib/*" \
    $(printf "$base/src/main/java/dateline/%s.java " NewsCorpus NewsCorpusException NewsQuery \
      NewsReply SourceQuotation)
  "$jdk/jar" --create --no-manifest --file "$core/dateline-core-$version-javadoc.jar" \
    -C "$out/javadoc" .
  rm -rf "$out/javadoc"
  pom >"$core/dateline-core-$version.pom"
}

sums() {
  cd "$out"
  find . -maxdepth 1 -type f \( -name '*.deb' -o -name '*.tar.gz' -o -name '*.tar' \) | sed 's|^\./||' | sort >files
  find repository -type f | sort >>files
  if command -v sha256sum >/dev/null; then
    xargs sha256sum <files >SHA256SUMS
  else
    xargs shasum -a 256 <files >SHA256SUMS
  fi
  rm files
}

if [ "${4-}" = sums ]; then
  sums
  exit
fi
rm -rf "$image" "$out"/*.deb "$out"/*.tar.gz "$out"/repository "$out"/SHA256SUMS
mkdir -p "$out"
runtime
libraries
documents
cache
archive
deb
container
library
du -sh "$image" "$image"/runtime "$image"/app "$out"/*.deb "$out"/*.tar.gz
