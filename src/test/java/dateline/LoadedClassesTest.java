package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that serves nothing loads nothing of the servers, nor YAML where there is no file. */
class LoadedClassesTest {
  private static final Pattern OF_SERVERS =
      Pattern.compile(
          " (dateline\\.server|gg\\.jte|io\\.modelcontextprotocol|reactor|sun\\.net\\.httpserver"
              + "|com\\.sun\\.net\\.httpserver|com\\.networknt|org\\.yaml)\\.");

  @Test
  void helpLoadsNoServer(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("classes");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(":"))
                    .map(entry -> Path.of(entry).toAbsolutePath().toString())
                    .reduce((first, second) -> first + ":" + second)
                    .orElseThrow(),
                "dateline.Application",
                "help")
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectErrorStream(true);
    builder.environment().put("XDG_CONFIG_HOME", folder.toString());
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();

    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded).anyMatch(line -> line.contains(" dateline.shell.serve.ServeCommand "));
    assertThat(loaded).noneMatch(line -> OF_SERVERS.matcher(line).find());
  }
}
