package dateline.shell;

import dateline.corpus.file.Problem;
import java.util.regex.Pattern;

/** Says what kind of problem a problem is, so that those of one kind can be counted. */
final class ProblemKind {
  /** What is of one file alone: what comes after a colon, a column, whose id it is. */
  private static final Pattern OF_ONE_FILE = Pattern.compile(":.*|, column \\d+|, which .*");

  private static final Pattern TAKEN = Pattern.compile("the id “[^”]*”");

  private ProblemKind() {}

  /** A problem's words without what is of one file alone: "has no “text”", "is not JSON". */
  static String of(Problem problem) {
    String what = OF_ONE_FILE.matcher(problem.what()).replaceAll("");
    return TAKEN.matcher(what).replaceAll("an id that another article has");
  }
}
