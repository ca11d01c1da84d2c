package dateline.quotation;

import static dateline.quotation.Typography.ELLIPSIS;

import dateline.text.Span;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text with everything that the gate tolerates folded away, and where each folded character
 * stands in the source. Two texts that differ only in white space, in the style of quotation marks,
 * dashes and ellipses, or in how an accented letter is encoded, fold alike.
 *
 * <ul>
 *   <li>White space of any amount becomes one space; that of no width, nothing.
 *   <li>Quotation marks become {@code "}; a single one between letters or after a digit becomes
 *       {@code '}, since there it is an apostrophe or the sign for feet.
 *   <li>Dashes, and two or three hyphens in a row, become {@code -}.
 *   <li>Three dots, spaced or not, become {@code …}, which swallows the white space around it; four
 *       are a full stop and an ellipsis.
 *   <li>Canonically equivalent sequences (Unicode Standard Annex 15) take their composed form.
 * </ul>
 */
final class FoldedText {
  private static final char FIRST_COMBINING_MARK = '\u0300';

  private final String source;
  private final boolean composed;
  private final char[] chars;
  private final int[] starts;
  private final int[] ends;
  private int length;
  private String text = "";

  private FoldedText(String source) {
    this.source = source;
    composed = isComposed(source);
    int capacity = composed ? source.length() : 4 * source.length();
    chars = new char[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
  }

  /** Composed text of the usual characters is told by a look at each. */
  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_COMBINING_MARK && (c < '\u2010' || c > '\u2026')) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
      }
    }
    return true;
  }

  static FoldedText of(String source) {
    FoldedText folded = new FoldedText(source);
    for (int at = 0; at < source.length(); ) {
      at = folded.foldFrom(at);
    }
    folded.text = new String(folded.chars, 0, folded.length);
    return folded;
  }

  String source() {
    return source;
  }

  /** The folded text. */
  String text() {
    return text;
  }

  /**
   * Where in the source a stretch of the folded text stands, empty where the source cannot be cut
   * there: within a composed letter, a word or a number.
   */
  Optional<Span> unfold(int from, int to) {
    int start = starts[from];
    int end = ends[to - 1];
    return start >= 0 && end >= 0 && WordBoundary.isClean(source, start, end)
        ? Optional.of(new Span(start, end))
        : Optional.empty();
  }

  /** Where in the source a folded character starts, or the letter that it is a part of. */
  int start(int index) {
    int at = index;
    while (starts[at] < 0) {
      at--;
    }
    return starts[at];
  }

  /** Where in the source a folded character ends, or the letter that it is a part of. */
  int end(int index) {
    int at = index;
    while (ends[at] < 0) {
      at++;
    }
    return ends[at];
  }

  /** Where in the source a stretch of the folded text stands, widened to what can be cut. */
  Span widen(int from, int to) {
    int first = from;
    int last = to - 1;
    while (first > 0 && (starts[first] < 0 || !WordBoundary.isClean(source, starts[first]))) {
      first--;
    }
    while (last < length - 1 && (ends[last] < 0 || !WordBoundary.isClean(source, ends[last]))) {
      last++;
    }
    return new Span(starts[first], ends[last]);
  }

  /** The first folded character that starts at or after a place in the source. */
  int indexOf(int sourceOffset) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] >= 0 && ends[middle] <= sourceOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int foldFrom(int at) {
    char c = source.charAt(at);
    return switch (Typography.sign(c)) {
      case WORD, OTHER -> composed ? put(c, at, at + 1) : putComposed(at);
      case SPACE -> putSpace(at);
      case INVISIBLE -> at + 1;
      case DOT -> putDots(at);
      case DOTS -> putEllipsis(at, at + 1);
      case DASH -> put('-', at, c == '-' ? endOfHyphens(at) : at + 1);
      case DOUBLE_MARK -> put('"', at, at + 1);
      case SINGLE_MARK -> put(isApostrophe(at) ? '\'' : '"', at, at + 1);
    };
  }

  private int put(char c, int start, int end) {
    chars[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
    return end;
  }

  private int putSpace(int at) {
    int end = at + 1;
    while (end < source.length() && Typography.isBlank(source.charAt(end))) {
      end++;
    }
    boolean swallowed = length > 0 && (chars[length - 1] == ELLIPSIS || chars[length - 1] == ' ');
    return swallowed ? end : put(' ', at, end);
  }

  private int putDots(int at) {
    int dots = 1;
    int secondDot = at;
    int end = at + 1;
    for (int next = nextDot(end); next >= 0; next = nextDot(end)) {
      secondDot = dots == 1 ? next : secondDot;
      dots++;
      end = next + 1;
    }
    if (dots < 3) {
      return put('.', at, at + 1);
    }
    if (dots == 4) {
      put('.', at, at + 1);
      return putEllipsis(secondDot, end);
    }
    return putEllipsis(at, end);
  }

  private int nextDot(int from) {
    int at = from;
    while (at < source.length() && Typography.isBlank(source.charAt(at))) {
      at++;
    }
    return at < source.length() && source.charAt(at) == '.' ? at : -1;
  }

  private int putEllipsis(int start, int end) {
    if (length > 0 && chars[length - 1] == ' ') {
      length--;
    }
    return put(ELLIPSIS, start, end);
  }

  private int endOfHyphens(int at) {
    int end = at + 1;
    while (end < source.length() && end < at + 3 && source.charAt(end) == '-') {
      end++;
    }
    return end;
  }

  private boolean isApostrophe(int at) {
    if (at == 0) {
      return false;
    }
    int before = source.codePointBefore(at);
    return Character.isDigit(before)
        || Character.isLetter(before)
            && at + 1 < source.length()
            && Character.isLetter(source.codePointAt(at + 1));
  }

  /** Puts one letter with its combining marks, in its composed form. */
  private int putComposed(int at) {
    int end = endOfCluster(at);
    String cluster = source.substring(at, end);
    if (Normalizer.isNormalized(cluster, Normalizer.Form.NFC)) {
      for (int i = at; i < end; i++) {
        put(source.charAt(i), i, i + 1);
      }
      return end;
    }
    String form = Normalizer.normalize(cluster, Normalizer.Form.NFC);
    for (int i = 0; i < form.length(); i++) {
      put(form.charAt(i), i == 0 ? at : -1, i == form.length() - 1 ? end : -1);
    }
    return end;
  }

  private int endOfCluster(int at) {
    int end = at + Character.charCount(source.codePointAt(at));
    while (end < source.length()) {
      int next = source.codePointAt(end);
      if (!Typography.isMark(next) && !(next >= 0x1160 && next <= 0x11ff)) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  @Override
  public String toString() {
    return text() + " <- " + Arrays.toString(Arrays.copyOf(starts, length));
  }
}
