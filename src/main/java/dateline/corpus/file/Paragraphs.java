package dateline.corpus.file;

import dateline.text.Characters;
import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs of a file's text.
 *
 * <p>A line is a paragraph, as in text pasted from a page, unless the file is hard-wrapped: no line
 * of it is longer than {@value #WIDEST_WRAP} characters. There a line goes on with the next one
 * where the next one's first word would not have fitted any more; the line end becomes a space.
 */
public final class Paragraphs {
  private static final int WIDEST_WRAP = 120;
  private static final int NARROWEST_WRAP = 40;

  private Paragraphs() {}

  /** The paragraphs of {@code text} in order, none empty, without white space at their ends. */
  public static List<String> of(String text) {
    List<String> lines = text.lines().map(Characters::strip).toList();
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    return width > WIDEST_WRAP || width < NARROWEST_WRAP ? notEmpty(lines) : joined(lines, width);
  }

  private static List<String> notEmpty(List<String> lines) {
    return lines.stream().filter(line -> !line.isEmpty()).toList();
  }

  private static List<String> joined(List<String> lines, int width) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      paragraph.append(line);
      boolean goesOn = i + 1 < lines.size() && wrapped(line, lines.get(i + 1), width);
      if (goesOn) {
        paragraph.append(' ');
      } else if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    return paragraphs;
  }

  private static boolean wrapped(String line, String next, int width) {
    return !line.isEmpty() && !next.isEmpty() && line.length() + 1 + firstWord(next) > width;
  }

  private static int firstWord(String line) {
    int space = line.indexOf(' ');
    return space < 0 ? line.length() : space;
  }
}
