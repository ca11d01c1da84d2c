package dateline.markdown;

import dateline.text.Characters;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of Markdown, parted so that a parser reads them in time: commonmark copies a paragraph at
 * each of its lines, and looks for the other end of a bracket through all of it. So an empty line
 * comes in where a paragraph has too many lines or characters, and a line that is too long is cut,
 * best after a full stop.
 *
 * @param text the lines, each with its end
 * @param numbers of each line of the text, the line that it came from, counting from 1
 */
public record PartedLines(String text, List<Integer> numbers) {
  private static final int MOST_LINES = 1000;
  private static final int MOST_CHARACTERS = 10_000;

  public PartedLines {
    numbers = List.copyOf(numbers);
  }

  public static PartedLines of(List<String> lines) {
    Parting parting = new Parting();
    for (int i = 0; i < lines.size(); i++) {
      parting.line(i + 1, lines.get(i));
    }
    return new PartedLines(parting.text.toString(), parting.numbers);
  }

  /** What has been parted so far, and how much of it stands in the last paragraph. */
  private static final class Parting {
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> numbers = new ArrayList<>();
    private int lines;
    private int characters;

    void line(int number, String line) {
      int from = 0;
      while (line.length() - from > MOST_CHARACTERS) {
        int end = cut(line, from);
        piece(number, line.substring(from, end));
        from = end;
      }
      piece(number, line.substring(from));
    }

    private void piece(int number, String piece) {
      if (piece.isBlank()) {
        end(number);
        return;
      }
      if (lines == MOST_LINES || characters + piece.length() > MOST_CHARACTERS) {
        end(number);
      }
      append(number, piece);
      lines++;
      characters += piece.length();
    }

    private void end(int number) {
      append(number, "");
      lines = 0;
      characters = 0;
    }

    private void append(int number, String line) {
      text.append(line).append('\n');
      numbers.add(number);
    }

    /** Behind the last full stop and its space within the bound, or the last space, or there. */
    private static int cut(String line, int from) {
      int last = from + MOST_CHARACTERS - 1;
      int stop = line.lastIndexOf(". ", last - 1);
      int space = line.lastIndexOf(' ', last);
      if (stop > from) {
        return stop + 2;
      }
      if (space > from) {
        return space + 1;
      }
      return Characters.boundary(line, last + 1);
    }
  }
}
