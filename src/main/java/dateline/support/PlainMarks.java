package dateline.support;

import dateline.quotation.QuotationMarks;

/**
 * A text with the quotation marks that Unicode counts as letters written as others, sign for sign.
 * Both a statement and its quotations are compared so: a mark must neither hide a name nor tell
 * "Oʻzbekiston" from itself.
 */
final class PlainMarks {
  private PlainMarks() {}

  static String of(String written) {
    StringBuilder plain = new StringBuilder(written);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetter(c) && QuotationMarks.family(c) != 0) {
        plain.setCharAt(i, QuotationMarks.family(c) == QuotationMarks.SINGLE ? '’' : '”');
      }
    }
    return plain.toString();
  }

  /** A finding with its words as the statement has them. */
  static Unsupported asWritten(Unsupported found, String plain, String written) {
    int at = plain.indexOf(found.words());
    return at < 0
        ? found
        : new Unsupported(found.kind(), written.substring(at, at + found.words().length()));
  }
}
