package dateline.shell.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.shell.terminal.Cancellation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

class TerminalPromptTest {
  private final Terminal terminal = terminal();

  private static Terminal terminal() {
    try {
      return new DumbTerminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A reader at which somebody does one thing after the other. */
  private static final class Scripted extends LineReaderImpl {
    private final Queue<Supplier<String>> script;

    private Scripted(Terminal terminal, List<Supplier<String>> script) throws IOException {
      super(terminal);
      this.script = new ArrayDeque<>(script);
    }

    @Override
    public String readLine(String prompt) {
      return script.remove().get();
    }
  }

  @Test
  void ctrlCGivesUpALineAndCtrlDLeaves() throws IOException {
    List<Supplier<String>> script =
        List.of(
            () -> {
              throw new UserInterruptException("half a line");
            },
            () -> "a whole line",
            () -> {
              throw new EndOfFileException();
            });
    try (TerminalPrompt prompt = new TerminalPrompt(terminal, new Scripted(terminal, script))) {
      assertThat(prompt.next("> ")).contains("");
      assertThat(prompt.next("> ")).contains("a whole line");
      assertThat(prompt.next("> ")).isEmpty();
    }
  }

  @Test
  void ctrlCLeavesACommandThatTakesItsTime() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Boolean> left = new CompletableFuture<>();
    try (TerminalPrompt prompt = new TerminalPrompt(terminal, new Scripted(terminal, List.of()))) {
      boolean finished =
          prompt.run(() -> {
            terminal.raise(Terminal.Signal.INT);
            left.complete(Cancellation.here().getAsBoolean());
            await(end);
          });

      assertThat(finished).isFalse();
      assertThat(left).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(true);
      assertThat(prompt.run(() -> {})).isTrue();
    } finally {
      end.countDown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
