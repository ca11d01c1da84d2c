package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packages of {@code ./mvnw -Prelease verify}, each unpacked or installed, run and removed.
 * Runs with that profile alone.
 */
@EnabledIfSystemProperty(named = "dateline.release", matches = ".+")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackagesIT {
  private static final String QUESTION = "When did the council open the bridge?";
  private static final int PATIENCE_SECONDS = 300;

  private final Path release = Path.of(System.getProperty("dateline.release", "target/release"));
  @TempDir Path folder;

  @BeforeEach
  void corpus() throws IOException {
    Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        folder.resolve("corpus/bridge.txt"),
        "---\ntitle: Bridge\npublished: 2024-03-04\n---\n\nThe council opened the new bridge on"
            + " Monday 4 March 2024.\n");
  }

  private Path only(String ending) throws IOException {
    try (Stream<Path> files = Files.list(release)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .reduce((first, second) -> {
            throw new IllegalStateException("two of " + ending);
          })
          .orElseThrow()
          .toAbsolutePath();
    }
  }

  /** Standard output and error of a command that must end well, run without any Java in reach. */
  private String ran(String... command) throws Exception {
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().remove("JAVA_HOME");
    Process process = builder.start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(out);
    assertThat(process.exitValue()).as(List.of(command) + ": " + printed).isZero();
    return printed;
  }

  private void answers(String program) throws Exception {
    assertThat(ran(program, "ask", "--corpus", "corpus", QUESTION))
        .startsWith("Monday 4 March 2024\n")
        .contains("“The council opened the new bridge on Monday 4 March 2024.”");
    assertThat(ran(program, "--version")).startsWith("dateline ");
  }

  @Test
  @Order(1)
  void theSumsAreRight() throws Exception {
    assertThat(
            ran(
                "sh",
                "-c",
                "cd '" + release.toAbsolutePath() + "' && sha256sum --check SHA256SUMS"))
        .contains(".tar.gz: OK", "-oci.tar: OK", "dateline-core")
        .doesNotContain("FAILED");
  }

  @Test
  @Order(2)
  void theArchiveRunsWhereverItIsUnpacked() throws Exception {
    ran("tar", "-xzf", only(".tar.gz").toString());
    Path home;
    try (Stream<Path> unpacked = Files.list(folder)) {
      home =
          unpacked
              .filter(file -> file.getFileName().toString().startsWith("dateline-"))
              .findFirst()
              .orElseThrow();
    }
    answers(home.resolve("bin/dateline").toString());
    Path link = Files.createSymbolicLink(folder.resolve("linked"), home.resolve("bin/dateline"));
    assertThat(ran(link.toString(), "help", "ask")).startsWith("usage: dateline ask");
    assertThat(home.resolve("share/man/man1/dateline.1")).content().startsWith(".TH DATELINE");
    assertThat(home.resolve("share/bash-completion/completions/dateline"))
        .content()
        .contains("complete -o default -F _dateline dateline");
    assertThat(home.resolve("app/dateline.aot")).isNotEmptyFile();
  }

  @Test
  @Order(3)
  void theDebianPackageIsInstalledRunAndRemoved() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "there is no dpkg");
    assumeTrue("root".equals(System.getProperty("user.name")), "only root may install");
    assumeTrue(!Files.exists(Path.of("/usr/bin/dateline")), "a dateline is installed already");
    ran("dpkg", "--install", only(".deb").toString());
    try {
      answers("/usr/bin/dateline");
      assertThat(Path.of("/usr/share/man/man1/dateline.1.gz")).isNotEmptyFile();
    } finally {
      ran("dpkg", "--remove", "dateline");
    }
    assertThat(Path.of("/usr/bin/dateline")).doesNotExist();
    assertThat(Path.of("/usr/lib/dateline")).doesNotExist();
  }

  /** Runs the image without a container engine: its files under a new root, where that may be. */
  @Test
  @Order(4)
  void theImageNeedsNothingButItsFiles() throws Exception {
    Path image = Files.createDirectory(folder.resolve("image"));
    ran("tar", "-xf", only("-oci.tar").toString(), "-C", image.toString());
    assertThat(image.resolve("index.json")).isNotEmptyFile();
    assumeTrue(
        new ProcessBuilder("unshare", "--mount", "true").start().waitFor() == 0,
        "this user may not change the root");
    ran(
        "sh",
        "-c",
        "mkdir -p root/proc; for blob in image/blobs/sha256/*; do"
            + " tar -xzf $blob -C root 2>/dev/null || :; done;"
            + " mkdir -p root/corpus && cp corpus/bridge.txt root/corpus");
    String java =
        "/opt/dateline/runtime/bin/java -Donnxruntime.native.path=/opt/dateline/app/native"
            + " -Xlog:disable --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8"
            + " -jar /opt/dateline/app/dateline.jar ask --corpus /corpus \"$1\"";
    assertThat(
            ran(
                "unshare",
                "--mount",
                "sh",
                "-c",
                "mount --bind root root && mount --bind /proc root/proc &&"
                    + " exec env HOME=/tmp LC_ALL=C.UTF-8 chroot root "
                    + java,
                "sh",
                QUESTION))
        .contains("Monday 4 March 2024");
  }

  /** Builds the example against the library as another project would, offline. */
  @Test
  @Order(5)
  void theExampleIsBuiltAgainstTheLibrary() throws Exception {
    Path example = folder.resolve("example");
    ran("cp", "-R", Path.of("src/site/examples/library").toAbsolutePath().toString(), "example");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of("mvnw").toAbsolutePath().toString(),
                "-B",
                "-o",
                "-q",
                "-f",
                example.resolve("pom.xml").toString(),
                "-Dmaven.repo.local.tail=" + release.resolve("repository").toAbsolutePath(),
                "-Dmaven.repo.local.tail.ignoreAvailability=true",
                "compile")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile());
    Process process = builder.start();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("out"))).isZero();
    assertThat(example.resolve("target/classes/example/AskTheNews.class")).exists();
  }
}
