package dateline.verification;

import dateline.quotation.Quote;
import dateline.time.TimeExpression;

/**
 * Says in square brackets, as editors do, what the relative time in a statement's answering words
 * comes to: "almost a year ago [a little after October 2022]".
 */
final class Glosses {
  private static final String COUNTED = ", counted from ";

  private Glosses() {}

  /** The account's text with its glosses. */
  static String in(VerifiedStatement account) {
    String text = account.text();
    for (Quote quote : account.quotes()) {
      for (TimeExpression time : quote.times()) {
        text = glossed(text, account.focus(), time);
      }
    }
    return text;
  }

  private static String glossed(String text, String focus, TimeExpression time) {
    int at = text.indexOf(time.text());
    boolean relative = time.derivation().contains(COUNTED) && time.interval().isPresent();
    if (at < 0 || !relative || !focus.contains(time.text())) {
      return text;
    }
    int end = at + time.text().length();
    String meaning = time.derivation().substring(time.derivation().lastIndexOf(": ") + 2);
    return text.substring(0, end) + " [" + meaning + "]" + text.substring(end);
  }
}
