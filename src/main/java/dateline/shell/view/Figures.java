package dateline.shell.view;

import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.text.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement came to: what was measured, and a table.
 *
 * @param facts the names and values of what was measured on, in their order
 * @param title the same in a sentence
 * @param columns the names of the measures
 * @param rows what was measured, with a value for each measure
 * @param remark what else a person should know
 */
public record Figures(
    List<Fact> facts, String title, List<String> columns, List<Row> rows, Optional<String> remark) {
  /** Something that a measurement rests on. */
  public sealed interface Fact {
    /** So many of something. */
    record Count(String name, long count) implements Fact {}

    /** What something is called. */
    record Words(String name, String words) implements Fact {}
  }

  /**
   * A line of the table.
   *
   * @param name what was measured
   * @param values a number for each column; a whole one where things are counted, NaN where there
   *     are none
   */
  public record Row(String name, List<Number> values) {}

  public void print(Screen screen, boolean json) {
    if (json) {
      screen.json(json());
    } else {
      screen.print(Text.of(title));
      screen.blank();
      table().forEach(line -> screen.line(Text.of(line)));
      remark.ifPresent(text -> {
        screen.blank();
        screen.print(Text.of(text));
      });
    }
  }

  /** The lines of the table, with the names of the columns above. */
  public List<String> table() {
    int first = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(" ".repeat(first));
    columns.forEach(column -> head.append("  ").append(column));
    lines.add(head.toString());
    for (Row row : rows) {
      StringBuilder line = new StringBuilder(padded(row.name(), first));
      for (int i = 0; i < columns.size(); i++) {
        String value = shown(row.values().get(i));
        line.append("  ")
            .append(" ".repeat(Math.max(0, columns.get(i).length() - value.length())))
            .append(value);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  /** Measures with four decimals, as trec_eval prints them; what there is none of as a dash. */
  private static String shown(Number value) {
    return switch (value) {
      case Double measure when measure.isNaN() -> "–";
      case Double measure -> String.format(Locale.ROOT, "%.4f", measure);
      default -> String.format(Locale.UK, "%,d", value.longValue());
    };
  }

  private String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    facts.forEach(fact -> {
      switch (fact) {
        case Fact.Count(String name, long count) -> json.put(name, count);
        case Fact.Words(String name, String words) -> json.put(name, words);
      }
    });
    json.put("measured", rows.stream().map(this::json).toList());
    return JsonText.pretty(json);
  }

  private Map<String, @Nullable Object> json(Row row) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", row.name());
    for (int i = 0; i < columns.size(); i++) {
      json.put(columns.get(i), rounded(row.values().get(i)));
    }
    return json;
  }

  private static @Nullable Number rounded(Number value) {
    return switch (value) {
      case Double measure when measure.isNaN() -> null;
      case Double measure -> Math.round(measure * 1e4) / 1e4;
      default -> value.longValue();
    };
  }
}
