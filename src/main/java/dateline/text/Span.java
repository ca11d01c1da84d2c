package dateline.text;

/**
 * A stretch of an article's text. Offsets count UTF-16 code units, as {@link String#substring(int,
 * int)} does.
 *
 * @param start offset of the first character, at least 0
 * @param end offset after the last character, not before {@code start}
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "a span must satisfy 0 <= start <= end: start=" + start + ", end=" + end);
    }
  }

  /** The characters of {@code text} in this span. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Its length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether every character of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two have a character in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** This span moved by {@code by} code units. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }
}
