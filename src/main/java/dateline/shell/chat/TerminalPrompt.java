package dateline.shell.chat;

import dateline.shell.terminal.CancellableTask;
import dateline.shell.terminal.TerminalProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jline.reader.Completer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Reads the lines of the chat at a terminal: editing, history, completion. */
final class TerminalPrompt implements LineSource {
  private final Terminal terminal;
  private final LineReader reader;

  TerminalPrompt(Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /**
   * @param completer completes words
   * @param history the file that keeps the lines, readable by its owner alone; where it cannot be
   *     written they are kept for this chat only
   */
  static TerminalPrompt open(Completer completer, Path history) {
    try {
      Terminal terminal =
          TerminalBuilder.builder()
              .system(true)
              .encoding(StandardCharsets.UTF_8)
              .dumb(true)
              .jna(false)
              .jansi(false)
              .jni(false)
              .build();
      return new TerminalPrompt(terminal, reader(terminal, completer, history));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The line as it was typed: {@code '} and {@code \} mean nothing, an open {@code "} does not wait
   * for its fellow, and {@code !} recalls nothing.
   */
  private static LineReader reader(Terminal terminal, Completer completer, Path history) {
    DefaultParser parser = new DefaultParser();
    parser.setQuoteChars(new char[] {'"'});
    parser.setEscapeChars(null);
    parser.setEofOnUnclosedQuote(false);
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .appName("dateline")
            .terminal(terminal)
            .parser(parser)
            .completer(completer)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_BEEP, false)
            .option(LineReader.Option.CASE_INSENSITIVE, true);
    if (prepared(history)) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    return builder.build();
  }

  private static boolean prepared(Path history) {
    try {
      boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
      Files.createDirectories(history.getParent(), attributes(posix, "rwx------"));
      Files.createFile(history, attributes(posix, "rw-------"));
      return true;
    } catch (FileAlreadyExistsException there) {
      return Files.isWritable(history);
    } catch (IOException e) {
      return false;
    }
  }

  private static FileAttribute<?>[] attributes(boolean posix, String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public Optional<String> next(String prompt) {
    try {
      return Optional.of(reader.readLine(prompt));
    } catch (UserInterruptException givenUp) {
      return Optional.of("");
    } catch (EndOfFileException left) {
      return Optional.empty();
    }
  }

  @Override
  public boolean run(Runnable command) {
    CancellableTask work = new CancellableTask(command);
    Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> work.abandon());
    try {
      work.start();
      work.await();
    } finally {
      terminal.handle(Terminal.Signal.INT, before);
    }
    return !work.isAbandoned();
  }

  int width() {
    int width = terminal.getWidth();
    return width > 0 ? width : TerminalProbe.DEFAULT_WIDTH;
  }

  @Override
  public void close() {
    try {
      reader.getHistory().save();
      terminal.close();
    } catch (IOException lostHistory) {
      // The chat is over, and its answers stand on the screen.
    }
  }
}
