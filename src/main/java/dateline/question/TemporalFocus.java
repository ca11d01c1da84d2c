package dateline.question;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a question looks at time, told by its words.
 *
 * <p>"Last", "latest", "ever", "still", "yet", "now", "so far", a question in the present perfect
 * ("has he met …") and one about what is ("who is the …", "how much is …") look at the present
 * state of things: the newest account decides. "Last year" and its like name a time and do not.
 * "Whom", "which officials", "who attended" ask for several things, and accounts complete one
 * another. Everything else asks for one thing.
 */
public enum TemporalFocus {
  /** It asks for the last time, or how things stand: the newest account decides. */
  LATEST,
  /** It asks for several things, which accounts may complete among them. */
  SEVERAL,
  /** It asks for one thing. */
  ONE;

  private static final Pattern NAMED_LAST =
      Pattern.compile(
          "\\blast"
              + " (?:year|month|week|night|weekend|quarter|season|term|decade|century|summer|winter|spring|autumn|fall|mon|tues|wednes|thurs|fri|satur|sun|january|february|march|april|may|june|july|august|september|october|november|december)(?:day)?\\b");
  private static final Pattern LASTING =
      Pattern.compile(
          "\\bhow long\\b.{0,120}\\blast\\b"
              + "|\\b(?:did|does|do|will|would|to) (?:[^?]{0,60} )?last (?:for|until)\\b"
              + "|^(?:did|does|do|will|would) (?:it|(?:the|this|that|a|an|his|her|its|their) \\w+)"
              + " last ?\\??$");
  private static final Pattern NOW =
      any(
          "\\b(?:last|latest|newest|ever|still|yet|already|now|no longer|any ?more|so far|to"
              + " date)\\b",
          "\\b(?:most recent|most recently|current|currently|at present|today|nowadays)\\b",
          "^(?:has|have|hasn['’]?t|haven['’]?t)\\b",
          "\\bhow (?:many times|often|many|much) .{0,40}\\b(?:has|have)\\b",
          "^(?:who|what|where|which \\w+|how \\w+)(?:['’]s| is| are)\\b");
  private static final Pattern MANY =
      any(
          "\\bwhom\\b",
          "\\bwho (?:all|else|were|are)\\b",
          "\\bwho (?:did|has|have|does)"
              + " .{1,80}\\b(?:meet|met|see|visit|speak|spoken|talk|talked)\\b",
          "\\bwho (?:did|has|have|does) .{1,80}\\b(?:with|to)\\b",
          "\\b(?:which|what) (?:\\w+ ){0,2}\\w{2,}[^su\\W]s"
              + " (?:were|are|did|have|do|took|attended|met)\\b",
          "^(?:name|list)\\b",
          "\\bwho (?:attended|took part|participated|met)\\b");

  /** "Which banks", "in which two Ford factories": a name may stand before what is asked for. */
  private static final Pattern WHICH_ONES =
      Pattern.compile(
          "^(?i:(?:in|at|to|for|from|with|by) )?(?i:which)"
              + " (?:(?:two|three|four|five|six|other|\\p{Lu}\\w*)"
              + " ){0,2}\\p{Ll}+(?:[^suiy\\W]s|ies) \\w");

  private static Pattern any(String... patterns) {
    return Pattern.compile(String.join("|", patterns));
  }

  /** Whether "last" is a verb in the question: "how long did the trial last?" */
  static boolean lasting(String question) {
    return LASTING.matcher(question.toLowerCase(Locale.ROOT)).find();
  }

  /** How a question looks at time. */
  public static TemporalFocus of(String question) {
    String lower =
        question.strip().toLowerCase(Locale.ROOT).replaceFirst("^(?:so|and|but|then)[, ]+", "");
    String plain = LASTING.matcher(NAMED_LAST.matcher(lower).replaceAll(" ")).replaceAll(" ");
    if (NOW.matcher(plain).find()) {
      return LATEST;
    }
    return MANY.matcher(plain).find() || WHICH_ONES.matcher(question.strip()).find()
        ? SEVERAL
        : ONE;
  }
}
