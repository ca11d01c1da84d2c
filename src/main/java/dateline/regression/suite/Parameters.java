package dateline.regression.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Makes one case for each row of a table of values. */
final class Parameters {
  /** More rows than this are a slip. */
  static final int MOST_ROWS = 10_000;

  private Parameters() {}

  /**
   * One row of a table, or one variant of a promptfoo test.
   *
   * @param number counting from 1; 0 where there is no table
   */
  record Row(int number, Map<String, String> values) {
    static final Row NONE = new Row(0, Map.of());

    /** A case's id, with the row's number behind it where the id is the same in every row. */
    String id(String filled, String written) {
      return number == 0 || !filled.equals(written) ? filled : filled + "-" + number;
    }
  }

  /** The rows of {@code parameters}: a list of mappings from names to texts. */
  static List<Row> rows(YamlMapping owner, String key) {
    List<Row> rows = new ArrayList<>();
    for (Node item : owner.items(key)) {
      rows.add(new Row(rows.size() + 1, values(owner, item)));
    }
    if (owner.has(key) && (rows.isEmpty() || rows.size() > MOST_ROWS)) {
      owner.fault(owner.line(key), "“" + key + "” has " + rows.size() + " rows; 1 to " + MOST_ROWS);
    }
    return rows.isEmpty() ? List.of(Row.NONE) : rows;
  }

  private static Map<String, String> values(YamlMapping owner, Node item) {
    Map<String, String> values = new LinkedHashMap<>();
    if (!(item instanceof MappingNode mapping)) {
      owner.fault(
          YamlMapping.lineOf(item), "a row must be “name: value”, not " + YamlMapping.kind(item));
      return values;
    }
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode name
          && entry.getValueNode() instanceof ScalarNode value) {
        values.put(name.getValue(), value.getValue());
      } else {
        owner.fault(YamlMapping.lineOf(entry.getKeyNode()), "a value in a row must be a text");
      }
    }
    return values;
  }
}
