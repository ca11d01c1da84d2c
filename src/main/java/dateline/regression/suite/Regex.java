package dateline.regression.suite;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.Matcher;

/**
 * A regular expression of a suite, compiled or refused. The engine is RE2's (Cox, “Regular
 * Expression Matching in the Wild”, 2010), whose time is linear in the text, so that no expression
 * blows up; its compiled size is bounded here.
 */
sealed interface Regex {
  /** An expression that can be used. */
  record Compiled(Pattern pattern) implements Regex {}

  /** One that cannot. */
  record Refused(String problem) implements Regex {}

  int LONGEST = 1000;

  /** Counted repetition is written out when an expression is compiled: {@code x{3}} is xxx. */
  int MOST_REPEATED = 1000;

  java.util.regex.Pattern COUNT = java.util.regex.Pattern.compile("\\{(?:\\d{0,9},)?(\\d{1,9}),?}");

  static Regex of(String expression) {
    if (expression.length() > LONGEST) {
      return new Refused(
          "the regular expression has " + expression.length() + " characters; at most " + LONGEST);
    }
    if (repeated(expression) > MOST_REPEATED) {
      return new Refused(
          "the regular expression repeats more than "
              + MOST_REPEATED
              + " times, its counts multiplied; use * or + for a part");
    }
    try {
      return new Compiled(Pattern.compile(expression));
    } catch (StackOverflowError e) {
      return new Refused("the regular expression is nested too deeply");
    } catch (PatternSyntaxException e) {
      return new Refused(
          "not a regular expression that is taken ("
              + e.getDescription()
              + ": “"
              + YamlMapping.shown(e.getPattern())
              + "”); the syntax is RE2’s, which has no (?=, (?!, (?<= and \\1");
    }
  }

  /** The product of all counts: no less than what repetitions within repetitions come to. */
  private static long repeated(String expression) {
    long product = 1;
    Matcher counts = COUNT.matcher(expression);
    while (counts.find() && product <= MOST_REPEATED) {
      product *= Math.max(1, Long.parseLong(counts.group(1)));
    }
    return product;
  }
}
