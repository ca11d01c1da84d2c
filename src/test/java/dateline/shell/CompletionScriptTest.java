package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The completion scripts in their own shells, where those are installed, and the manual page. */
class CompletionScriptTest {
  @TempDir Path folder;

  static boolean hasBash() {
    return Files.isExecutable(Path.of("/bin/bash"));
  }

  private String printed(String shell) throws Exception {
    Typed typed = Typed.of(new FakeWorkspaces(folder, FakeWorkspaces.BRIDGE), "completion", shell);
    assertThat(typed.status()).isZero();
    return typed.out();
  }

  private String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return out.strip();
  }

  @ParameterizedTest
  @EnabledIf("hasBash")
  @CsvSource({
    "'dateline se', 'search serve'",
    "'dateline ask --as', '--as-of'",
    "'dateline ask --reader m', 'model'",
    "'dateline ask --output j', 'json jsonl'",
    "'dateline show --ra', '--raw'",
    "'dateline show --as', ''"
  })
  void bashCompletes(String line, String expected) throws Exception {
    Path script = Files.writeString(folder.resolve("completion.bash"), printed("bash"));
    String words = line.replace(" ", "' '");
    String cursor = String.valueOf(line.split(" ").length - 1);
    String commands =
        "source "
            + script
            + "; COMP_WORDS=('"
            + words
            + "'); COMP_CWORD="
            + cursor
            + "; _dateline; echo \"${COMPREPLY[@]}\"";
    assertThat(run("/bin/bash", "--norc", "-c", commands)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zsh", "fish"})
  void theOthersNameEveryCommandAndOption(String shell) throws Exception {
    String script = printed(shell);
    assertThat(script).contains("ask", "serve", "completion", "as-of", "extractive model");
    Path file = Files.writeString(folder.resolve("completion"), script);
    if (Files.isExecutable(Path.of("/usr/bin/" + shell))) {
      assertThat(run("/usr/bin/" + shell, "-n", file.toString())).isEmpty();
    }
  }

  @Test
  void theManualPageHasEveryCommandAndNoMacroOutOfText() throws Exception {
    String page = printed("man");
    assertThat(page)
        .startsWith(".TH DATELINE 1")
        .contains(".SS ask QUESTION", ".SS serve\n", "\\-\\-as\\-of DATE");
    assertThat(page.lines().filter(line -> line.startsWith(".")))
        .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|PP|EX|EE)( .*)?"));
    if (Files.isExecutable(Path.of("/usr/bin/groff"))) {
      Path file = Files.writeString(folder.resolve("dateline.1"), page);
      assertThat(
              run("/usr/bin/groff", "-man", "-Tutf8", "-ww", "-z", "-K", "utf8", file.toString()))
          .isEmpty();
    }
  }
}
