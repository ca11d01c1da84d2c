package dateline.reading;

import java.util.regex.Pattern;

/**
 * What a quantity is measured in. A newer quantity in another unit does not put an older one right:
 * "repairs will take ten weeks" tells nothing of how long, in kilometres, the bridge is.
 */
enum Unit {
  MONEY,
  SHARE,
  LENGTH,
  TIME,
  NUMBER;

  private static final Pattern PERCENT =
      Pattern.compile(AnswerShape.PERCENT, Pattern.CASE_INSENSITIVE);

  /**
   * @param asked the kind of thing asked for
   * @param focus the words that answer
   */
  static Unit of(Asked asked, String focus) {
    if (AnswerShape.MONEY.matcher(focus).find()) {
      return MONEY;
    }
    if (PERCENT.matcher(focus).find()) {
      return SHARE;
    }
    if (AnswerShape.LENGTH.matcher(focus).find()) {
      return LENGTH;
    }
    return asked == Asked.DURATION ? TIME : NUMBER;
  }
}
