package dateline.regression.report;

/** Characters that may not stand in a report. */
final class ReportCharacters {
  private static final String REPLACEMENT = "\uFFFD";

  private ReportCharacters() {}

  /**
   * The text without what XML 1.0 (section 2.2, Char) does not allow and HTML should not hold:
   * controls other than tab and line ends, halves of surrogate pairs, and non-characters become
   * U+FFFD.
   */
  static String forXml(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (isAllowed(c)) {
            out.appendCodePoint(c);
          } else {
            out.append(REPLACEMENT);
          }
        });
    return out.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < 0x7F
        || c >= 0xA0 && c < 0xD800
        || c >= 0xE000 && c < 0xFFFE
        || c >= 0x10000;
  }

  /** The text as HTML shows it, in an element or in an attribute between double quotation marks. */
  static String forHtml(String text) {
    return forXml(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
