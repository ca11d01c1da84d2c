package dateline.reading.extractive;

/** Turns offsets that count code points, as the tokenizer's do, into UTF-16 code units. */
final class CodePoints {
  private final String text;
  private final boolean same;

  CodePoints(String text) {
    this.text = text;
    this.same = text.codePointCount(0, text.length()) == text.length();
  }

  /** The offset in UTF-16 code units of the given offset in code points. */
  int unit(int codePoint) {
    return same ? codePoint : text.offsetByCodePoints(0, codePoint);
  }
}
