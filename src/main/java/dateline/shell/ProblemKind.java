package dateline.shell;

import dateline.corpus.file.Problem;
import dateline.text.RuleTable;
import java.util.regex.Pattern;

/** Says what kind of problem a problem is, so that those of one kind can be counted. */
final class ProblemKind {
  private static final RuleTable TABLE = RuleTable.of(ProblemKind.class);

  /** What is of one file alone: what comes after a colon, a column, whose id it is. */
  private static final Pattern OF_ONE_FILE = TABLE.pattern("of-one-file");

  private static final Pattern TAKEN = TABLE.pattern("taken");

  private ProblemKind() {}

  /** A problem's words without what is of one file alone: "has no “text”", "is not JSON". */
  static String of(Problem problem) {
    String what = OF_ONE_FILE.matcher(problem.what()).replaceAll("");
    return TAKEN.matcher(what).replaceAll("an id that another article has");
  }
}
