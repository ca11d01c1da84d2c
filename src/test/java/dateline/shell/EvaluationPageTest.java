package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.shell.view.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of {@code src/site/markdown/evaluation.md} are made of figures that the program
 * printed: {@code dateline evaluate … --output json}, kept under {@code
 * src/test/resources/dateline/evaluation/figures}, since the collections themselves are too large
 * to be measured here. A table stands under a comment with the name of its file; {@code
 * -Dfigures=write} writes the tables into the page.
 */
class EvaluationPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/evaluation.md");
  private static final Path FIGURES = Path.of("src/test/resources/dateline/evaluation/figures");
  private static final Pattern TABLE =
      Pattern.compile(
          "(?<head><!-- figures: (?<file>[a-z0-9-]+\\.json) -->\n+```\n)"
              + "(?<table>(?:(?!```).*\n)*)(?<foot>```\n)");

  @Test
  void theTablesAreWhatTheProgramPrinted() throws IOException {
    String page = Files.readString(PAGE);
    StringBuilder made = new StringBuilder();
    Matcher tables = TABLE.matcher(page);
    Set<String> used = new LinkedHashSet<>();
    while (tables.find()) {
      used.add(tables.group("file"));
      String block = tables.group("head") + table(tables.group("file")) + tables.group("foot");
      tables.appendReplacement(made, Matcher.quoteReplacement(block));
    }
    tables.appendTail(made);

    assertThat(FIGURES.toFile().list()).containsExactlyInAnyOrderElementsOf(used);
    if ("write".equals(System.getProperty("figures"))) {
      Files.writeString(PAGE, made);
    } else {
      assertThat(page).isEqualTo(made.toString());
    }
  }

  private static String table(String file) throws IOException {
    JsonNode json = JsonMapper.builder().build().readTree(FIGURES.resolve(file));
    List<String> columns = new ArrayList<>();
    List<Figures.Row> rows = new ArrayList<>();
    for (JsonNode row : json.required("measured")) {
      columns = row.propertyNames().stream().filter(name -> !name.equals("name")).toList();
      List<Number> values = new ArrayList<>();
      columns.forEach(column -> values.add(number(row.get(column))));
      rows.add(new Figures.Row(row.get("name").asString(), values));
    }
    Figures figures = new Figures(List.of(), "", columns, rows, Optional.empty());
    return String.join("\n", figures.table()) + "\n";
  }

  private static Number number(JsonNode value) {
    if (value.isNull()) {
      return Double.NaN;
    }
    return value.isIntegralNumber() ? (Number) value.asInt() : (Number) value.asDouble();
  }
}
