package dateline.shell.terminal;

import dateline.text.WholeNumber;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * What standard output is, found out without a terminal library: JLine takes some 0.3 s to open a
 * terminal, more than a question takes to answer.
 *
 * @param terminal whether standard output is a terminal
 * @param progress whether standard error is one
 * @param width columns of a line
 * @param colour whether styles may be drawn: on a terminal, unless NO_COLOR is set (no-color.org)
 *     or TERM is dumb
 */
public record TerminalProbe(boolean terminal, boolean progress, int width, boolean colour) {
  /** The width where there is no terminal to ask. */
  public static final int DEFAULT_WIDTH = 80;

  private static final int WIDEST = 9999;

  static TerminalProbe standard() {
    Map<String, String> environment = System.getenv();
    boolean terminal = isTerminal(1);
    return new TerminalProbe(
        terminal,
        isTerminal(2),
        terminal ? width(environment) : DEFAULT_WIDTH,
        terminal && colour(environment));
  }

  static boolean colour(Map<String, String> environment) {
    String term = environment.getOrDefault("TERM", "dumb");
    return environment.getOrDefault("NO_COLOR", "").isEmpty() && !term.equals("dumb");
  }

  private static boolean isTerminal(int descriptor) {
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return device.startsWith("/dev/pts/")
          || device.startsWith("/dev/tty")
          || device.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException noProcFileSystem) {
      return System.console() != null && System.console().isTerminal();
    }
  }

  private static int width(Map<String, String> environment) {
    return columns(environment.getOrDefault("COLUMNS", "")).orElseGet(TerminalProbe::asked);
  }

  /** The width as {@code stty} (POSIX) tells it: rows, then columns. */
  private static int asked() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      stty.waitFor(1, TimeUnit.SECONDS);
      return columns(size.substring(size.indexOf(' ') + 1).strip()).orElse(DEFAULT_WIDTH);
    } catch (IOException noSuchProgram) {
      return DEFAULT_WIDTH;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return DEFAULT_WIDTH;
    }
  }

  private static OptionalInt columns(String number) {
    return WholeNumber.count(WIDEST, number);
  }
}
