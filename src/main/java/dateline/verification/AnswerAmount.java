package dateline.verification;

import dateline.quotation.Quote;
import dateline.support.Quantities;
import dateline.support.Quantity;
import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An amount that answers.
 *
 * @param amount the number with its unit, in the base unit of its kind where it has one
 * @param converted whether it was said in another unit than the base
 * @param counted what is counted
 */
record AnswerAmount(Quantity amount, boolean converted, Counted counted) implements AnswerValue {
  private static final RuleTable TABLE = RuleTable.of(AnswerAmount.class);

  /** How many words may stand before the number: "an estimated", "at least". */
  private static final int MOST_WORDS_BEFORE = 4;

  /** Rounding is told from another value for numbers from here on; smaller ones are counts. */
  private static final double LEAST_ROUNDED = 1000;

  /** No more than this share of a number is lost by rounding. */
  private static final double MOST_SHARE_ROUNDED = 0.05;

  private static final Pattern NAME = TABLE.pattern("name");
  private static final Pattern PART = TABLE.pattern("part");
  private static final Pattern ROUGH = TABLE.pattern("rough");

  /** Lengths, masses and areas in kilometres, kilograms and hectares. */
  private static final Map<String, Base> BASES =
      TABLE.meanings("bases").entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(Map.Entry::getKey, unit -> Base.of(unit.getValue())));

  /** A unit that others are told in, and how much of it one of theirs is. */
  private record Base(double amount, String unit) {
    static Base of(String row) {
      String[] parts = row.split(" ");
      return new Base(Double.parseDouble(parts[0]), parts[1]);
    }
  }

  /**
   * The amount of a short answer that begins with one.
   *
   * @return empty where the answer does not begin with a number, or where the number is a part of
   *     another: "two more", "three of them"
   */
  static Optional<AnswerValue> of(VerifiedStatement account, String words) {
    return Quantities.of(words).stream()
        .findFirst()
        .filter(number -> !number.unit().equals("th"))
        .filter(number -> begins(words.substring(0, number.span().start())))
        .filter(_ -> !PART.matcher(words.strip()).find())
        .map(number -> inSentence(account, words, number));
  }

  private static boolean begins(String before) {
    String words = ROUGH.matcher(before.strip()).replaceFirst("").strip();
    return words.isEmpty()
        || Prose.words(words) <= MOST_WORDS_BEFORE && !NAME.matcher(words).find();
  }

  /** The number read in its sentence, which may say "at least" before it and what is counted. */
  private static AnswerValue inSentence(VerifiedStatement account, String words, Quantity number) {
    for (Quote quote : account.quotes()) {
      String sentence = quote.text();
      int at = sentence.indexOf(words);
      Optional<Quantity> same =
          Quantities.of(sentence).stream()
              .filter(q -> at >= 0 && q.span().start() >= at && q.value() == number.value())
              .findFirst();
      if (same.isPresent()) {
        return amount(same.get(), sentence);
      }
    }
    return amount(number, words);
  }

  private static AnswerValue amount(Quantity number, String text) {
    return new AnswerAmount(
        inBase(number), BASES.containsKey(number.unit()), Counted.of(text, number.span()));
  }

  private static Quantity inBase(Quantity number) {
    Base base = BASES.get(number.unit());
    return base == null
        ? number
        : new Quantity(
            number.value() * base.amount(),
            base.unit(),
            number.least() * base.amount(),
            number.most() * base.amount(),
            number.span());
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public Comparison compare(AnswerValue other) {
    return switch (other) {
      case AnswerAmount amounts -> compare(amounts);
      case AnswerValue.YesNo _, AnswerValue.Moment _, AnswerValue.Names _ -> Comparison.UNCLEAR;
    };
  }

  private Comparison compare(AnswerAmount other) {
    if (!unitsMatch(other) || !counted.sharesFate(other.counted)) {
      return Comparison.UNCLEAR;
    }
    double gap = Math.abs(amount.value() - other.amount.value());
    double most = Math.max(slack(amount.value()), slack(other.amount.value()));
    double larger = Math.max(Math.abs(amount.value()), Math.abs(other.amount.value()));
    double allowed = converted == other.converted ? most : MOST_SHARE_ROUNDED * larger;
    boolean same = gap <= allowed || roughly(other);
    if (!counted.sharesNoun(other.counted)) {
      return same ? Comparison.UNCLEAR : Comparison.APART;
    }
    return same ? Comparison.SAME : Comparison.OTHER;
  }

  private boolean unitsMatch(AnswerAmount other) {
    return amount.unit().equals(other.amount.unit())
        || amount.unit().isEmpty() && !isMoneyOrShare(other.amount.unit())
        || other.amount.unit().isEmpty() && !isMoneyOrShare(amount.unit());
  }

  private static boolean isMoneyOrShare(String unit) {
    return unit.equals("%")
        || unit.length() == 1 && Character.getType(unit.charAt(0)) == Character.CURRENCY_SYMBOL;
  }

  /** "About 1,200" and "1,187" are one number; "at least 8" and "9" are two. */
  private boolean roughly(AnswerAmount other) {
    boolean rough = isRough(amount) || isRough(other.amount);
    return rough && least(amount) <= most(other.amount) && least(other.amount) <= most(amount);
  }

  private static double least(Quantity number) {
    return Math.max(number.least(), number.value() - MOST_SHARE_ROUNDED * Math.abs(number.value()));
  }

  private static double most(Quantity number) {
    return Math.min(number.most(), number.value() + MOST_SHARE_ROUNDED * Math.abs(number.value()));
  }

  private static boolean isRough(Quantity number) {
    boolean lower = number.least() < number.value();
    boolean upper = number.most() > number.value();
    return lower || upper && number.value() >= LEAST_ROUNDED;
  }

  private static double slack(double value) {
    return Math.abs(value) < LEAST_ROUNDED
        ? 0
        : Math.min(MOST_SHARE_ROUNDED * Math.abs(value), step(value) / 2);
  }

  /** The worth of the last digit that is not 0: 100 of 1,200. */
  private static double step(double value) {
    double step = 1;
    while (step * 10 <= Math.abs(value) && value % (step * 10) == 0) {
      step *= 10;
    }
    return step;
  }
}
