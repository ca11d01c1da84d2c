package dateline.check;

import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words between double quotation marks. A mark that opens none closes the last one that
 * is open, straight marks by turns; a paragraph that is opened and never closed is quoted to its
 * end.
 */
final class QuotedSpans {
  private QuotedSpans() {}

  /** Where they stand, without their marks, outermost pairs only. */
  static List<Span> in(String text) {
    List<Span> spans = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean straight = c == '"' || c == '\uff02';
      boolean opens =
          "“„«‟「『".indexOf(c) >= 0 && !(c == '“' && depth > 0 && closesGerman(text, start));
      boolean closes = "”»」』".indexOf(c) >= 0 || c == '“' && !opens;
      if (opens || straight && depth == 0) {
        start = depth == 0 ? i + 1 : start;
        depth++;
      } else if ((closes || straight) && depth > 0 && --depth == 0) {
        add(spans, start, i);
      }
    }
    if (depth > 0) {
      add(spans, start, text.length());
    }
    return spans;
  }

  /** German puts “ at the end: „…“. */
  private static boolean closesGerman(String text, int start) {
    return start > 0 && text.charAt(start - 1) == '„';
  }

  private static void add(List<Span> spans, int start, int end) {
    if (start < end) {
      spans.add(new Span(start, end));
    }
  }
}
