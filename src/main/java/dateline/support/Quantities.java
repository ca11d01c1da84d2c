package dateline.support;

import dateline.text.RuleTable;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the numbers of a text: digits ("1,200", "2.5m"), words ("twenty-three", "two hundred
 * thousand", "a dozen"), ordinals, percentages, money, and the units of a short list. "One" alone
 * is no number, and digits that a letter stands before ("G20", "F-16") are a part of a name.
 */
public final class Quantities {
  private static final RuleTable TABLE = RuleTable.of(Quantities.class);

  private static final Pattern TOKEN = TABLE.pattern("token");
  private static final Map<String, Double> SMALL = values("small");
  private static final Map<String, Double> SCALES = values("scales");
  private static final Map<String, Double> VAGUE = values("vague");
  private static final Map<String, Double> ORDINALS = values("ordinals");
  private static final Map<String, String> UNITS = units();
  private static final Set<String> ORDINAL_ENDINGS = TABLE.words("ordinal-endings");
  private static final Map<String, Double> SCALES_OF_LETTERS =
      Map.of("m", 1e6, "k", 1e3, "b", 1e9, "t", 1e12);

  /** The codes of ISO 4217, in small letters: "NOK9m". */
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** What stands after a length in metres or kilometres. */
  private static final Set<String> OF_LENGTHS = TABLE.words("of-lengths");

  private static final Pattern RANGE = TABLE.pattern("range");
  private static final Pattern YEAR = TABLE.pattern("year");
  private static final Pattern ABOUT = TABLE.pattern("about");
  private static final Pattern OVER = TABLE.pattern("over");
  private static final Pattern UNDER = TABLE.pattern("under");

  /** How many characters before a number are looked at for a word that makes it rough. */
  private static final int MOST_CHARACTERS_BACK = 24;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Quantity> found = new ArrayList<>();

  /** The token after the last number found. */
  private int free;

  private Quantities(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(
          new Token(
              matcher.group().toLowerCase(Locale.ROOT),
              matcher.start(),
              matcher.end(),
              matcher.group("digits") != null));
    }
  }

  private record Token(String text, int start, int end, boolean digits) {}

  /** The numbers in order, in whatever numerals they are written. Linear in the text. */
  public static List<Quantity> of(String text) {
    Numerals numerals = Numerals.of(text);
    Quantities quantities = new Quantities(numerals.plain());
    for (int i = 0; i < quantities.tokens.size(); ) {
      i = Math.max(i + 1, quantities.read(i));
    }
    quantities.shareUnits();
    return quantities.found.stream().map(one -> one.at(numerals.source(one.span()))).toList();
  }

  private int read(int i) {
    Token token = tokens.get(i);
    if (token.digits) {
      return partOfName(i) ? i + 1 : digits(i);
    }
    if (SMALL.containsKey(token.text) || SCALES.containsKey(token.text)) {
      return words(i);
    }
    if (VAGUE.containsKey(token.text)) {
      add(i, i + 1, VAGUE.get(token.text), 1, "s");
    } else if (ORDINALS.containsKey(token.text)) {
      add(i, i + 1, ORDINALS.get(token.text), 1, "th");
    }
    return i + 1;
  }

  /** "G20", "F-16"; and the second year of "2018–19", which its date covers. */
  private boolean partOfName(int i) {
    Token token = tokens.get(i);
    int before = token.start - 1;
    boolean joined = before > 0 && "-–/".indexOf(text.charAt(before)) >= 0;
    int at = joined ? before - 1 : before;
    if (at < 0 || i > 0 && isNear(i - 1, i) && CURRENCIES.contains(tokens.get(i - 1).text)) {
      return false;
    }
    boolean years =
        at >= 3 && token.text.length() == 2 && YEAR.matcher(text).region(at - 3, at + 1).matches();
    return joined ? Character.isUpperCase(text.charAt(at)) || years : isCased(text.charAt(at));
  }

  /** A letter of a script in which names have capitals: after others, digits are a number. */
  private static boolean isCased(char c) {
    return Character.isUpperCase(c) || Character.isLowerCase(c);
  }

  private int digits(int i) {
    String digits = tokens.get(i).text.replace(",", "");
    double value = Double.parseDouble(digits);
    double step = step(digits);
    int next = i + 1;
    if (ORDINAL_ENDINGS.contains(joined(next))) {
      add(i, next + 1, value, 1, "th");
      return next + 1;
    }
    while (SCALES.containsKey(near(next))) {
      value *= SCALES.get(near(next));
      step *= SCALES.get(near(next));
      next++;
    }
    if (next == i + 1
        && SCALES_OF_LETTERS.containsKey(joined(next))
        && (isMoney(i - 1) || counts(next + 1))) {
      double scale = SCALES_OF_LETTERS.get(joined(next));
      value *= scale;
      step *= scale;
      next++;
    }
    return withUnit(i, next, value, step);
  }

  /**
   * Whether a word stands there that a number of millions may count, and not a length in metres.
   */
  private boolean counts(int i) {
    String word = near(i);
    return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !OF_LENGTHS.contains(word);
  }

  private boolean isMoney(int i) {
    return isCurrency(i) || i >= 0 && CURRENCIES.contains(tokens.get(i).text);
  }

  /** A number in words: "two hundred and forty thousand". */
  private int words(int i) {
    double total = 0;
    double group = 0;
    double last = Double.MAX_VALUE;
    int at = i;
    while (at < tokens.size() && (at == i || isNear(at - 1, at))) {
      String word = tokens.get(at).text;
      if (SMALL.containsKey(word) && SMALL.get(word) < last) {
        last = SMALL.get(word) < 20 ? 0 : 10;
        group += SMALL.get(word);
      } else if (SCALES.containsKey(word)) {
        double scale = SCALES.get(word);
        group = Math.max(group, 1) * scale;
        total += scale > 100 ? group : 0;
        group = scale > 100 ? 0 : group;
        last = Double.MAX_VALUE;
      } else if (!(word.equals("and") && last > 10 && SMALL.containsKey(near(at + 1)))) {
        break;
      }
      at++;
    }
    double value = total + group;
    boolean one = value == 1 && at == i + 1;
    return one ? at : withUnit(i, at, value, step(String.format(Locale.ROOT, "%.0f", value)));
  }

  private int withUnit(int from, int to, double value, double step) {
    if (from > free && isCurrency(from - 1) && isNear(from - 1, from)) {
      add(from - 1, to, value, step, tokens.get(from - 1).text);
      return to;
    }
    boolean perCent = near(to).equals("per") && near(to + 1).equals("cent");
    String unit = perCent ? "%" : UNITS.getOrDefault(near(to), "");
    int end = perCent ? to + 2 : unit.isEmpty() ? to : to + 1;
    add(from, end, value, step, unit);
    return end;
  }

  private void add(int from, int to, double value, double step, String unit) {
    Span span = new Span(tokens.get(from).start, tokens.get(to - 1).end);
    free = to;
    String before = text.substring(Math.max(0, span.start() - MOST_CHARACTERS_BACK), span.start());
    boolean about = ABOUT.matcher(before).find();
    double down = UNDER.matcher(before).find() ? step : about ? step / 2 : 0;
    double up = OVER.matcher(before).find() ? step : about ? step / 2 : 0;
    found.add(new Quantity(value, unit, value - down, value + up, span));
  }

  /** "3 to 5 percent" is twice a percentage. */
  private void shareUnits() {
    for (int i = found.size() - 2; i >= 0; i--) {
      Quantity one = found.get(i);
      Quantity next = found.get(i + 1);
      boolean range =
          next.span().start() - one.span().end() < 6
              && RANGE.matcher(text.substring(one.span().end(), next.span().start())).matches();
      if (range && one.unit().isEmpty()) {
        found.set(i, new Quantity(one.value(), next.unit(), one.least(), one.most(), one.span()));
      }
    }
  }

  private boolean isCurrency(int i) {
    return i >= 0 && Character.getType(tokens.get(i).text.charAt(0)) == Character.CURRENCY_SYMBOL;
  }

  /** The token, where nothing stands between it and the one before. */
  private String joined(int i) {
    return i > 0 && i < tokens.size() && tokens.get(i - 1).end == tokens.get(i).start
        ? tokens.get(i).text
        : "";
  }

  /** The token, where at most one space or hyphen stands between it and the one before. */
  private String near(int i) {
    return i > 0 && i < tokens.size() && isNear(i - 1, i) ? tokens.get(i).text : "";
  }

  private boolean isNear(int i, int next) {
    int gap = tokens.get(next).start - tokens.get(i).end;
    return gap == 0 || gap == 1 && " -\u00a0\n\u2011".indexOf(text.charAt(tokens.get(i).end)) >= 0;
  }

  private static double step(String digits) {
    int point = digits.indexOf('.');
    if (point >= 0) {
      return Math.pow(10, point + 1 - digits.length());
    }
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(digits.length() - 1 - zeros) == '0') {
      zeros++;
    }
    return Math.pow(10, zeros);
  }

  private static Map<String, Double> values(String row) {
    return TABLE.meanings(row).entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, word -> Double.valueOf(word.getValue())));
  }

  /** Every unit's spellings, its own name first. */
  private static Map<String, String> units() {
    Map<String, String> units = new HashMap<>();
    for (String line : TABLE.list("units")) {
      String[] spellings = line.split(" ");
      for (String spelling : spellings) {
        units.put(spelling, spellings[0]);
      }
    }
    return units;
  }
}
