package dateline.support;

import dateline.text.Span;

/**
 * A number in a text.
 *
 * @param value what it comes to: 2.5 million is 2,500,000
 * @param unit what it counts or measures, in one spelling: {@code %}, {@code $}, {@code km}; {@code
 *     th} for an ordinal; empty where it is a bare number
 * @param least the smallest number of a source that bears it out: of "over 1,200" it is 1,200
 * @param most the greatest: of "over 1,200" it is 1,300, since the last digit that is not 0 counts
 * @param span where it stands, its unit included
 */
public record Quantity(double value, String unit, double least, double most, Span span) {
  /** The same number, standing elsewhere. */
  Quantity at(Span place) {
    return new Quantity(value, unit, least, most, place);
  }

  /**
   * Whether a source's number bears this one out. A percentage, an ordinal and a sum of money must
   * be that in both; another unit may be left unsaid.
   */
  boolean isBorneOutBy(Quantity source) {
    boolean strict = isStrict(unit) || source.unit.equals("%") || source.unit.equals("th");
    boolean sameUnit =
        unit.equals(source.unit) || !strict && (unit.isEmpty() || source.unit.isEmpty());
    double slack = 1e-9 * Math.abs(value);
    return sameUnit && source.value >= least - slack && source.value <= most + slack;
  }

  private static boolean isStrict(String unit) {
    return unit.equals("%") || unit.equals("th") || isMoney(unit);
  }

  private static boolean isMoney(String unit) {
    return unit.length() == 1 && Character.getType(unit.charAt(0)) == Character.CURRENCY_SYMBOL;
  }
}
