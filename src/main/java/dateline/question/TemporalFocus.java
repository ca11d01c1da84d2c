package dateline.question;

import dateline.text.RuleTable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a question looks at time, told by its words.
 *
 * <p>"Last", "latest", "ever", "still", "yet", "now", "so far", a question in the present perfect
 * ("has he met …") and one about what is ("who is the …", "how much is …") look at the present
 * state of things: what held before is told in other words too. "Last year" and its like name a
 * time and do not. "Whom", "which officials", "who attended" ask for several things, and accounts
 * complete one another. Everything else asks for one thing.
 */
public enum TemporalFocus {
  /** It asks for the last time, or how things stand. */
  LATEST,
  /** It asks for several things, which accounts may complete among them. */
  SEVERAL,
  /** It asks for one thing. */
  ONE;

  private static final RuleTable TABLE = RuleTable.of(TemporalFocus.class);

  private static final Pattern NAMED_LAST = TABLE.pattern("named-last");
  private static final Pattern LASTING = TABLE.pattern("lasting");
  private static final Pattern CONNECTIVE = TABLE.pattern("connective");
  private static final Pattern NOW = TABLE.pattern("now");
  private static final Pattern MANY = TABLE.pattern("many");

  /** "Which banks", "in which two Ford factories": a name may stand before what is asked for. */
  private static final Pattern WHICH_ONES = TABLE.pattern("which-ones");

  /** How a question looks at time. */
  static TemporalFocus of(String question) {
    String lower = CONNECTIVE.matcher(question.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    String plain = LASTING.matcher(NAMED_LAST.matcher(lower).replaceAll(" ")).replaceAll(" ");
    if (NOW.matcher(plain).find()) {
      return LATEST;
    }
    return MANY.matcher(plain).find() || WHICH_ONES.matcher(question.strip()).find()
        ? SEVERAL
        : ONE;
  }
}
