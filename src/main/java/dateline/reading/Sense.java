package dateline.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a question looks at time, told by its words.
 *
 * <p>"Last", "latest", "ever", "still", "yet", "now", "so far" and a question in the present
 * perfect ("has he met …") look at the present state of things: the newest account decides. "Last
 * year" and its like name a time and do not. "Whom", "which officials", "who attended" ask for
 * several things, and accounts complete one another. Everything else asks for one thing.
 */
public enum Sense {
  /** It asks for the last time, or how things stand: the newest account decides. */
  LATEST,
  /** It asks for several things, which accounts may complete among them. */
  SEVERAL,
  /** It asks for one thing. */
  ONE;

  private static final Pattern NAMED_LAST =
      Pattern.compile(
          "\\blast"
              + " (?:year|month|week|night|weekend|quarter|summer|winter|spring|autumn|fall|mon|tues|wednes|thurs|fri|satur|sun|january|february|march|april|may|june|july|august|september|october|november|december)(?:day)?\\b");
  private static final Pattern LASTING =
      Pattern.compile(
          "\\bhow long\\b.{0,120}\\blast\\b|\\b(?:did|does|do|will|would|to) (?:[^?]{0,60} )?last"
              + " (?:for|until|\\?|$)");
  private static final Pattern NOW =
      Pattern.compile(
          "\\b(?:last|latest|most recent|most recently|ever|still|yet|now|current|currently|so"
              + " far|to date|today|nowadays|these days|at present|already|any ?more|newest|no"
              + " longer)\\b|^(?:(?:so|and|but|then)[,"
              + " ]+)?(?:has|have|hasn['’]?t|haven['’]?t)\\b|\\bhow (?:many times|often|many|much)"
              + " .{0,40}\\b(?:has|have)\\b|\\bwho(?:['’]s| is| are) (?:the|in"
              + " charge|president|prime)\\b");
  private static final Pattern MANY =
      Pattern.compile(
          "\\bwhom\\b|\\bwho all\\b|\\bwho else\\b|\\bwho (?:were|are)\\b|\\bwho"
              + " (?:did|has|have|does)"
              + " .{1,80}\\b(?:meet|met|see|visit|speak|spoken|talk|talked|with|to)\\b|\\b(?:which|what)"
              + " (?:\\w+ ){0,2}\\w{2,}[^su\\W]s"
              + " (?:were|are|did|have|do|took|attended|met)\\b|^(?:name|list)\\b|\\bwho"
              + " (?:attended|took part|participated|met)\\b");

  /** How a question looks at time. */
  public static Sense of(String question) {
    String lower = question.strip().toLowerCase(Locale.ROOT);
    String plain = LASTING.matcher(NAMED_LAST.matcher(lower).replaceAll(" ")).replaceAll(" ");
    if (NOW.matcher(plain).find()) {
      return LATEST;
    }
    return MANY.matcher(plain).find() ? SEVERAL : ONE;
  }
}
