package dateline.regression.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No regular expression of a suite takes long, whatever it is matched against. */
class RegexTest {
  private static final Duration HANGS = Duration.ofSeconds(60);

  /** Expressions that a backtracking engine would try for longer than anybody lives. */
  @ParameterizedTest
  @ValueSource(strings = {"(a+)+$", "(a|a)*b", "(a|aa)+$", "(.*a){20}b", "([a-z]+)*\\d"})
  void anExpressionThatBlowsUpElsewhereIsMatched(String expression) {
    assertThat(Regex.of(expression)).isInstanceOf(Regex.Compiled.class);
    Regex.Compiled compiled = (Regex.Compiled) Regex.of(expression);
    assertTimeoutPreemptively(
        HANGS,
        () -> assertThat(compiled.pattern().matcher("a".repeat(20_000) + "!").find()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(strings = {"((a{100}){100}){100}", "a{1001}", "(x{500,}){3}", "(a{0,999}){2,2}"})
  void anExpressionThatWouldGrowIsRefused(String expression) {
    assertThat(Regex.of(expression))
        .isEqualTo(
            new Regex.Refused(
                "the regular expression repeats more than 1000 times, its counts multiplied; use"
                    + " * or + for a part"));
  }

  @Test
  void whatIsNoExpressionIsNamed() {
    assertThat(Regex.of("(a"))
        .isEqualTo(
            new Regex.Refused(
                "not a regular expression that is taken (missing closing ): “(a”); the syntax is"
                    + " RE2’s, which has no (?=, (?!, (?<= and \\1"));
    assertThat(Regex.of("(?=a)b")).isInstanceOf(Regex.Refused.class);
    assertThat(Regex.of("x".repeat(1001)))
        .isEqualTo(new Regex.Refused("the regular expression has 1001 characters; at most 1000"));
  }
}
