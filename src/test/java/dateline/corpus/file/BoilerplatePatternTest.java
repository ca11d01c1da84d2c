package dateline.corpus.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Telling a paragraph by its first character must never change what an expression says of it. */
class BoilerplatePatternTest {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int SEEN = 300;

  /** Expressions whose first character is not their first letter, and all the shipped ones. */
  private static Stream<String> expressions() throws IOException {
    Stream<String> odd =
        Stream.of(
            "",
            "a",
            "a?b",
            "(?!a)b",
            "(?=b)b",
            "(?<!x)a",
            "\\ba",
            "(?-i:A)b",
            ".",
            "[^a]b",
            "a|",
            "$",
            "(?:)b",
            "\\p{L}+\\d",
            "k",
            "s",
            "ß",
            "é",
            "(a)\\1",
            "(?:ab|cd)e",
            "\\R",
            "x*+y");
    try (InputStream in = BoilerplateRules.class.getResourceAsStream("furniture.yaml")) {
      List<Map<String, Object>> rules = new Yaml().load(in);
      List<String> shipped =
          rules.stream()
              .flatMap(rule -> Stream.of("whole", "begins").map(rule::get))
              .filter(List.class::isInstance)
              .flatMap(list -> ((List<?>) list).stream())
              .map(Object::toString)
              .toList();
      assertThat(shipped).hasSizeGreaterThan(100);
      return Stream.concat(odd, shipped.stream());
    }
  }

  private static List<String> paragraphs() throws IOException {
    Stream<String> brief =
        Stream.of(
            "", "a", "b", "ab", "A", "Ab", "AB", "é", "É", "ſ", "\u212a", "ß", "aa", "abe", "CDE",
            "\n", "xxy", "y", "5", "a5", " a", "-", "–");
    return Stream.concat(brief, BoilerplateCase.all().stream().map(BoilerplateCase::line)).toList();
  }

  @Test
  void saysWhatTheExpressionSays() throws IOException {
    List<String> paragraphs = paragraphs();
    for (String expression : expressions().toList()) {
      Pattern plain = Pattern.compile(expression, FLAGS);
      BoilerplatePattern quick = new BoilerplatePattern(plain);
      for (String paragraph : paragraphs) {
        assertThat(quick.matches(paragraph))
            .as("%s, whole of %s", expression, paragraph)
            .isEqualTo(plain.matcher(paragraph).matches());
        assertThat(quick.begins(paragraph, SEEN))
            .as("%s, beginning of %s", expression, paragraph)
            .isEqualTo(plain.matcher(paragraph).lookingAt());
      }
    }
  }
}
