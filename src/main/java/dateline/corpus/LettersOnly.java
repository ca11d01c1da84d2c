package dateline.corpus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * The letters and digits of a text, each with its place: what stays the same in a text when lines
 * are joined, marks are straightened and tags are taken off.
 */
final class LettersOnly {
  /** Letters around a wording that tell one place from another. */
  private static final int LETTERS_OF_CONTEXT = 80;

  /** The longest entity of HTML, {@code &CounterClockwiseContourIntegral;}. */
  private static final int LONGEST_ENTITY = 33;

  private final StringBuilder letters = new StringBuilder();
  private int[] offsets = new int[1024];

  private LettersOnly() {}

  /**
   * @param markup whether tags, comments, scripts and styles are left out and entities are read
   */
  static LettersOnly of(String text, boolean markup) {
    LettersOnly of = new LettersOnly();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (markup && c == '<') {
        at = afterTag(text, at);
      } else if (markup && c == '&') {
        at = of.entity(text, at);
      } else {
        of.add(c, at++);
      }
    }
    return of;
  }

  private void add(char c, int at) {
    if (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) {
      return;
    }
    if (letters.length() == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[letters.length()] = at;
    letters.append(Character.toLowerCase(c));
  }

  private int entity(String text, int at) {
    int end = text.indexOf(';', at);
    if (end < 0 || end - at > LONGEST_ENTITY) {
      return at + 1;
    }
    String read = Parser.unescapeEntities(text.substring(at, end + 1), false);
    if (read.length() > 2) {
      return at + 1; // it is none
    }
    read.chars().forEach(c -> add((char) c, at));
    return end + 1;
  }

  /** The offset after a tag, a comment, or an element whose content is no text. */
  private static int afterTag(String text, int at) {
    if (text.startsWith("<!--", at)) {
      return after(text, "-->", at);
    }
    for (String element : List.of("script", "style")) {
      if (text.regionMatches(true, at + 1, element, 0, element.length())) {
        return after(text, ">", closing(text, "</" + element, at));
      }
    }
    return after(text, ">", at);
  }

  private static int closing(String text, String tag, int from) {
    int at = text.indexOf("</", from);
    while (at >= 0 && !text.regionMatches(true, at, tag, 0, tag.length())) {
      at = text.indexOf("</", at + 2);
    }
    return at < 0 ? text.length() : at;
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  /** Where the letters from an offset of the text on begin. */
  int index(int offset) {
    int at = Arrays.binarySearch(offsets, 0, letters.length(), offset);
    return at >= 0 ? at : -at - 1;
  }

  /** The offset in the text of a letter. */
  int offset(int index) {
    return offsets[index];
  }

  /**
   * Where a stretch of other letters stands in these.
   *
   * @return empty where it does not, or where the letters around it do not tell which of several
   *     places is meant
   */
  Optional<Integer> placeOf(LettersOnly other, int from, int to) {
    String wanted = other.letters.substring(from, to);
    int first = letters.indexOf(wanted);
    if (first < 0 || letters.indexOf(wanted, first + 1) < 0) {
      return Optional.of(first).filter(at -> at >= 0);
    }
    int before = Math.max(0, from - LETTERS_OF_CONTEXT);
    return only(other.letters.substring(before, to))
        .map(at -> at + from - before)
        .or(() ->
            only(
                other.letters.substring(
                    from, Math.min(other.letters.length(), to + LETTERS_OF_CONTEXT))));
  }

  private Optional<Integer> only(String wanted) {
    int first = letters.indexOf(wanted);
    boolean one = first >= 0 && letters.indexOf(wanted, first + 1) < 0;
    return one ? Optional.of(first) : Optional.empty();
  }
}
