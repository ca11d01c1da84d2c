package dateline.regression.suite;

import dateline.regression.expectation.Expectation;
import dateline.regression.expectation.Expected;
import dateline.regression.expectation.SourceExpectation;
import dateline.regression.expectation.TextExpectation;
import dateline.text.RuleTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the items of {@code expect}: {@code - abstains}, {@code - contains: Bali}, or as promptfoo
 * writes them, {@code - {type: contains, value: Bali}}. Names are promptfoo's where it has them
 * (promptfoo.dev, Assertions and metrics); {@code not-} before any of them turns it round.
 */
final class ExpectationSyntax {
  private static final Pattern ZERO = RuleTable.of(ExpectationSyntax.class).pattern("zero");
  private static final String NOT = "not-";
  private static final String TYPE = "type";
  private static final String UNREVIEWED = "unreviewed";

  /** What promptfoo writes beside a type. Weight and metric make up a score, which there is not. */
  private static final Set<String> TYPED =
      Set.of(TYPE, "value", "threshold", "weight", "metric", UNREVIEWED);

  private static final Map<String, Function<ExpectedValue, Optional<Expectation>>> FORMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("answered", value -> value.flag(new Expectation.Answered())),
              Map.entry("abstains", value -> value.flag(new Expectation.Abstains())),
              Map.entry(
                  "newest-prevails", value -> value.flag(new SourceExpectation.NewestPrevails())),
              Map.entry(
                  "every-statement-cites",
                  value -> value.flag(new SourceExpectation.EveryStatementCites())),
              Map.entry("contains", value -> value.word(false)),
              Map.entry("icontains", value -> value.word(true)),
              Map.entry("contains-any", value -> value.words(false, false)),
              Map.entry("icontains-any", value -> value.words(false, true)),
              Map.entry("contains-all", value -> value.words(true, false)),
              Map.entry("icontains-all", value -> value.words(true, true)),
              Map.entry("regex", ExpectedValue::regex),
              Map.entry("equals", value -> value.text().map(TextExpectation.Equal::new)),
              Map.entry("starts-with", value -> value.text().map(TextExpectation.StartsWith::new)),
              Map.entry("cites", ExpectedValue::cites),
              Map.entry("cites-only", ExpectedValue::citesOnly),
              Map.entry("note", ExpectedValue::note),
              Map.entry(
                  "attribution", value -> value.text().map(SourceExpectation.Attributed::new)),
              Map.entry("short", value -> value.text().map(SourceExpectation.Short::new)),
              Map.entry("level", ExpectedValue::level),
              Map.entry("time", ExpectedValue::time),
              Map.entry("max-statements", ExpectedValue::mostStatements),
              Map.entry("max-latency", ExpectedValue::latency),
              Map.entry("latency", ExpectedValue::latency)));

  private final Path file;
  private final List<SuiteError> faults;

  /**
   * @param faults takes what is wrong
   */
  ExpectationSyntax(Path file, List<SuiteError> faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The names of expectations, {@code not-} before none of them. */
  static Set<String> names() {
    return FORMS.keySet();
  }

  /** The expectations of a list. */
  List<Expected> all(List<Node> items) {
    return items.stream().flatMap(item -> one(item).stream()).toList();
  }

  private Optional<Expected> one(Node item) {
    return switch (item) {
      case ScalarNode word -> named(alone(word));
      case MappingNode mapping when isTyped(mapping) -> typed(mapping);
      default -> named(item);
    };
  }

  /** A word alone is the key of nothing. */
  private static Node alone(ScalarNode word) {
    Node nothing =
        new ScalarNode(
            Tag.NULL, "", word.getStartMark(), word.getEndMark(), DumperOptions.ScalarStyle.PLAIN);
    return new MappingNode(
        Tag.MAP,
        true,
        List.of(new NodeTuple(word, nothing)),
        word.getStartMark(),
        word.getEndMark(),
        DumperOptions.FlowStyle.BLOCK);
  }

  private static boolean isTyped(MappingNode mapping) {
    return mapping.getValue().stream()
        .anyMatch(e -> e.getKeyNode() instanceof ScalarNode s && s.getValue().equals(TYPE));
  }

  private Optional<Expected> named(Node item) {
    Set<String> known = allNames();
    known.add(UNREVIEWED);
    YamlMapping block = new YamlMapping(file, item, "an expectation", known, faults);
    List<String> names = block.keys().stream().filter(key -> !key.equals(UNREVIEWED)).toList();
    if (names.size() > 1) {
      String second = names.get(1);
      block.fault(
          block.line(second),
          "“" + second + "” is an expectation of its own: put a hyphen before it");
    }
    return names.stream()
        .findFirst()
        .flatMap(name -> expected(name, new ExpectedValue(block, name, name, false)));
  }

  private Optional<Expected> typed(MappingNode item) {
    YamlMapping block = new YamlMapping(file, item, "an assertion", TYPED, faults);
    String type = block.needed(TYPE, "an assertion");
    if (ZERO.matcher(block.text("weight").orElse("1")).matches()) {
      block.fault(block.line("weight"), "weight 0 would never fail; leave the assertion out");
    }
    if (!allNames().contains(type)) {
      block.fault(
          block.line(TYPE),
          "there is no assertion “" + YamlMapping.shown(type) + "” here" + hint(type));
      return Optional.empty();
    }
    String key = type.endsWith("latency") ? "threshold" : "value";
    return expected(type, new ExpectedValue(block, key, type, true));
  }

  private Optional<Expected> expected(String name, ExpectedValue value) {
    boolean not = name.startsWith(NOT);
    return FORMS
        .get(not ? name.substring(NOT.length()) : name)
        .apply(value)
        .map(expectation -> not ? new Expectation.Not(expectation) : expectation)
        .map(e -> new Expected(e, value.block().line(), value.block().flag(UNREVIEWED)));
  }

  private static String hint(String name) {
    String hint = SpellingSuggestion.hint(name, allNames());
    return hint.isEmpty() ? "; there are " + String.join(", ", names()) : hint;
  }

  private static Set<String> allNames() {
    Set<String> all = new TreeSet<>(names());
    names().forEach(name -> all.add(NOT + name));
    return all;
  }
}
