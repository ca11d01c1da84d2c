package dateline.verification;

import dateline.quotation.Quote;
import dateline.text.RuleTable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the value that was left the one that was reached: "raised from 31 to 34". */
final class MovedValue {
  private static final RuleTable TABLE = RuleTable.of(MovedValue.class);

  /** A change, up to "from" and with the value left; what is behind it is the value reached. */
  private static final Pattern MOVED = TABLE.pattern("moved");

  private MovedValue() {}

  /**
   * The words that answer, without the value that the account says was left.
   *
   * @return the short answer as it stands, where it tells no such change
   */
  static String reached(VerifiedStatement account) {
    String words = account.shortAnswer();
    for (Quote quote : account.quotes()) {
      int start = quote.text().indexOf(words);
      if (start >= 0) {
        return reached(quote.text(), start, start + words.length());
      }
    }
    return words;
  }

  private static String reached(String sentence, int start, int end) {
    Matcher moved = MOVED.matcher(sentence).region(0, end);
    while (moved.find()) {
      if (moved.start("left") >= start - "from ".length() && moved.end() > start) {
        return sentence.substring(moved.end(), end);
      }
    }
    return sentence.substring(start, end);
  }
}
