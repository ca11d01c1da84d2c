package dateline.regression.suite;

import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Puts values where {@code {{name}}} stands in the texts of a node; the lines stay as they are. */
final class Template {
  private static final Pattern HOLE = RuleTable.of(Template.class).pattern("hole");

  private final Map<String, String> values;
  private final Set<String> missing = new TreeSet<>();

  Template(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** The node with the values put in. */
  Node fill(Node node) {
    return switch (node) {
      case ScalarNode scalar -> scalar(scalar);
      case SequenceNode sequence -> sequence(sequence);
      case MappingNode mapping -> mapping(mapping);
      default -> node;
    };
  }

  /** The names that stood in braces and have no value. */
  Set<String> missing() {
    return missing;
  }

  private Node scalar(ScalarNode node) {
    return new ScalarNode(
        node.getTag(),
        fill(node.getValue()),
        node.getStartMark(),
        node.getEndMark(),
        node.getScalarStyle());
  }

  /** The text with the values put in. */
  String fill(String text) {
    return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(value(hole)));
  }

  private String value(MatchResult hole) {
    String name = hole.group(1);
    if (!values.containsKey(name)) {
      missing.add(name);
    }
    return values.getOrDefault(name, hole.group());
  }

  private Node sequence(SequenceNode node) {
    List<Node> items = new ArrayList<>();
    node.getValue().forEach(item -> items.add(fill(item)));
    return new SequenceNode(
        node.getTag(), true, items, node.getStartMark(), node.getEndMark(), node.getFlowStyle());
  }

  private Node mapping(MappingNode node) {
    List<NodeTuple> entries = new ArrayList<>();
    for (NodeTuple entry : node.getValue()) {
      entries.add(new NodeTuple(entry.getKeyNode(), fill(entry.getValueNode())));
    }
    return new MappingNode(
        node.getTag(), true, entries, node.getStartMark(), node.getEndMark(), node.getFlowStyle());
  }
}
