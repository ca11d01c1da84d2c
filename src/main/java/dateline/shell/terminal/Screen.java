package dateline.shell.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.IntSupplier;

/**
 * Where a command prints: answers to standard output, everything else to standard error, both in
 * UTF-8 whatever the locale. Lines are broken at the width; styles are drawn where there is colour.
 */
public final class Screen {
  private static final int BUFFER = 1 << 16;

  private final Writer out;
  private final PrintWriter err;
  private final TerminalProbe probe;
  private IntSupplier width;

  public Screen(Writer out, Writer err, TerminalProbe probe) {
    this.out = out;
    this.err = new PrintWriter(err);
    this.probe = probe;
    this.width = probe::width;
  }

  /** The process's own standard output and error. */
  public static Screen standard() {
    return new Screen(utf8(FileDescriptor.out), utf8(FileDescriptor.err), TerminalProbe.standard());
  }

  private static Writer utf8(FileDescriptor descriptor) {
    OutputStream stream = new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER);
    return new OutputStreamWriter(stream, StandardCharsets.UTF_8);
  }

  /** Prints a text to standard output, broken into lines. */
  public void print(Text text) {
    print("", text, "");
  }

  /**
   * Prints a text, broken into lines.
   *
   * @param first what stands before the first line
   * @param text the text
   * @param indent what stands before each other line
   */
  public void print(String first, Text text, String indent) {
    String before = first;
    CancellableTask.stopIfAbandoned();
    int wide = width.getAsInt();
    for (Text line : Wrap.lines(text, wide - Columns.of(first), wide - Columns.of(indent))) {
      write(before + drawn(line));
      before = indent;
    }
  }

  /** Prints one line that is not broken, however long. */
  public void line(Text text) {
    CancellableTask.stopIfAbandoned();
    write(drawn(text));
  }

  /** Prints an item of a list: broken into lines on a terminal, one line for other programs. */
  public void item(Text text, String indent) {
    if (probe.terminal()) {
      print("", text, indent);
    } else {
      line(text);
    }
  }

  public void blank() {
    write("");
  }

  /** Prints JSON as it is, but for characters that a terminal would obey. */
  public void json(String json) {
    CancellableTask.stopIfAbandoned();
    write(Visible.json(json));
    flush();
  }

  /**
   * Has the terminal put a text on the clipboard (OSC 52), where it can. What is copied cannot act
   * on the terminal, since it goes there in Base64.
   *
   * @return whether it was sent; false where standard output is no terminal
   */
  public boolean copy(Text text) {
    if (!probe.terminal()) {
      return false;
    }
    byte[] bytes = text.plain().getBytes(StandardCharsets.UTF_8);
    put("\u001B]52;c;" + Base64.getEncoder().encodeToString(bytes) + "\u0007");
    flush();
    return true;
  }

  /** The same styles and width on another writer: a pager's. */
  public Screen onto(Writer other) {
    Screen screen = new Screen(other, err, probe);
    screen.width = width;
    return screen;
  }

  /** Prints one line to standard error. */
  public void warn(String message) {
    CancellableTask.stopIfAbandoned();
    try {
      out.flush();
    } catch (IOException lost) {
      // The next to print is told.
    }
    err.println(Visible.of(message));
    err.flush();
  }

  /** Draws a line on standard error over the one before, for progress. */
  public void progress(String message) {
    err.print("\r\u001B[K" + Visible.of(message));
    err.flush();
  }

  /** Prints where an error arose. */
  public void trace(Throwable error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    trace.toString().lines().forEach(this::warn);
  }

  public boolean drawsProgress() {
    return probe.progress();
  }

  public boolean isTerminal() {
    return probe.terminal();
  }

  /** Asks for the width anew for each text, since a window can be drawn wider. */
  public void follow(IntSupplier wide) {
    width = wide;
  }

  /**
   * Sends on what is printed.
   *
   * @throws BrokenOutputException where standard output no longer takes it, as every method that
   *     prints there
   */
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new BrokenOutputException(e);
    }
  }

  /** The writer that Spring Shell hands to commands; nothing here prints through it. */
  public PrintWriter writer() {
    return new PrintWriter(out);
  }

  private void write(String line) {
    put(line + "\n");
  }

  private void put(String characters) {
    try {
      out.write(characters);
    } catch (IOException e) {
      throw new BrokenOutputException(e);
    }
  }

  private String drawn(Text text) {
    StringBuilder line = new StringBuilder();
    for (Text.Run run : text.runs()) {
      line.append(probe.colour() ? run.ansi() : run.characters());
    }
    return line.toString();
  }
}
