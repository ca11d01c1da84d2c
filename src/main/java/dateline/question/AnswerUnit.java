package dateline.question;

import java.util.regex.Pattern;

/**
 * What a quantity is measured in. A newer quantity in another unit does not put an older one right:
 * "repairs will take ten weeks" tells nothing of how long, in kilometres, the bridge is.
 */
public enum AnswerUnit {
  MONEY,
  SHARE,
  LENGTH,
  TIME,
  NUMBER;

  private static final Pattern PERCENT =
      Pattern.compile(AnswerTypeMatcher.PERCENT, Pattern.CASE_INSENSITIVE);

  /**
   * @param asked the kind of thing asked for
   * @param focus the words that answer
   */
  public static AnswerUnit of(AnswerType asked, String focus) {
    if (AnswerTypeMatcher.MONEY.matcher(focus).find()) {
      return MONEY;
    }
    if (PERCENT.matcher(focus).find()) {
      return SHARE;
    }
    if (AnswerTypeMatcher.LENGTH.matcher(focus).find()) {
      return LENGTH;
    }
    return asked == AnswerType.DURATION ? TIME : NUMBER;
  }
}
