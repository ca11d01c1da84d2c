package dateline.shell.view;

import dateline.check.CheckedSentence;
import dateline.check.Verdict;
import java.util.EnumMap;
import java.util.Map;

/** Shows what a check found, sentence by sentence, and counts it. */
public abstract class CheckView {
  private final Map<Verdict, Integer> totals = new EnumMap<>(Verdict.class);

  /** Shows one sentence. */
  public final void add(CheckedSentence sentence) {
    totals.merge(sentence.verdict(), 1, Integer::sum);
    show(sentence);
  }

  abstract void show(CheckedSentence sentence);

  /** Shows the totals. */
  public abstract void end();

  /** Whether nothing fell short. */
  public final boolean holds() {
    return totals.keySet().stream().allMatch(Verdict::holds);
  }

  /** How many sentences came to each verdict, those that none came to left out. */
  final Map<Verdict, Integer> totals() {
    return totals;
  }

  final int sentences() {
    return totals.values().stream().mapToInt(Integer::intValue).sum();
  }
}
