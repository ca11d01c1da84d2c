package dateline.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts as TempEval-3 task A does: strict is the same extent, relaxed any overlap, and the F1 of
 * an attribute is the relaxed F1 times its accuracy among the overlapping pairs.
 */
final class TimeScore {
  static final String HEADING =
      "| | documents | expressions | relaxed P | relaxed R | relaxed F1 | strict F1 | type F1 |"
          + " value F1 |\n"
          + "|---|---|---|---|---|---|---|---|---|";

  private int documents;
  private int gold;
  private int found;
  private int relaxedGold;
  private int relaxedFound;
  private int strict;
  private int types;
  private int values;

  void add(MeantimeDocument document, List<TimeExpression> expressions, List<String> errors) {
    documents++;
    gold += document.gold().size();
    found += expressions.size();
    for (MeantimeDocument.Gold time : document.gold()) {
      Optional<TimeExpression> match = expressions.stream().filter(time::overlaps).findFirst();
      match.ifPresent(expression -> compare(document, time, expression, errors));
      if (match.isEmpty()) {
        errors.add(
            "missed   "
                + context(document, time.start(), time.end())
                + "  "
                + time.type()
                + " "
                + time.value());
      }
    }
    for (TimeExpression expression : expressions) {
      if (document.gold().stream().anyMatch(time -> time.overlaps(expression))) {
        relaxedFound++;
      } else {
        errors.add(
            "spurious "
                + context(document, expression.start(), expression.end())
                + "  "
                + expression.type()
                + " "
                + expression.value());
      }
    }
  }

  private void compare(
      MeantimeDocument document,
      MeantimeDocument.Gold time,
      TimeExpression found,
      List<String> errors) {
    relaxedGold++;
    boolean extent = time.start() == found.start() && time.end() == found.end();
    boolean value = time.value().equals(found.value());
    strict += extent ? 1 : 0;
    values += value ? 1 : 0;
    types += time.type().equals(found.type().name()) ? 1 : 0;
    if (!extent) {
      errors.add(
          "extent   " + context(document, time.start(), time.end()) + "  found: " + found.text());
    }
    if (!value) {
      errors.add(
          "value    "
              + context(document, time.start(), time.end())
              + "  "
              + time.value()
              + "  found: "
              + found.value()
              + "  "
              + document.created().map(Object::toString).orElse(""));
    }
  }

  private static String context(MeantimeDocument document, int start, int end) {
    String text = document.text();
    return (text.substring(Math.max(0, start - 40), start)
            + "["
            + text.substring(start, end)
            + "]"
            + text.substring(end, Math.min(text.length(), end + 25)))
        .replace('\n', '/');
  }

  String row(String label) {
    double precision = share(relaxedFound, found);
    double recall = share(relaxedGold, gold);
    double relaxed = f1(precision, recall);
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
        label,
        documents,
        gold,
        100 * precision,
        100 * recall,
        100 * relaxed,
        100 * f1(share(strict, found), share(strict, gold)),
        100 * relaxed * share(types, relaxedGold),
        100 * relaxed * share(values, relaxedGold));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
