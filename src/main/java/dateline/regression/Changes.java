package dateline.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which answers of a run are not what they were in an earlier one, and why. */
public final class Changes {
  private final SuiteRun run;
  private final BaselineRun base;
  private final Program program;
  private final Map<String, String> digests;

  /**
   * @param run the suite that was run
   * @param base the earlier run
   * @param program the program that answered now
   * @param digests the articles now
   */
  public Changes(SuiteRun run, BaselineRun base, Program program, Map<String, String> digests) {
    this.run = run;
    this.base = base;
    this.program = program;
    this.digests = digests;
  }

  /** The answers that changed, in the order of the results; cases that are new are left out. */
  public List<Change> of(List<Result> results) {
    List<Change> changes = new ArrayList<>();
    for (Result result : results) {
      for (int i = 0; i < result.turns().size(); i++) {
        change(result.asked().id(), i + 1, result.turns().get(i)).ifPresent(changes::add);
      }
    }
    return changes;
  }

  private Optional<Change> change(String id, int number, TurnResult asked) {
    return base.turn(run.name(), id, number)
        .filter(
            then -> ReplyDifference.of(then.known().reply(), asked.reply()) != ReplyDifference.NONE)
        .map(then ->
            new Change(
                run.name(),
                id,
                number,
                then.known().reply(),
                asked.reply(),
                new ChangeExplainer(run, base, program, digests, then, asked).inWords()));
  }
}
