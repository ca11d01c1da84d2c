package dateline.shell.kept;

import dateline.shell.terminal.BrokenOutputException;
import dateline.shell.terminal.Screen;
import dateline.text.Characters;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Shows text a screen at a time. What is shown was made harmless before it gets here, no shell
 * reads the pager's name, and {@code less} is kept from running commands or opening other files
 * ({@code LESSSECURE}).
 */
final class Pager {
  private Pager() {}

  /**
   * Shows what is printed in a pager; prints it where standard output is no terminal, or where
   * there is no pager.
   *
   * @param mark the number of the quotation to open the text at
   * @param printing prints the text
   */
  static void show(
      Screen screen, int mark, Map<String, String> environment, Consumer<Screen> printing)
      throws IOException {
    if (!screen.isTerminal()) {
      printing.accept(screen);
      return;
    }
    screen.flush();
    Process pager;
    try {
      pager = started(command(environment.getOrDefault("PAGER", ""), mark));
    } catch (IOException noPager) {
      printing.accept(screen);
      return;
    }
    feed(pager, screen, printing);
    await(pager);
  }

  /** The pager with its words; {@code less} begins at the mark. */
  static List<String> command(String named, int mark) {
    List<String> words =
        new ArrayList<>(
            named.isBlank()
                ? List.of("less")
                : List.of(Characters.singleSpaced(named.strip()).split(" ")));
    if (words.getFirst().equals("less") || words.getFirst().endsWith("/less")) {
      words.add("-R");
      words.add("+/\\[" + mark + ">");
    }
    return words;
  }

  private static Process started(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LESSSECURE", "1");
    builder.environment().remove("LESSOPEN");
    builder.environment().remove("LESSCLOSE");
    return builder.start();
  }

  /** A pager that is left before its text is read is no error. */
  private static void feed(Process pager, Screen screen, Consumer<Screen> printing) {
    try (Writer in = new OutputStreamWriter(pager.getOutputStream(), StandardCharsets.UTF_8)) {
      Screen paged = screen.onto(in);
      printing.accept(paged);
      paged.flush();
    } catch (BrokenOutputException | IOException left) {
      // It was left.
    }
  }

  private static void await(Process pager) {
    try {
      pager.waitFor();
    } catch (InterruptedException e) {
      pager.destroy();
      Thread.currentThread().interrupt();
    }
  }
}
