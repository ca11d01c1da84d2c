package dateline.network;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ask}, with the offline reader, opens no network connection. It is run with an empty home
 * folder, where nothing that a library might otherwise fetch has been kept from an earlier run.
 */
class NoNetworkIT {
  private static final Path JAR = Path.of("target/dateline/dateline.jar").toAbsolutePath();

  @TempDir Path folder;
  private Path corpus;
  private Path home;

  @BeforeEach
  void setUp() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    home = Files.createDirectory(folder.resolve("home"));
    Files.copy(Path.of("src/main/training/bridge.md"), corpus.resolve("bridge.md"));
  }

  @Test
  void askOpensNoConnectionAndLooksNothingUp() throws Exception {
    try (Traps traps = new Traps(Files.createDirectory(folder.resolve("traps")))) {
      Ended ended = Ended.of(java(traps, "dateline.Application", ask()));

      assertThat(ended).returns(0, Ended::status);
      assertThat(ended.out()).contains("Monday");
      assertThat(traps.connections()).isZero();
      assertThat(traps.lookups()).isEmpty();
    }
  }

  /** So that the test above can fail. */
  @Test
  void aProgramThatOpensOneIsCaught() throws Exception {
    try (Traps traps = new Traps(Files.createDirectory(folder.resolve("traps")))) {
      Ended.of(java(traps, Dial.class.getName(), List.of()));

      assertThat(traps.connections()).isPositive();
      assertThat(traps.lookups()).contains("looked-up.example");
    }
  }

  /** The same below Java, where native libraries would show too; needs Linux and strace. */
  @Test
  void askAsksTheKernelForNoConnection() throws Exception {
    Path trace = folder.resolve("trace");
    List<String> strace =
        List.of(
            "strace", "-f", "-qq", "-o", trace.toString(), "-e", "trace=connect,sendto,sendmsg");
    assumeTrue(canRun(strace), "strace is not there, or may not trace");

    ProcessBuilder builder = java(null, "dateline.Application", ask());
    builder.command().addAll(0, strace);
    Ended ended = Ended.of(builder);

    assertThat(ended).returns(0, Ended::status);
    assertThat(trace).content().doesNotContain("AF_INET");
  }

  private static boolean canRun(List<String> strace) throws InterruptedException {
    try {
      List<String> command = new ArrayList<>(strace);
      command.add("true");
      return Ended.of(new ProcessBuilder(command)).status() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> ask() {
    return List.of("ask", "When did the council open the bridge?", "--corpus", corpus.toString());
  }

  private ProcessBuilder java(@Nullable Traps traps, String main, List<String> arguments) {
    List<Path> more = traps == null ? List.of() : traps.classPath();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(traps == null ? List.of() : traps.options());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Duser.home=" + home);
    command.add("-cp");
    command.add(
        Stream.concat(Stream.of(JAR), more.stream())
            .map(Path::toString)
            .collect(joining(File.pathSeparator)));
    command.add(main);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", home.toString());
    return builder;
  }
}
