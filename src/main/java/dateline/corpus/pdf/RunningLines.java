package dateline.corpus.pdf;

import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes off the lines that run at the head and the foot of pages: those that come again on other
 * pages in the same place, figures aside, and page numbers. A page of nothing else stays whole.
 */
final class RunningLines {
  private static final RuleTable TABLE = RuleTable.of(RunningLines.class);

  /** So many lines at the head of a page, and at its foot, may run. */
  private static final int OUTER_LINES = 3;

  private static final Pattern FIGURES = TABLE.pattern("figures");
  private static final Pattern NUMBER = TABLE.pattern("number");

  /** What a browser prints above and below a page: the time, and the address with the number. */
  private static final Pattern PRINTED = TABLE.pattern("printed");

  private RunningLines() {}

  /** The lines of each page without those that run. */
  static List<List<Line>> without(List<List<Line>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    pages.forEach(page -> keys(page).forEach(key -> counts.merge(key, 1, Integer::sum)));
    return pages.stream().map(page -> without(page, counts)).toList();
  }

  private static List<Line> without(List<Line> page, Map<String, Integer> counts) {
    Set<Line> outer = new HashSet<>(outer(page));
    List<Line> kept =
        page.stream().filter(line -> !outer.contains(line) || !runs(line, counts)).toList();
    return kept.isEmpty() ? page : kept;
  }

  private static boolean runs(Line line, Map<String, Integer> counts) {
    return NUMBER.matcher(line.text()).matches()
        || PRINTED.matcher(line.text()).matches()
        || counts.getOrDefault(key(line), 0) > 1;
  }

  private static Set<String> keys(List<Line> page) {
    Set<String> keys = new HashSet<>();
    outer(page).forEach(line -> keys.add(key(line)));
    return keys;
  }

  /** The words without the figures, and the height at which they stand to a tenth of an inch. */
  private static String key(Line line) {
    return FIGURES.matcher(line.text()).replaceAll("#") + "@" + Math.round(line.y() / 7);
  }

  private static List<Line> outer(List<Line> page) {
    List<Line> byHeight = new ArrayList<>(page);
    byHeight.sort(Comparator.comparingDouble(Line::y));
    int size = byHeight.size();
    if (size <= 2 * OUTER_LINES) {
      return byHeight;
    }
    List<Line> outer = new ArrayList<>(byHeight.subList(0, OUTER_LINES));
    outer.addAll(byHeight.subList(size - OUTER_LINES, size));
    return outer;
  }
}
