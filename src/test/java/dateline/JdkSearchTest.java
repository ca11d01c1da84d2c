package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search for a JDK that the launcher and the Maven wrapper share, {@code .mvn/jdk.sh}. */
class JdkSearchTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "JAVA_VERSION=\"25\",         25",
    "JAVA_VERSION=\"25.0.3\",     25",
    "JAVA_VERSION=\"26-ea\",      26",
    "JAVA_VERSION=\"26.0.1+8\",   26",
    "JAVA_VERSION=\"17.0.15\",    17",
    "JAVA_VERSION=\"1.8.0_392\",   1",
    "JAVA_VERSION=25.0.1,         25",
    "JAVA_VERSION=\"\",            0",
    "IMPLEMENTOR=\"Somebody\",     0",
  })
  void readsTheVersionOfTheReleaseFile(String line, String version) throws Exception {
    Path jdk = jdk("one", "IMPLEMENTOR=\"Somebody\"\n" + line + "\nMODULES=\"java.base\"\n");

    assertThat(sh("read_jdk_version \"$1\"; echo $version", Map.of(), jdk))
        .isEqualTo(version + "\n");
  }

  @Test
  void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
    Path jdk = jdk("a runtime", "JAVA_VERSION=\"25\"\n");
    Files.delete(jdk.resolve("bin/javac"));

    assertThat(sh("read_jdk_version \"$1\"; echo $version", Map.of(), jdk)).isEqualTo("0\n");
  }

  @Test
  void prefersDatelineJavaThenJavaHomeThenPath() throws Exception {
    Path first = jdk("first jdk", "JAVA_VERSION=\"25\"\n");
    Path second = jdk("second jdk", "JAVA_VERSION=\"27\"\n");
    Path third = jdk("third jdk", "JAVA_VERSION=\"26\"\n");
    Path old = jdk("old jdk", "JAVA_VERSION=\"17\"\n");
    Path links = Files.createDirectory(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("hop"), third.resolve("bin/java"));
    Files.createSymbolicLink(links.resolve("java"), Path.of("hop"));
    String path = links + ":" + System.getenv("PATH");
    String found = "find_jdk; echo $jdk";

    assertThat(
            sh(found, Map.of("DATELINE_JAVA", first + "", "JAVA_HOME", second + "", "PATH", path)))
        .isEqualTo(first + "\n");
    assertThat(sh(found, Map.of("JAVA_HOME", second + "", "PATH", path))).isEqualTo(second + "\n");
    assertThat(sh(found, Map.of("JAVA_HOME", old + "", "PATH", path))).isEqualTo(third + "\n");
  }

  @Test
  void takesTheOldestSuitableOneThatIsInstalled() throws Exception {
    for (String version : new String[] {"24.0.2", "999", "998.0.1", "17"}) {
      jdk(".sdkman/candidates/java/" + version + "-tem", "JAVA_VERSION=\"" + version + "\"\n");
    }

    assertThat(
            sh("oldest_jdk=997; take_installed_jdk; echo $jdk", Map.of("HOME", folder.toString())))
        .isEqualTo(folder.resolve(".sdkman/candidates/java/998.0.1-tem") + "\n");
  }

  @Test
  void saysInOneLineWhatToInstall() throws Exception {
    Map<String, String> none = Map.of("HOME", folder.toString(), "JAVA_HOME", folder.toString());

    assertThat(sh("oldest_jdk=997; find_jdk || echo status $?", none))
        .matches("dateline: there is no JDK 997 or newer .*: install one \\(.*\\), .*\nstatus 1\n");
  }

  @Test
  void saysWhenTheOneThatWasNamedWillNotDo() throws Exception {
    Path old = jdk("old jdk", "JAVA_VERSION=\"17\"\n");

    assertThat(sh("find_jdk || echo status $?", Map.of("DATELINE_JAVA", old.toString())))
        .isEqualTo(
            "dateline: DATELINE_JAVA is "
                + old
                + ", which is not the folder of a JDK 25 or newer\nstatus 1\n");
  }

  private Path jdk(String name, String release) throws IOException {
    Path jdk = folder.resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), release);
    for (String tool : new String[] {"java", "javac"}) {
      Files.createFile(jdk.resolve("bin").resolve(tool)).toFile().setExecutable(true);
    }
    return jdk;
  }

  /** What a script after {@code . .mvn/jdk.sh} prints, on both streams. */
  private static String sh(String script, Map<String, String> environment, Object... arguments)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-uc", ". .mvn/jdk.sh; " + script, "sh")
            .redirectErrorStream(true);
    for (Object argument : arguments) {
      builder.command().add(argument.toString());
    }
    builder.environment().keySet().removeAll(List.of("DATELINE_JAVA", "JAVA_HOME"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return output;
  }
}
