package dateline.regression.suite;

import dateline.regression.expectation.Expected;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads promptfoo's configuration files (promptfoo.dev, Configuration reference). Its prompts and
 * providers say how promptfoo asks; here the question is asked of the articles, so these are let
 * be. What would change whether a test passes and is not known here is a fault.
 */
final class PromptfooSyntax {
  private static final Set<String> CONFIGURATION =
      Set.of(
          "description",
          "prompts",
          "providers",
          "targets",
          "defaultTest",
          "tests",
          "tags",
          "env",
          "sharing",
          "outputPath",
          "evaluateOptions",
          "commandLineOptions",
          "writeLatestResults");
  private static final Set<String> TEST = Set.of("description", "vars", "assert", "metadata");

  /** The variables that hold the question, the first that there is. */
  private static final List<String> QUESTION = List.of("question", "query", "input", "prompt");

  private final Path file;
  private final List<SuiteError> faults;
  private final ExpectationSyntax assertions;

  PromptfooSyntax(Path file, List<SuiteError> faults) {
    this.file = file;
    this.faults = faults;
    this.assertions = new ExpectationSyntax(file, faults);
  }

  /** The suite; empty where it has no test that can be read. */
  Optional<Suite> suite(Node root) {
    YamlMapping block = new YamlMapping(file, root, "a promptfoo file", CONFIGURATION, faults);
    Optional<YamlMapping> defaults =
        block.node("defaultTest").map(node -> block.within(node, "“defaultTest”", TEST));
    List<Case> cases = new ArrayList<>();
    for (Node item : block.items("tests")) {
      cases.addAll(cases(block.within(item, "a test", TEST), defaults, cases.size() + 1));
    }
    CaseIds.check(file, cases, faults);
    if (cases.isEmpty()) {
      block.fault(block.line("tests"), "“tests” holds no test");
      return Optional.empty();
    }
    return Optional.of(
        new Suite(
            block.text("description").orElse(String.valueOf(file.getFileName())),
            file,
            Optional.empty(),
            new Suite.CorpusSize(OptionalInt.empty(), OptionalInt.empty(), 1),
            List.of(new ReaderSetting.Extractive()),
            cases));
  }

  private List<Case> cases(YamlMapping test, Optional<YamlMapping> defaults, int number) {
    Map<String, List<String>> variables = new LinkedHashMap<>();
    defaults.ifPresent(block -> variables.putAll(variables(block)));
    variables.putAll(variables(test));
    String id = test.text("description").orElse("test " + number);
    List<Parameters.Row> rows = rows(variables);
    List<Case> cases = new ArrayList<>();
    for (Parameters.Row row : rows) {
      Optional<String> question = question(row.values());
      if (question.isEmpty()) {
        test.fault(test.line("vars"), "a test needs its question in “vars” under “question”");
        return List.of();
      }
      List<Expected> expected = new ArrayList<>(expected(test, row));
      defaults.ifPresent(block -> expected.addAll(expected(block, row)));
      cases.add(
          new Case(
              rows.size() == 1 ? id : id + "-" + row.number(),
              test.line(),
              List.of(),
              Scope.NONE,
              List.of(new Turn(question.get(), test.line("vars"), expected)),
              List.of()));
    }
    return cases;
  }

  private static Optional<String> question(Map<String, String> values) {
    Optional<String> named =
        QUESTION.stream().filter(values::containsKey).map(values::get).findFirst();
    Optional<String> only =
        values.size() == 1 ? values.values().stream().findFirst() : Optional.empty();
    return named.or(() -> only).map(new Template(values)::fill).filter(text -> !text.isBlank());
  }

  private List<Expected> expected(YamlMapping test, Parameters.Row row) {
    Template template = new Template(row.values());
    List<Expected> expected =
        assertions.all(test.items("assert").stream().map(template::fill).toList());
    template
        .missing()
        .forEach(name -> test.fault(test.line("assert"), "“vars” has no “" + name + "”"));
    return expected;
  }

  private Map<String, List<String>> variables(YamlMapping test) {
    Map<String, List<String>> variables = new LinkedHashMap<>();
    if (test.node("vars").orElse(null) instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        Nodes.text(entry.getKeyNode()).ifPresent(name -> variables.put(name, values(test, entry)));
      }
    } else if (test.has("vars")) {
      test.fault(test.line("vars"), "“vars” must be lines “name: value”; it cannot name a file");
    }
    return variables;
  }

  private static List<String> values(YamlMapping test, NodeTuple entry) {
    Node value = entry.getValueNode();
    List<Node> items = value instanceof SequenceNode list ? list.getValue() : List.of(value);
    List<String> texts = items.stream().flatMap(item -> Nodes.text(item).stream()).toList();
    if (texts.isEmpty() || texts.size() < items.size()) {
      test.fault(
          YamlMapping.lineOf(entry.getKeyNode()), "a variable must be a text or a list of texts");
    }
    return texts;
  }

  /** Every combination of the values, the first variable changing slowest, as promptfoo does. */
  private List<Parameters.Row> rows(Map<String, List<String>> variables) {
    List<Map<String, String>> rows = List.of(Map.of());
    for (Map.Entry<String, List<String>> variable : variables.entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> row : rows) {
        for (String value : variable.getValue()) {
          Map<String, String> with = new LinkedHashMap<>(row);
          with.put(variable.getKey(), value);
          longer.add(with);
          if (longer.size() > Parameters.MOST_ROWS) {
            faults.add(
                new SuiteError(
                    file, 1, "“vars” make more than " + Parameters.MOST_ROWS + " tests"));
            return List.of();
          }
        }
      }
      rows = longer;
    }
    List<Parameters.Row> numbered = new ArrayList<>();
    rows.forEach(values -> numbered.add(new Parameters.Row(numbered.size() + 1, values)));
    return numbered;
  }
}
