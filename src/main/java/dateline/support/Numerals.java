package dateline.support;

import dateline.text.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A text with its numbers written in ASCII's digits: those of every script (general category Nd),
 * the signs that are a number by themselves ("Ⅻ", "⑫", "½", "²": Nl and No), Han numerals ("四十八",
 * "3万"), and signs that hold a number ("㏠"). Knows where each character stood.
 */
final class Numerals {
  /** From this on, a Han scale multiplies all that stands before it. */
  private static final long MYRIAD = 10_000;

  /** The first sign of the Han script that is a number. */
  private static final int FIRST_HAN = 0x3007;

  /** The Han numerals of nought to nine in turn, as in ordinary and in accountants' writing. */
  private static final List<String> HAN_DIGITS =
      List.of("〇零", "一壹壱弌", "二貳贰弍两兩", "三叁參叄弎", "四肆", "五伍", "六陸陆", "七柒漆", "八捌", "九玖");

  private static final Map<String, Long> HAN_SCALES =
      Map.ofEntries(
          Map.entry("十拾", 10L),
          Map.entry("百佰", 100L),
          Map.entry("千仟", 1000L),
          Map.entry("万萬", MYRIAD),
          Map.entry("億亿", MYRIAD * MYRIAD),
          Map.entry("兆", MYRIAD * MYRIAD * MYRIAD));

  /** Signs for twenty and thirty, which no digit stands before. */
  private static final Map<String, Long> HAN_TENS =
      Map.ofEntries(Map.entry("廿", 20L), Map.entry("卅", 30L));

  /** Stands before a number that is joined to a word or a digit: "m²", "10²". */
  private static final char RAISED = '^';

  /** A greater number is taken for this one. */
  private static final double GREATEST_NUMBER = 1e30;

  private static final int SLASH = 0x2044;

  /** The one keycap that is a character of its own. */
  private static final int KEYCAP_TEN = 0x1f51f;

  private final String source;
  private final StringBuilder plain = new StringBuilder();
  private int[] starts;
  private int[] ends;

  private Numerals(String source) {
    this.source = source;
    starts = new int[source.length() + 8];
    ends = new int[source.length() + 8];
  }

  /** Takes time linear in the text. */
  static Numerals of(String text) {
    Numerals numerals = new Numerals(text);
    for (int at = 0; at < text.length(); ) {
      at = numerals.read(at);
    }
    return numerals;
  }

  /** The text with ASCII's digits. */
  String plain() {
    return plain.toString();
  }

  /** Where a stretch of the plain text stands in the source. */
  Span source(Span span) {
    return new Span(starts[span.start()], ends[span.end() - 1]);
  }

  /** Whether a character is a number of which this class does not know the value. */
  static boolean isUnread(int c) {
    return isSign(c) && Character.getNumericValue(c) < 0 && fraction(c) == null;
  }

  private int read(int at) {
    int c = source.codePointAt(at);
    int next = at + Character.charCount(c);
    if (c < 0x80) {
      return put(String.valueOf((char) c), at, next);
    }
    if (isHan(c)) {
      return han(at);
    }
    if (Character.isDigit(c)) {
      return digits(at);
    }
    if (isSign(c) && !isUnread(c)) {
      return signs(at);
    }
    boolean within = at > 0 && next < source.length() && isDigitAt(next) && isDigitBefore(at);
    if (within && ".．٫".indexOf(c) >= 0) {
      return put(".", at, next);
    }
    if (within && "，٬".indexOf(c) >= 0) {
      return put(",", at, next);
    }
    if (c == KEYCAP_TEN) {
      return put(" 10 ", at, next);
    }
    return put(holdsNumber(c) ? " " + compatible(c) + " " : Character.toString(c), at, next);
  }

  private boolean isDigitAt(int at) {
    return Character.isDigit(source.codePointAt(at));
  }

  private boolean isDigitBefore(int at) {
    return Character.isDigit(source.codePointBefore(at));
  }

  private int put(String text, int start, int end) {
    for (int i = 0; i < text.length(); i++) {
      if (plain.length() == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      starts[plain.length()] = start;
      ends[plain.length()] = end;
      plain.append(text.charAt(i));
    }
    return end;
  }

  /**
   * Digits one by one, so that separators between them stay; with a Han scale after them, whole.
   */
  private int digits(int at) {
    int end = at;
    while (end < source.length() && isDigitAt(end)) {
      end += Character.charCount(source.codePointAt(end));
    }
    if (end < source.length() && multiplies(source.codePointAt(end))) {
      return han(at);
    }
    for (int i = at; i < end; ) {
      int c = source.codePointAt(i);
      i = put(String.valueOf(Character.digit(c, 10)), i, i + Character.charCount(c));
    }
    return end;
  }

  /** Whether what stands after digits makes another number of them. */
  private static boolean multiplies(int c) {
    return scale(c) > 0 || tens(c) > 0;
  }

  private static boolean isSign(int c) {
    return c > 0x7f
        && switch (Character.getType(c)) {
          case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
          default -> false;
        };
  }

  /** A run of signs that are numbers: digits side by side, or parts that add up. */
  private int signs(int at) {
    int end = at;
    boolean digits = true;
    BigDecimal last = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    StringBuilder side = new StringBuilder();
    while (end < source.length()) {
      int c = source.codePointAt(end);
      if (!isSign(c) || isUnread(c) || isHan(c)) {
        break;
      }
      BigDecimal value = value(c);
      digits &= value.scale() <= 0 && value.intValue() < 10 && !isRoman(c);
      side.append(value.intValue());
      boolean lowers = isRoman(c) && last.signum() > 0 && last.compareTo(value) < 0;
      sum = sum.add(value).subtract(lowers ? last.add(last) : BigDecimal.ZERO);
      last = value;
      end += Character.charCount(c);
    }
    String number = digits ? side.toString() : sum.toPlainString();
    boolean mixed = number.startsWith("0.") && !plain.isEmpty() && endsInDigit();
    boolean joined =
        !plain.isEmpty() && Character.isLetterOrDigit(plain.charAt(plain.length() - 1));
    return put(mixed ? number.substring(1) : joined ? RAISED + number : number, at, end);
  }

  private boolean endsInDigit() {
    return Character.isDigit(plain.charAt(plain.length() - 1));
  }

  private static boolean isRoman(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static BigDecimal value(int c) {
    BigDecimal fraction = fraction(c);
    return fraction == null ? BigDecimal.valueOf(Character.getNumericValue(c)) : fraction;
  }

  /** What a sign like "⅔" comes to; null where it is no fraction of two numbers. */
  private static @Nullable BigDecimal fraction(int c) {
    String parts = compatible(c);
    int slash = parts.indexOf(SLASH);
    return slash < 1 || slash == parts.length() - 1
        ? null
        : new BigDecimal(parts.substring(0, slash))
            .divide(new BigDecimal(parts.substring(slash + 1)), MathContext.DECIMAL32);
  }

  private static boolean holdsNumber(int c) {
    return Character.getType(c) == Character.OTHER_SYMBOL
        && compatible(c).chars().anyMatch(Character::isDigit);
  }

  private static String compatible(int c) {
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
  }

  private static boolean isHan(int c) {
    return c >= FIRST_HAN && (digit(c) >= 0 || scale(c) > 0 || tens(c) > 0);
  }

  private static int digit(int c) {
    return IntStream.range(0, HAN_DIGITS.size())
        .filter(digit -> HAN_DIGITS.get(digit).indexOf(c) >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static long scale(int c) {
    return value(HAN_SCALES, c);
  }

  private static long tens(int c) {
    return value(HAN_TENS, c);
  }

  private static long value(Map<String, Long> signs, int c) {
    return signs.entrySet().stream()
        .filter(entry -> entry.getKey().indexOf(c) >= 0)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(0L);
  }

  /** A number in Han numerals, digits before a scale included. */
  private int han(int at) {
    double total = 0;
    double group = 0;
    double number = -1;
    int end = at;
    while (end < source.length()) {
      int c = source.codePointAt(end);
      int digit = Character.isDigit(c) ? Character.digit(c, 10) : digit(c);
      long scale = scale(c);
      long tens = tens(c);
      if (digit < 0 && scale == 0 && tens == 0) {
        break;
      }
      if (digit >= 0) {
        number = Math.max(number, 0) * 10 + digit;
      } else if (scale < MYRIAD) {
        group += tens + (number < 0 ? 1 : number) * scale;
        number = -1;
      } else {
        double before = group + Math.max(number, 0);
        total += Math.max(before, 1) * scale;
        group = 0;
        number = -1;
      }
      end += Character.charCount(c);
    }
    double value = Math.min(total + group + Math.max(number, 0), GREATEST_NUMBER);
    return put(new BigDecimal(value).toPlainString(), at, end);
  }
}
