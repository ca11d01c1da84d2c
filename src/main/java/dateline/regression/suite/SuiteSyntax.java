package dateline.regression.suite;

import dateline.regression.expectation.Expected;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads Dateline's own suite files; {@code suite.schema.json} says the same for editors. */
final class SuiteSyntax {
  private static final Set<String> TERMS = Set.of("as-of", "since", "until", "publisher", "today");
  private static final Set<String> SUITE =
      with(TERMS, "name", "description", "corpus", "expect-corpus", "reader", "defaults", "cases");
  private static final Set<String> CASE =
      with(
          TERMS,
          "id",
          "description",
          "tags",
          "question",
          "conversation",
          "expect",
          "parameters",
          "tolerated");

  private final Path file;
  private final List<SuiteError> faults;
  private final ExpectationSyntax expectations;

  SuiteSyntax(Path file, List<SuiteError> faults) {
    this.file = file;
    this.faults = faults;
    this.expectations = new ExpectationSyntax(file, faults);
  }

  private static Set<String> with(Set<String> keys, String... more) {
    Set<String> all = new TreeSet<>(keys);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  /** The suite; empty where it has no case that can be read. */
  Optional<Suite> suite(Node root) {
    YamlMapping block = new YamlMapping(file, root, "a suite", SUITE, faults);
    if (!(root instanceof MappingNode)) {
      return Optional.empty();
    }
    String name = block.needed("name", "a suite");
    Defaults defaults = defaults(block);
    List<Case> cases = new ArrayList<>();
    for (Node item : block.items("cases")) {
      cases.addAll(cases(item, defaults));
    }
    CaseIds.check(file, cases, faults);
    if (cases.isEmpty()) {
      if (faults.isEmpty()) {
        block.fault(block.line("cases"), "a suite needs “cases”, at least one");
      }
      return Optional.empty();
    }
    return Optional.of(
        new Suite(name, file, path(block, "corpus"), size(block), readers(block), cases));
  }

  /** What holds for every case. */
  private record Defaults(Scope terms, List<String> tags, List<Expected> expected) {}

  private Defaults defaults(YamlMapping suite) {
    Optional<YamlMapping> block =
        suite
            .node("defaults")
            .map(node -> suite.within(node, "“defaults”", Set.of("tags", "expect")));
    return new Defaults(
        terms(suite),
        block.map(b -> b.texts("tags")).orElse(List.of()),
        block.map(b -> expectations.all(b.items("expect"))).orElse(List.of()));
  }

  private static Scope terms(YamlMapping block) {
    return new Scope(
        block.day("as-of"),
        block.day("since"),
        block.day("until"),
        block.text("publisher"),
        block.day("today"));
  }

  private static Suite.CorpusSize size(YamlMapping suite) {
    Optional<YamlMapping> block =
        suite
            .node("expect-corpus")
            .map(node -> suite.within(node, "“expect-corpus”", Set.of("articles", "passages")));
    return new Suite.CorpusSize(
        block.map(b -> b.number("articles")).orElse(OptionalInt.empty()),
        block.map(b -> b.number("passages")).orElse(OptionalInt.empty()),
        suite.line("expect-corpus"));
  }

  /** A path of the suite is counted from the suite's own folder. */
  private Optional<Path> path(YamlMapping block, String key) {
    return block
        .text(key)
        .flatMap(text -> {
          try {
            return Optional.of(file.resolveSibling(text).normalize());
          } catch (InvalidPathException e) {
            block.fault(
                block.line(key), "“" + YamlMapping.shown(text) + "” cannot be the name of a file");
            return Optional.empty();
          }
        });
  }

  private List<ReaderSetting> readers(YamlMapping suite) {
    List<ReaderSetting> readers =
        Nodes.oneOrMore(suite.node("reader")).stream()
            .flatMap(item -> reader(suite, item).stream())
            .toList();
    return readers.isEmpty() ? List.of(new ReaderSetting.Extractive()) : readers;
  }

  private Optional<ReaderSetting> reader(YamlMapping suite, Node node) {
    Set<String> keys = Set.of("kind", "provider", "model", "replay");
    Optional<YamlMapping> block =
        node instanceof MappingNode
            ? Optional.of(suite.within(node, "a reader", keys))
            : Optional.empty();
    String kind =
        block.map(b -> b.needed("kind", "a reader")).orElseGet(() -> Nodes.text(node).orElse(""));
    return switch (kind) {
      case "extractive" -> Optional.of(new ReaderSetting.Extractive());
      case "model" ->
          Optional.of(
              new ReaderSetting.Model(
                  block.flatMap(b -> b.text("provider")),
                  block.flatMap(b -> b.text("model")),
                  block.flatMap(b -> path(b, "replay"))));
      default -> {
        suite.fault(
            YamlMapping.lineOf(node),
            "a reader is extractive or model, not “" + YamlMapping.shown(kind) + "”");
        yield Optional.empty();
      }
    };
  }

  /** The cases of an item: one, or one for each row of its parameters. */
  private List<Case> cases(Node item, Defaults defaults) {
    YamlMapping written = new YamlMapping(file, item, "a case", CASE, faults);
    String id = written.node("id").flatMap(Nodes::text).orElse("");
    List<Case> cases = new ArrayList<>();
    for (Parameters.Row row : Parameters.rows(written, "parameters")) {
      YamlMapping filled = row.number() == 0 ? written : filled(item, row, written);
      one(filled, row, id, defaults).ifPresent(cases::add);
    }
    return cases;
  }

  private YamlMapping filled(Node item, Parameters.Row row, YamlMapping written) {
    Template template = new Template(row.values());
    Node node = template.fill(item);
    template
        .missing()
        .forEach(name ->
            written.fault(
                written.line(), "row " + row.number() + " of “parameters” has no “" + name + "”"));
    return written.within(node, "a case", CASE);
  }

  private Optional<Case> one(YamlMapping block, Parameters.Row row, String id, Defaults defaults) {
    String filled = block.needed("id", "a case");
    List<String> tags = new ArrayList<>(defaults.tags());
    tags.addAll(block.texts("tags"));
    List<Turn> turns = turns(block, defaults.expected());
    if (turns.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Case(
            row.id(filled, id),
            block.line(),
            tags.stream().distinct().toList(),
            terms(block).or(defaults.terms()),
            turns,
            tolerations(block)));
  }

  private List<Turn> turns(YamlMapping block, List<Expected> defaults) {
    if (block.isMistyped("question") || block.isMistyped("conversation")) {
      return List.of();
    }
    if (block.has("question") == block.has("conversation")) {
      block.fault(block.line(), "a case has either “question” or “conversation”");
      return List.of();
    }
    List<YamlMapping> blocks =
        block.has("question")
            ? List.of(block)
            : block.items("conversation").stream()
                .map(item -> block.within(item, "a turn", Set.of("question", "expect")))
                .toList();
    if (blocks.stream().noneMatch(turn -> turn.has("expect"))) {
      block.fault(block.line(), "the case expects nothing; say what under “expect”");
    }
    return blocks.stream().flatMap(turn -> turn(turn, defaults).stream()).toList();
  }

  private Optional<Turn> turn(YamlMapping block, List<Expected> defaults) {
    String question = Questions.checked(block);
    List<Expected> expected = new ArrayList<>(expectations.all(block.items("expect")));
    expected.addAll(defaults);
    return question.isEmpty()
        ? Optional.empty()
        : Optional.of(new Turn(question, block.line("question"), expected));
  }

  private List<KnownFailure> tolerations(YamlMapping block) {
    return Nodes.oneOrMore(block.node("tolerated")).stream()
        .flatMap(item -> toleration(block, item).stream())
        .toList();
  }

  private Optional<KnownFailure> toleration(YamlMapping owner, Node node) {
    YamlMapping block = owner.within(node, "“tolerated”", Set.of("reason", "until", "reader"));
    String reason = block.needed("reason", "“tolerated”");
    block.needed("until", "“tolerated”");
    Optional<String> reader = block.text("reader");
    if (!Set.of("extractive", "model").contains(reader.orElse("model"))) {
      block.fault(block.line("reader"), "a reader is extractive or model");
    }
    return block.day("until").map(until -> new KnownFailure(reason, until, reader));
  }
}
