package dateline.support;

import dateline.quotation.QuotationMarks;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the words between quotation marks of every script, nested ones too. A mark closes the last
 * one of its family that is open, and opens one where it closes none; straight marks go by turns.
 * An apostrophe within or after a word is no mark. What is opened and never closed is quoted to the
 * end of the text; but for single marks, which may be apostrophes.
 */
public final class QuotedSpans {
  private final String text;
  private final List<Open> open = new ArrayList<>();
  private final List<Span> outermost = new ArrayList<>();
  private final List<Span> every = new ArrayList<>();

  /** How many of the open marks are not doubtful. */
  private int firm;

  /**
   * A mark that is open.
   *
   * @param sign its character; of a sign written as two, the one that it stands for
   * @param start where its words start
   * @param doubtful whether it was no mark if nothing closes it
   */
  private record Open(int sign, int start, boolean doubtful) {}

  private QuotedSpans(String text) {
    this.text = text;
    for (int at = 0; at < text.length(); ) {
      at = read(at);
    }
    end();
  }

  /** Where they stand, without their marks, outermost pairs only. Linear in the text. */
  public static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    int last = 0;
    for (Span span : inOrder(new QuotedSpans(text).outermost)) {
      if (span.start() >= last) {
        found.add(span);
        last = span.end();
      }
    }
    return found;
  }

  /** Where they stand, without their marks, nested ones and those of doubtful marks too. */
  public static List<Span> every(String text) {
    return inOrder(new QuotedSpans(text).every);
  }

  private static List<Span> inOrder(List<Span> spans) {
    return spans.stream().sorted(Comparator.comparingInt(Span::start)).toList();
  }

  private int read(int at) {
    int c = text.codePointAt(at);
    int two = written(at);
    if (two != 0) {
      mark(two, at, at + 2);
      return at + 2;
    }
    int next = at + Character.charCount(c);
    switch (QuotationMarks.family(c)) {
      case 0 -> {}
      case QuotationMarks.SINGLE -> single(c, at, next);
      default -> mark(c, at, next);
    }
    return next;
  }

  /** The mark that two signs in a row stand for: {@code ``}, {@code ''}, {@code ,,}, {@code <<}. */
  private int written(int at) {
    if (at + 1 >= text.length() || text.charAt(at) != text.charAt(at + 1)) {
      return 0;
    }
    return switch (text.charAt(at)) {
      case '`', '‘' -> '“';
      case '\'', '’', '´' -> '”';
      case ',', '‚' -> isLetter(at + 2) ? '„' : 0;
      case '<' -> '«';
      case '>' -> '»';
      default -> 0;
    };
  }

  private void single(int c, int at, int next) {
    boolean after = at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
    boolean before = isLetterOrDigit(next);
    int opening = opening(c);
    if (after && before) {
      return;
    }
    if (!before && opening >= 0) {
      close(opening, at);
    } else if (before && !after && !Character.isDigit(text.codePointAt(next))) {
      open(new Open(c, next, c != '‚'));
    }
  }

  private void mark(int c, int at, int next) {
    int opening = opening(c);
    boolean measure =
        at > 0 && Character.isDigit(text.codePointBefore(at)) && "″\"”“ʺ".indexOf(c) >= 0;
    if (opening >= 0) {
      close(opening, at);
    } else if (!measure || isLetter(next)) {
      open(new Open(c, next, measure));
    }
  }

  private void open(Open mark) {
    open.add(mark);
    firm += mark.doubtful ? 0 : 1;
  }

  private Open removeLast() {
    Open last = open.removeLast();
    firm -= last.doubtful ? 0 : 1;
    return last;
  }

  /** Which of the open marks a sign closes, the innermost first; -1 for none. */
  private int opening(int c) {
    for (int i = open.size() - 1; i >= Math.max(0, open.size() - 8); i--) {
      if (QuotationMarks.closes(c, open.get(i).sign)) {
        return i;
      }
    }
    return -1;
  }

  /** Closes a mark, and with it what was opened after it and never closed. */
  private void close(int opening, int at) {
    while (open.size() > opening) {
      Open last = removeLast();
      if (open.size() == opening || !last.doubtful) {
        add(last, at);
      }
    }
  }

  private void add(Open mark, int end) {
    if (mark.start >= end) {
      return;
    }
    Span span = new Span(mark.start, end);
    every.add(span);
    if (firm == 0) {
      outermost.add(span);
    }
  }

  /** A German or English opening mark that nothing closes opens the rest. */
  private void end() {
    while (!open.isEmpty()) {
      Open last = removeLast();
      boolean opens = QuotationMarks.opens(last.sign);
      if (last.start < text.length() && (!last.doubtful || opens)) {
        every.add(new Span(last.start, text.length()));
      }
      if (last.start < text.length() && !last.doubtful && firm == 0) {
        outermost.add(new Span(last.start, text.length()));
      }
    }
  }

  private boolean isLetter(int at) {
    return at < text.length() && Character.isLetter(text.codePointAt(at));
  }

  private boolean isLetterOrDigit(int at) {
    return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
  }
}
