package dateline.regression.suite;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Looks at nodes of which nothing is known yet. */
final class Nodes {
  private Nodes() {}

  /** The text of a node that is one. */
  static Optional<String> text(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  /** The items of a list, or the one thing that stands where a list may. */
  static List<Node> oneOrMore(Optional<Node> node) {
    return node.map(n -> n instanceof SequenceNode list ? list.getValue() : List.of(n))
        .orElse(List.of());
  }
}
