package dateline.regression.suite;

import dateline.text.WholeNumber;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a suite file. What is asked of it and is not there is empty; what is there and is
 * not what was asked for is told as a fault, and then empty too, so that one reading tells all
 * faults.
 */
public final class YamlMapping {
  private static final int LONGEST_SHOWN = 60;

  private final Path file;
  private final List<SuiteError> faults;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> meant = new TreeSet<>();

  /**
   * @param what what the mapping is, for messages: “a case”
   * @param known the keys that it may have
   * @param faults takes what is wrong
   */
  YamlMapping(Path file, Node node, String what, Set<String> known, List<SuiteError> faults) {
    this.file = file;
    this.faults = faults;
    this.line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      fault(line, what + " must be lines “key: value”, not " + kind(node));
      return;
    }
    for (NodeTuple entry : mapping.getValue()) {
      put(entry, what, known);
    }
  }

  private void put(NodeTuple entry, String what, Set<String> known) {
    int at = lineOf(entry.getKeyNode());
    if (!(entry.getKeyNode() instanceof ScalarNode scalar)) {
      fault(at, "a key must be a word, not " + kind(entry.getKeyNode()));
      return;
    }
    String key = scalar.getValue();
    if (!known.contains(key)) {
      String keys = String.join(", ", known.stream().sorted().toList());
      String hint = SpellingSuggestion.hint(key, known);
      SpellingSuggestion.of(key, known).ifPresent(meant::add);
      fault(
          at,
          what + " has no key “" + shown(key) + "”" + (hint.isEmpty() ? "; it has " + keys : hint));
    } else if (values.containsKey(key)) {
      fault(at, "“" + key + "” appears here twice, first on line " + lines.get(key));
    } else {
      values.put(key, entry.getValueNode());
      lines.put(key, at);
    }
  }

  /** A mapping within this one. */
  YamlMapping within(Node node, String what, Set<String> known) {
    return new YamlMapping(file, node, what, known, faults);
  }

  int line() {
    return line;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** Whether a mistyped key, of which is told, was this one. */
  boolean isMistyped(String key) {
    return meant.contains(key);
  }

  /** The line of a key, or of the mapping where it is not there. */
  int line(String key) {
    return lines.getOrDefault(key, line);
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The keys that are there, in the order of the file. */
  List<String> keys() {
    return List.copyOf(values.keySet());
  }

  /** The text of a key. */
  Optional<String> text(String key) {
    return node(key).flatMap(node -> text(key, node));
  }

  private Optional<String> text(String key, Node node) {
    if (node instanceof ScalarNode scalar && !kind(node).equals("nothing")) {
      return Optional.of(scalar.getValue());
    }
    fault(lineOf(node), "“" + key + "” needs a text, not " + kind(node));
    return Optional.empty();
  }

  /** The text of a key, which must be there and not blank. */
  String needed(String key, String what) {
    if (!has(key) && !isMistyped(key)) {
      fault(line, what + " needs “" + key + "”");
    }
    Optional<String> text = text(key);
    if (text.isPresent() && text.get().isBlank()) {
      fault(line(key), "“" + key + "” is blank");
    }
    return text.orElse("");
  }

  /** One text, or a list of them. */
  List<String> texts(String key) {
    return node(key).map(node -> texts(key, node)).orElse(List.of());
  }

  private List<String> texts(String key, Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().flatMap(item -> text(key, item).stream()).toList();
    }
    return text(key, node).stream().toList();
  }

  /** The items of a list. */
  List<Node> items(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof SequenceNode sequence) {
      return new ArrayList<>(sequence.getValue());
    }
    fault(line(key), "“" + key + "” is a list, not " + kind(node.get()));
    return List.of();
  }

  /** A day, written as 2021-12-31. */
  Optional<LocalDate> day(String key) {
    return text(key)
        .flatMap(text -> {
          try {
            return Optional.of(LocalDate.parse(text));
          } catch (DateTimeException e) {
            fault(line(key), "“" + key + "”: “" + shown(text) + "” is not a day; write 2021-12-31");
            return Optional.empty();
          }
        });
  }

  /** A whole number, at least 0. */
  OptionalInt number(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt number = WholeNumber.of(text.get());
    if (number.isEmpty()) {
      fault(line(key), "“" + key + "”: “" + shown(text.get()) + "” is not a whole number");
    }
    return number;
  }

  /** Whether a key is there and true. */
  boolean flag(String key) {
    String text = text(key).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      fault(line(key), "“" + key + "” is true or false, not “" + shown(text) + "”");
    }
    return text.equals("true");
  }

  void fault(int at, String problem) {
    faults.add(new SuiteError(file, at, problem));
  }

  static int lineOf(Node node) {
    return YamlFile.line(node.getStartMark());
  }

  /** At most sixty characters of what stands in the file. */
  public static String shown(String text) {
    return Shortened.to(text, LONGEST_SHOWN);
  }

  static String kind(Node node) {
    return switch (node) {
      case MappingNode _ -> "a mapping";
      case SequenceNode _ -> "a list";
      case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> "nothing";
      default -> "a text";
    };
  }
}
