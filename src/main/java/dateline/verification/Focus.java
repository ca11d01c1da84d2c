package dateline.verification;

import dateline.text.Characters;
import dateline.text.Edges;
import dateline.text.RuleTable;
import java.util.regex.Pattern;

/** The words of a statement that answer, as they are shown by themselves. */
public final class Focus {
  private static final RuleTable TABLE = RuleTable.of(Focus.class);
  private static final String LOOSE_MARKS = ",;:.–—-";
  private static final Pattern UNCLOSED = TABLE.pattern("unclosed");
  private static final Pattern UNOPENED = TABLE.pattern("unopened");

  private Focus() {}

  /** Without marks at their ends that belong to the sentence around them. */
  public static String trimmed(String focus) {
    String words = Edges.strip(Characters.singleSpaced(focus), LOOSE_MARKS);
    String closed = UNCLOSED.matcher(words).replaceFirst("$1");
    return UNOPENED.matcher(closed).replaceFirst("$1");
  }
}
