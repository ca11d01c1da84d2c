package dateline.question;

import dateline.text.Span;
import dateline.text.Titles;
import dateline.text.Word;
import dateline.time.TimeExpression;
import dateline.time.TimeRecogniser;
import dateline.time.calendar.TimeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence holds the kind of thing that was asked for, and where. The model does not know
 * kinds: asked "how many minutes" it offers a date. So a sentence without a length of time does not
 * answer "how long", one without a number not "how many", and a date is not a "who".
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
  static final Pattern MONEY =
      Pattern.compile(
          "[$€£¥]\\s?\\d|\\b(?:dollars?|euros?|pounds?|yen|yuan|rupees?|francs?|roubles?|rubles?|cents?|pence"
              + "|crowns?|krona|kroner?|kronor|pesos?|lira|won|ringgit|baht|shillings?|rand|dirhams?|riyals?"
              + "|zlotys?|forints?|shekels?|reais|naira|dinars?)\\b|\\d\\s?(?:million|billion|trillion|bn|mn|m)\\b",
          Pattern.CASE_INSENSITIVE);

  /** "How long" may ask for a distance. */
  static final Pattern LENGTH =
      Pattern.compile(
          "(?:(?<![\\d.,])\\d[\\d.,]*|\\b"
              + NUMBER_WORD
              + ")[- ]?(?:km|kilomet\\w{1,4}|miles?|met(?:re|er)s?|feet|foot|ft|yards?|inch(?:es)?"
              + "|cm|centimet\\w{1,4}|mm|millimet\\w{1,4})\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HOW_LONG_IS =
      Pattern.compile(
          "\\bhow long (?:is|are|was|were) (?!(?:he|she|they|it)\\b)[^?]*(?<!ing)\\??\\s*$",
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

  /** What tells a share in hundredths. */
  static final String PERCENT = "%|\\bper ?cent|\\bpercentage";

  private static final Pattern SHARE =
      Pattern.compile(
          PERCENT
              + "|\\b(?:half|thirds?|quarters?|fifths?|tenths?|majority|most|all|none|in"
              + " (?:two|three|four|five|ten|\\d+))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WEIGHT =
      Pattern.compile(
          "\\b(?:kg|kilos?|kilogram\\w{0,4}|g|grams?|pounds?|lbs?|ounces?|oz|stones?|tons?|tonnes?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Questions of how much that only one kind of quantity answers, and what tells it. */
  private static final Map<Pattern, Pattern> DIMENSIONS =
      Map.of(
          Pattern.compile("\\b(?:what|which) (?:share|percentage|proportion|per ?cent)\\b"), SHARE,
          Pattern.compile("\\bhow heavy\\b|\\bhow much \\w+ .{1,80}\\bweigh\\b"), WEIGHT,
          Pattern.compile("\\bhow (?:tall|deep|wide)\\b"), LENGTH);

  private static final Pattern WHAT_YEAR =
      Pattern.compile("\\b(?:what|which) year\\b", Pattern.CASE_INSENSITIVE);

  private AnswerTypeMatcher() {}

  /**
   * @param asked the kind of thing asked for
   * @param question the question
   * @param sentence the sentence's text
   * @param focus the span of it that the model picked
   * @param anchor the article's date
   * @return the span of the sentence that answers, or empty where it cannot
   */
  public static Optional<Span> fit(
      AnswerType asked, String question, String sentence, Span focus, Optional<LocalDate> anchor) {
    return switch (asked) {
      case TIME ->
          time(sentence, focus, anchor).filter(span -> dated(question, span.of(sentence), anchor));
      case DURATION -> howLong(question, sentence, focus, anchor);
      case COUNT ->
          count(question, sentence, focus, anchor).filter(_ -> measured(question, sentence));
      case MONEY -> find(MONEY, sentence, focus);
      case PERSON -> person(sentence, focus, anchor);
      case PLACE -> place(sentence, focus, anchor);
      case YES_NO, REASON, THING -> Optional.of(focus);
    };
  }

  /** Whether a sentence may hold the kind of thing asked for at all, before anybody reads it. */
  static boolean possible(AnswerType asked, String sentence, Optional<LocalDate> anchor) {
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

  private static Optional<Span> time(String sentence, Span focus, Optional<LocalDate> anchor) {
    List<TimeExpression> dates =
        RECOGNISER.recognise(sentence, anchor).stream()
            .filter(t ->
                t.type() == TimeType.DATE || t.type() == TimeType.TIME || t.type() == TimeType.SET)
            .filter(t -> !t.value().endsWith("_REF"))
            .toList();
    Optional<Span> nearest =
        dates.stream()
            .map(t -> new Span(t.start(), t.end()))
            .min(Comparator.comparingInt(t -> gap(t, focus)));
    if (nearest.isPresent()) {
      return Optional.of(
          gap(nearest.get(), focus) <= 40 ? union(nearest.get(), focus) : nearest.get());
    }
    if (YEAR.matcher(focus.of(sentence)).find()) {
      return Optional.of(focus);
    }
    Matcher clause = TEMPORAL_CLAUSE.matcher(sentence);
    int from = Math.max(0, focus.start() - 12);
    return clause.find(from) && clause.start() <= focus.end()
        ? Optional.of(focus)
        : Optional.empty();
  }

  /**
   * Whether a time tells a year where one is asked for: by its digits, or by the day that it is
   * counted from.
   */
  private static boolean dated(String question, String time, Optional<LocalDate> anchor) {
    return anchor.isPresent() || !WHAT_YEAR.matcher(question).find() || YEAR.matcher(time).find();
  }

  private static Optional<Span> duration(String sentence, Span focus, Optional<LocalDate> anchor) {
    Optional<Span> nearest =
        RECOGNISER.recognise(sentence, anchor).stream()
            .filter(t -> t.type() == TimeType.DURATION)
            .map(t -> new Span(t.start(), t.end()))
            .min(Comparator.comparingInt(t -> gap(t, focus)));
    if (nearest.isPresent()) {
      return nearest.map(span -> gap(span, focus) <= 25 ? union(span, focus) : span);
    }
    return RECOGNISER.recognise(sentence, anchor).stream()
        .filter(t -> !t.value().endsWith("_REF"))
        .map(t -> new Span(t.start(), t.end()))
        .filter(t -> t.overlaps(focus))
        .filter(_ -> sentence.contains("since") || sentence.contains("until"))
        .findFirst();
  }

  /**
   * "How long is the bridge" asks for a distance first, "how long did they talk" for a time; "how
   * long did the tunnel become" for what the model picked.
   */
  private static Optional<Span> howLong(
      String question, String sentence, Span focus, Optional<LocalDate> anchor) {
    Optional<Span> time = duration(sentence, focus, anchor);
    Optional<Span> distance =
        LENGTH.matcher(sentence).results().map(found -> span(found)).findFirst();
    return HOW_LONG_IS.matcher(question).find()
        ? distance.or(() -> time)
        : time.or(() -> distance.filter(span -> span.overlaps(focus)));
  }

  private static Optional<Span> count(
      String question, String sentence, Span focus, Optional<LocalDate> anchor) {
    Optional<Span> ordinal =
        AnswerType.ordinals(question).stream()
            .flatMap(pattern -> pattern.matcher(sentence).results())
            .map(found -> span(found))
            .min(Comparator.comparingInt(found -> gap(found, focus)));
    return ordinal.isPresent() || AnswerType.times(question)
        ? ordinal
        : number(sentence, focus, anchor);
  }

  /** Whether the sentence holds the kind of quantity asked for, where the question tells it. */
  private static boolean measured(String question, String sentence) {
    String asked = question.toLowerCase(Locale.ROOT);
    return DIMENSIONS.entrySet().stream()
        .filter(kind -> kind.getKey().matcher(asked).find())
        .allMatch(kind -> kind.getValue().matcher(sentence).find());
  }

  /** Whether the question asks how many of a thing there have been, and the sentence says which. */
  public static boolean tally(String question, String sentence) {
    return !AnswerType.times(question)
        && AnswerType.ordinals(question).stream().anyMatch(found -> found.matcher(sentence).find());
  }

  private static Span span(MatchResult found) {
    return new Span(found.start(), found.end());
  }

  private static Optional<Span> number(String sentence, Span focus, Optional<LocalDate> anchor) {
    List<TimeExpression> expressions = RECOGNISER.recognise(sentence, anchor);
    Optional<Span> best = Optional.empty();
    Matcher matcher = NUMBER.matcher(sentence);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      boolean date =
          expressions.stream()
              .anyMatch(t ->
                  t.type() != TimeType.DURATION
                      && !t.text().endsWith("ago")
                      && new Span(t.start(), t.end()).contains(span));
      if (!date && (best.isEmpty() || gap(span, focus) < gap(best.get(), focus))) {
        best = Optional.of(span);
      }
    }
    return best.filter(span -> gap(span, focus) <= 30).map(span -> union(span, focus));
  }

  private static Optional<Span> find(Pattern pattern, String sentence, Span focus) {
    Matcher matcher = pattern.matcher(sentence);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (gap(span, focus) <= 30) {
        return Optional.of(union(span, focus));
      }
    }
    return Optional.empty();
  }

  private static Optional<Span> person(String sentence, Span focus, Optional<LocalDate> anchor) {
    String text = focus.of(sentence);
    boolean someone = Word.of(text).stream().anyMatch(word -> !word.numeric());
    return someone && !onlyTime(text, anchor) ? Optional.of(focus) : Optional.empty();
  }

  private static Optional<Span> place(String sentence, Span focus, Optional<LocalDate> anchor) {
    String text = focus.of(sentence);
    boolean numeric = Word.of(text).stream().allMatch(Word::numeric);
    return numeric || onlyTime(text, anchor) ? Optional.empty() : Optional.of(focus);
  }

  private static boolean onlyTime(String text, Optional<LocalDate> anchor) {
    return RECOGNISER.recognise(text, anchor).stream()
        .anyMatch(t -> t.end() - t.start() >= text.strip().length() - 4);
  }

  private static int gap(Span a, Span b) {
    return a.overlaps(b) ? 0 : Math.max(a.start() - b.end(), b.start() - a.end());
  }

  private static Span union(Span a, Span b) {
    return new Span(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
  }
}
