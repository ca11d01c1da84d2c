package dateline.question;

import dateline.text.Titles;
import dateline.text.Word;
import dateline.time.TimeRecogniser;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells whether a sentence holds the kind of thing that was asked for: a length of time for "how
 * long", a number for "how many". One feature among others of how likely it is to answer.
 */
public final class AnswerTypeMatcher {
  private static final TimeRecogniser RECOGNISER = new TimeRecogniser();

  private static final String NUMBER_WORD =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
          + "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
          + "|hundred|hundreds|thousand|thousands|million|millions|billion|billions|trillion|dozen"
          + "|dozens|half|third|quarter|both|several|couple|single|no|none|zero|double|twice|once)";
  private static final Pattern NUMBER =
      Pattern.compile("\\d[\\d,.]*|\\b" + NUMBER_WORD + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern MONEY =
      Pattern.compile(
          "[$€£¥]\\s?\\d|\\b(?:dollars?|euros?|pounds?|yen|yuan|rupees?|francs?|roubles?|rubles?|cents?|pence"
              + "|crowns?|krona|kroner?|kronor|pesos?|lira|won|ringgit|baht|shillings?|rand|dirhams?|riyals?"
              + "|zlotys?|forints?|shekels?|reais|naira|dinars?)\\b|\\d\\s?(?:million|billion|trillion|bn|mn|m)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "How long" may ask for a distance. */
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:(?<![\\d.,])\\d[\\d.,]*|\\b"
              + NUMBER_WORD
              + ")[- ]?(?:km|kilomet\\w{1,4}|miles?|met(?:re|er)s?|feet|foot|ft|yards?|inch(?:es)?"
              + "|cm|centimet\\w{1,4}|mm|millimet\\w{1,4})\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEMPORAL_CLAUSE =
      Pattern.compile(
          "\\b(?:after|before|when|since|until|during|following|as soon as|once|while|ahead of)\\b",
          Pattern.CASE_INSENSITIVE);

  /**
   * What tells a time though it is no date of the calendar's that a report would give: a bare year,
   * one before Christ, a century, the clock of a match.
   */
  private static final Pattern YEAR =
      Pattern.compile(
          "\\b(?:1\\d{3}|20\\d\\d)s?\\b(?![,.]\\d)|\\b\\d{1,5} ?(?:BC|AD|BCE|CE)\\b|\\bAD"
              + " ?\\d{1,4}\\b|\\b(?:\\d{1,2}(?:st|nd|rd|th)|\\p{L}+th|first|second|third)"
              + " (?:century|millennium)\\b|\\b\\d{1,2}:\\d{2}\\b");

  private AnswerTypeMatcher() {}

  /**
   * Whether a sentence holds the kind of thing asked for.
   *
   * @param anchor the day that relative times count from, where one is known
   */
  public static boolean matches(AnswerType asked, String sentence, Optional<LocalDate> anchor) {
    return switch (asked) {
      case TIME ->
          TEMPORAL_CLAUSE.matcher(sentence).find()
              || YEAR.matcher(sentence).find()
              || !RECOGNISER.recognise(sentence, anchor).isEmpty();
      case DURATION ->
          LENGTH.matcher(sentence).find() || !RECOGNISER.recognise(sentence, anchor).isEmpty();
      case COUNT -> NUMBER.matcher(sentence).find() || AnswerType.ORDINAL.matcher(sentence).find();
      case MONEY -> MONEY.matcher(sentence).find();
      case PERSON ->
          Word.of(sentence).stream().anyMatch(w -> w.capitalised() || Titles.has(w.lower()));
      case PLACE, YES_NO, REASON, THING -> true;
    };
  }
}
