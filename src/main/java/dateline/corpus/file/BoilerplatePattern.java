package dateline.corpus.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is tried on many paragraphs and matches few. Most are told by their
 * first character alone: where the expression fails on that character without having asked for a
 * further one ({@link Matcher#hitEnd}), it fails on all that begin with it.
 */
final class BoilerplatePattern {
  private static final int ASCII = 128;

  private final Pattern pattern;

  /** By first character whether the expression fails on all that begin so. */
  private final boolean[] hopeless = new boolean[ASCII];

  BoilerplatePattern(Pattern pattern) {
    this.pattern = pattern;
    for (int c = 0; c < ASCII; c++) {
      Matcher matcher = pattern.matcher(String.valueOf((char) c));
      hopeless[c] = !matcher.lookingAt() && !matcher.hitEnd();
    }
  }

  /** Whether it matches the whole of a paragraph. */
  boolean matches(String paragraph) {
    return mayMatch(paragraph) && pattern.matcher(paragraph).matches();
  }

  /** Whether it matches the beginning of a paragraph, of which it sees so many characters. */
  boolean begins(String paragraph, int seen) {
    return mayMatch(paragraph)
        && pattern.matcher(paragraph).region(0, Math.min(seen, paragraph.length())).lookingAt();
  }

  private boolean mayMatch(String paragraph) {
    return paragraph.isEmpty() || paragraph.charAt(0) >= ASCII || !hopeless[paragraph.charAt(0)];
  }
}
