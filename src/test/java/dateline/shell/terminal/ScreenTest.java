package dateline.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.index.update.Progress;
import dateline.shell.Commands;
import dateline.shell.FakeWorkspaces;
import dateline.shell.Typed;
import dateline.shell.command.CommandRunner;
import dateline.shell.command.ProgressLine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** What reaches the terminal, and what happens where it no longer takes anything. */
class ScreenTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Screen screen(boolean terminal, int width) {
    return new Screen(out, err, new TerminalProbe(terminal, terminal, width, terminal));
  }

  @Test
  void stylesAreDrawnOnATerminalAlone() {
    Text text = Text.of(Style.STRONG, "bold").and(" plain");
    screen(false, 80).print(text);
    screen(true, 80).print(text);
    assertThat(out).hasToString("bold plain\n\u001B[1mbold\u001B[0m plain\n");
  }

  @Test
  void linesAreIndentedAndBrokenAtTheWidth() {
    screen(false, 40).print("* ", Text.of("word ".repeat(15).strip()), "  ");
    String line = "word word word word word word word";
    assertThat(out).hasToString("* " + line + "\n  " + line + "\n  word\n");
  }

  @Test
  void anItemIsOneLineForAnotherProgram() {
    Text item = Text.of("word ".repeat(40));
    screen(false, 40).item(item, "  ");
    assertThat(out.toString().lines()).hasSize(1);
    screen(true, 40).item(item, "  ");
    assertThat(out.toString().lines()).hasSizeGreaterThan(3);
  }

  @Test
  void nothingHostileIsPrintedAnywhere() {
    Screen screen = screen(true, 80);
    screen.print("", Text.of("a\u001B[2Jb\u202Ec"), "");
    screen.warn("d\u0007e\nf");
    screen.progress("g\u001B[2J");
    screen.trace(new IllegalStateException("h\u001B]0;x\u0007"));
    screen.json("\"i\u001B[2J\"");
    assertThat(out).hasToString("a‹U+001B›[2Jb‹U+202E›c\n\"i\\u001b[2J\"\n");
    assertThat(err.toString().replace("\r\u001B[K", "")).doesNotContain("\u001B", "\u0007", "e\nf");
  }

  @Test
  void whatIsPrintedGoesOutBeforeAWarning() {
    StringWriter both = new StringWriter();
    Screen screen = new Screen(both, both, new TerminalProbe(false, false, 80, false));
    screen.print(Text.of("first"));
    screen.warn("second");
    assertThat(both).hasToString("first\nsecond\n");
  }

  @Test
  void aFullDiskIsAFailureInOneLine() throws Exception {
    Typed typed = onto("No space left on device", "sources");
    assertThat(typed.status()).isEqualTo(1);
    assertThat(typed.err())
        .endsWith(
            "dateline: standard output cannot be written; what was printed is incomplete: No space"
                + " left on device\n");
  }

  @Test
  void aReaderWhoHasReadEnoughIsNoFailure() throws Exception {
    Typed typed = onto("Broken pipe", "help");
    assertThat(typed).isEqualTo(new Typed(1, "", ""));
  }

  @Test
  void anOutputThatIsLostIsToldToWhoeverPrints() {
    Screen screen = new Screen(new Broken("x"), err, new TerminalProbe(false, false, 80, false));
    assertThatThrownBy(() -> screen.json("{}")).isInstanceOf(BrokenOutputException.class);
    assertThatThrownBy(screen::flush).isInstanceOf(BrokenOutputException.class);
  }

  private Typed onto(String fault, String command) throws Exception {
    Screen screen = new Screen(new Broken(fault), err, new TerminalProbe(false, false, 80, false));
    FakeWorkspaces workspaces =
        new FakeWorkspaces(java.nio.file.Path.of("index"), FakeWorkspaces.BRIDGE);
    Commands commands = new Commands(java.util.List.of(command), "0.0", workspaces, screen);
    commands.runner().run(new org.springframework.boot.DefaultApplicationArguments());
    int status = ((CommandRunner) commands.runner()).getExitCode();
    return new Typed(status, "", err.toString());
  }

  private static LongSupplier aSecondApart() {
    AtomicLong nanos = new AtomicLong();
    return () -> nanos.getAndAdd(1_000_000_000L);
  }

  @Test
  void progressIsDrawnOnATerminalAndTakenAway() {
    try (ProgressLine line = new ProgressLine(screen(true, 80), aSecondApart())) {
      line.at(Progress.Stage.EMBEDDING, 1500, 3000);
    }
    assertThat(err)
        .hasToString("\r\u001B[KComputing vectors: 50 %, 1,500 of 3,000 passages\r\u001B[K");
    assertThat(ProgressLine.line(Progress.Stage.READING, 0, 0))
        .isEqualTo("Reading articles: 100 % of 0.0 MB");
  }

  @Test
  void progressIsQuietElsewhere() {
    try (ProgressLine line = new ProgressLine(screen(false, 80), aSecondApart())) {
      line.at(Progress.Stage.READING, 1, 2);
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void colourNeedsATerminalThatHasItAndNobodyAgainstIt() {
    assertThat(TerminalProbe.colour(Map.of("TERM", "xterm"))).isTrue();
    assertThat(TerminalProbe.colour(Map.of("TERM", "xterm", "NO_COLOR", ""))).isTrue();
    assertThat(TerminalProbe.colour(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isFalse();
    assertThat(TerminalProbe.colour(Map.of("TERM", "dumb"))).isFalse();
    assertThat(TerminalProbe.colour(Map.of())).isFalse();
  }

  private static final class Broken extends Writer {
    private final String fault;

    Broken(String fault) {
      this.fault = fault;
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
      throw new IOException(fault);
    }

    @Override
    public void flush() throws IOException {
      throw new IOException(fault);
    }

    @Override
    public void close() {}
  }
}
