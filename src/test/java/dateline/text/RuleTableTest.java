package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds every pattern of the tables to the examples of its row. */
class RuleTableTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path SOURCES = Path.of("src/main/java");

  /** A file of rules, and the folder of the classes that it is of. */
  private record Table(RuleFile file, Path classes) {
    static Table at(Path rules) {
      Path folder = RESOURCES.relativize(rules.getParent());
      return new Table(read(rules), SOURCES.resolve(folder));
    }

    private static RuleFile read(Path rules) {
      try {
        return RuleFile.of(rules.toString(), Files.readAllLines(rules));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Stream<Rule> rules() {
      return file.rules().stream();
    }

    /** The source of the class that a rule is of. */
    String source(Rule rule) {
      return text(classes.resolve(rule.section() + ".java"));
    }
  }

  @TestFactory
  Stream<DynamicTest> patternsFindTheirExamples() throws IOException {
    return tables()
        .flatMap(table ->
            table
                .rules()
                .filter(rule -> !rule.isList())
                .map(rule ->
                    DynamicTest.dynamicTest(
                        table.classes() + " " + rule.section() + "." + rule.name(),
                        () -> holds(table.file(), rule))));
  }

  private static void holds(RuleFile file, Rule rule) {
    Pattern pattern = Pattern.compile(file.expression(rule.section(), rule.name()));
    assertThat(rule.found()).as("examples").isNotEmpty();
    assertThat(rule.found())
        .allSatisfy(example -> assertThat(marked(pattern, example)).isEqualTo(example));
    assertThat(rule.missed())
        .allSatisfy(text -> assertThat(pattern.matcher(text).find()).as(text).isFalse());
  }

  /**
   * An example with brackets around what a pattern finds in it first, or without where it is to
   * match the whole.
   */
  private static String marked(Pattern pattern, String example) {
    String text = example.replaceFirst("\\[\\[(?s:(.*))]]", "$1");
    Matcher matcher = pattern.matcher(text);
    if (text.equals(example)) {
      return matcher.matches() ? text : "does not match: " + text;
    }
    return matcher.find()
        ? new StringBuilder(text)
            .insert(matcher.end(), "]]")
            .insert(matcher.start(), "[[")
            .toString()
        : text;
  }

  /** A row that its class does not name, and no other row either, is not used. */
  @Test
  void everyRowIsUsed() throws IOException {
    assertThat(
            tables()
                .flatMap(table ->
                    table
                        .rules()
                        .filter(rule -> !isNamed(rule, table.file(), table.source(rule)))
                        .map(rule -> table.classes() + " " + rule.section() + "." + rule.name())))
        .isEmpty();
  }

  /** Whether a class asks for a row, or another row of the class names it. */
  private static boolean isNamed(Rule rule, RuleFile file, String source) {
    String inRow = "${" + rule.name() + "}";
    Pattern asked =
        Pattern.compile(
            "(?:pattern|list|words|meanings|values|Stream\\.of)\\((?:\\s*\"[^\"]*\",)*\\s*\""
                + Pattern.quote(rule.name())
                + "\"\\s*[,)]");
    return asked.matcher(source).find()
        || file.rules().stream()
            .filter(other -> other.section().equals(rule.section()) && other != rule)
            .anyMatch(other ->
                other.isList()
                    ? other.words().contains(rule.name())
                    : other.content().contains(inRow));
  }

  @Test
  void aRowThatNothingAsksForIsTold() {
    RuleFile file =
        RuleFile.of(
            "rules.txt",
            List.of(
                "[Ferry]",
                "year: ${day}",
                "day: d",
                "kinds = bus",
                "bus: b",
                "sails: sails year",
                "[Dam]",
                "holds: ${sails}",
                "names = year sails"));
    String source = "TABLE.list(\"kinds\"); matcher.group(\"year\"); // \"sails\"";
    assertThat(
            file.rules().stream()
                .filter(rule -> rule.section().equals("Ferry") && !isNamed(rule, file, source)))
        .extracting(Rule::name)
        .containsExactly("year", "sails");
  }

  @Test
  void rowsTakeInOthersAndWords() {
    RuleFile file =
        RuleFile.of(
            "rules.txt",
            List.of(
                "[Ferry]",
                "day = monday tuesday",
                "sails: on (?:${day}|",
                "  ${late})",
                "late: late",
                "places = Old Town | Kiel"));

    assertThat(file.expression("Ferry", "sails")).isEqualTo("on (?:monday|tuesday|late)");
    assertThat(file.words("Ferry", "places")).containsExactly("Old Town", "Kiel");
  }

  @Test
  void wrongLinesAreNamed() {
    assertThatThrownBy(() -> RuleFile.of("rules.txt", List.of("[Ferry]", "Sails on Monday")))
        .hasMessage("rules.txt: neither a section nor a row: Sails on Monday");
    assertThatThrownBy(() -> RuleFile.of("rules.txt", List.of("[Ferry]", "a: b", "a: c")))
        .hasMessage("rules.txt: [Ferry] has two rows a");
    assertThatThrownBy(() -> RuleFile.of("rules.txt", List.of("[Ferry]")).words("Ferry", "a"))
        .hasMessage("rules.txt: [Ferry] has no row a");
    assertThatThrownBy(() -> RuleFile.of("rules.txt", List.of("[Ferry]", "  + a", "a: b")))
        .hasMessage("rules.txt: an indented line without a row above it: + a");
    RuleFile open = RuleFile.of("rules.txt", List.of("[Ferry]", "a: on ${day"));
    assertThatThrownBy(() -> open.expression("Ferry", "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "rules.txt: [Ferry] has in the row a a name without an end: close it with “}”: ${day");
  }

  private static Stream<Table> tables() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.endsWith(RuleFile.NAME)).map(Table::at).toList().stream();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
