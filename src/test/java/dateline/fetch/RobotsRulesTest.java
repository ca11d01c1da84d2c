package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsRulesTest {
  private static RobotsRules rules(String lines) {
    return RobotsRules.of(lines.replace("; ", "\n").getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                           | /a             | true
          User-agent: *; Disallow: /                                   | /a             | false
          User-agent: *; Disallow:                                     | /a             | true
          user-AGENT: *; DISALLOW: /a                                  | /ab            | false
          User-agent: *; Disallow: /a                                  | /b             | true
          User-agent: *; Disallow: /a/; Allow: /a/b                    | /a/b           | true
          User-agent: *; Disallow: /a/; Allow: /a/b                    | /a/c           | false
          User-agent: *; Disallow: /x; Allow: /x                       | /x             | true
          User-agent: *; Disallow: /*.pdf$                             | /a/b.pdf       | false
          User-agent: *; Disallow: /*.pdf$                             | /a/b.pdf?x     | true
          User-agent: *; Disallow: /*/private                          | /a/private/b   | false
          User-agent: other; Disallow: /                               | /a             | true
          User-agent: dateline; Disallow: /; User-agent: *; Allow: /   | /a             | false
          User-agent: *; Disallow: /; User-agent: Dateline/2; Allow: / | /a             | true
          User-agent: *; Disallow: /; User-agent: dateline; Disallow:  | /a             | true
          User-agent: x; User-agent: *; Disallow: /                    | /a             | false
          User-agent: *; Disallow: /caf%C3%A9                          | /caf%c3%a9     | false
          User-agent: *; Disallow: /café                               | /caf%C3%A9/x   | false
          Disallow: /                                                  | /a             | true
          User-agent: *; Disallow: /a # not this                       | /a             | false
          <html>not found</html>                                       | /a             | true
          """)
  void whatMayBeFetched(String lines, String path, boolean allowed) {
    assertThat(rules(lines).allow(path)).isEqualTo(allowed);
  }

  @Test
  void whatAHostWithoutRulesAllows() {
    assertThat(RobotsRules.allowingAll().allow("/")).isTrue();
    assertThat(RobotsRules.allowingNothing().allow("/")).isFalse();
  }

  @Test
  void aRuleOfManyStarsEnds() {
    RobotsRules rules = rules("User-agent: *; Disallow: /" + "*a".repeat(500) + "$");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(rules.allow("/" + "a".repeat(1900) + "b")).isTrue());
  }
}
