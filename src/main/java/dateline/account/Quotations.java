package dateline.account;

import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands between quotation marks in a text. A quotation that goes over several paragraphs,
 * each of which opens it anew, is one; one that nothing closes ends with its paragraph, unless the
 * next goes on with it.
 *
 * @param spans each from its first mark to behind its last, in order
 */
record Quotations(List<Span> spans) {
  private static final String PARAGRAPH = "\n\n";

  Quotations {
    spans = List.copyOf(spans);
  }

  /** The quotations of a text. Linear in its length. */
  static Quotations of(String text) {
    return of(text, false);
  }

  /**
   * The quotations of a sentence.
   *
   * @param inside whether it begins inside one
   */
  static Quotations of(String text, boolean inside) {
    List<Span> spans = new ArrayList<>();
    int open = inside ? 0 : -1;
    boolean single = false;
    for (int i = 0; i < text.length(); i++) {
      boolean opens = opens(text, i);
      if (open < 0 && opens) {
        open = i;
        single = text.charAt(i) == '‘';
      } else if (open >= 0 && !opens && closes(text, i, single)) {
        spans.add(new Span(open, i + 1));
        open = -1;
      } else if (open >= 0 && text.startsWith(PARAGRAPH, i) && !opens(text, i + 2)) {
        spans.add(new Span(open, i));
        open = -1;
      }
    }
    if (open >= 0) {
      spans.add(new Span(open, text.length()));
    }
    return new Quotations(spans);
  }

  /** A straight or single mark opens where no word stands before it and one behind it. */
  private static boolean opens(String text, int i) {
    if (i >= text.length() || "\"‘".indexOf(text.charAt(i)) < 0) {
      return i < text.length() && text.charAt(i) == '“';
    }
    boolean free =
        i == 0 || Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == '(';
    return free && i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1));
  }

  /** A single mark closes only behind another mark: elsewhere it is an apostrophe. */
  private static boolean closes(String text, int i, boolean single) {
    char character = text.charAt(i);
    return single
        ? character == '’' && i > 0 && ",.!?…".indexOf(text.charAt(i - 1)) >= 0
        : character == '”' || character == '"';
  }

  /** Whether a place lies inside a quotation that began before it. */
  boolean holds(int place) {
    return spans.stream().anyMatch(span -> span.start() < place && place < span.end());
  }

  /** The quotation that a sentence begins in, or begins with. */
  Optional<Span> at(Span sentence) {
    return spans.stream()
        .filter(span -> span.start() <= sentence.start() && sentence.start() < span.end())
        .findFirst();
  }

  /** Whether a sentence quotes anything. */
  boolean reach(Span sentence) {
    return spans.stream().anyMatch(sentence::overlaps);
  }
}
