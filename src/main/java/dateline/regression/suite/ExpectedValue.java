package dateline.regression.suite;

import com.google.re2j.Pattern;
import dateline.answering.Note;
import dateline.regression.expectation.Cites;
import dateline.regression.expectation.Expectation;
import dateline.regression.expectation.SourceExpectation;
import dateline.regression.expectation.TextExpectation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What stands behind the name of an expectation. What cannot be read is told as a fault, and then
 * there is no expectation.
 *
 * @param block the whole expectation
 * @param key where its value stands
 * @param name its name
 * @param typed whether it is written as promptfoo does
 */
record ExpectedValue(YamlMapping block, String key, String name, boolean typed) {
  /** True where nothing stands behind the name. */
  Optional<Expectation> flag(Expectation expectation) {
    boolean alone = block.node(key).map(YamlMapping::kind).orElse("nothing").equals("nothing");
    return Optional.of(alone || block.flag(key) ? expectation : new Expectation.Not(expectation));
  }

  /** A text that must be there. */
  Optional<String> text() {
    String text = block.needed(key, "“" + name + "”");
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  Optional<Expectation> word(boolean ignoringCase) {
    return text().map(word -> new TextExpectation.Contains(List.of(word), true, ignoringCase));
  }

  Optional<Expectation> words(boolean all, boolean ignoringCase) {
    List<String> words = list();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new TextExpectation.Contains(words, all, ignoringCase));
  }

  /** A list of texts that must be there; promptfoo takes one text with commas for it. */
  private List<String> list() {
    List<String> texts = block.texts(key);
    boolean commas = typed && block.node(key).orElse(null) instanceof ScalarNode;
    List<String> list =
        commas
            ? texts.stream().flatMap(text -> Stream.of(text.split(","))).map(String::strip).toList()
            : texts;
    if (list.isEmpty() || list.stream().anyMatch(String::isEmpty)) {
      block.fault(block.line(key), "“" + name + "” needs a list of texts, none of them empty");
      return List.of();
    }
    return list;
  }

  Optional<Expectation> regex() {
    return text().flatMap(this::compiled).map(TextExpectation.Matches::new);
  }

  private Optional<Pattern> compiled(String regex) {
    return switch (Regex.of(regex)) {
      case Regex.Compiled(Pattern pattern) -> Optional.of(pattern);
      case Regex.Refused(String problem) -> {
        block.fault(block.line(key), problem);
        yield Optional.empty();
      }
    };
  }

  /** The block behind the name, where it is one. */
  private Optional<YamlMapping> inner(String... keys) {
    return block
        .node(key)
        .filter(MappingNode.class::isInstance)
        .map(node -> block.within(node, "“" + name + "”", Set.of(keys)));
  }

  Optional<Expectation> cites() {
    return inner("article", "quote")
        .map(inner ->
            Optional.<Expectation>of(
                new Cites(inner.needed("article", "“" + name + "”"), inner.text("quote"))))
        .orElseGet(() -> text().map(article -> new Cites(article, Optional.empty())));
  }

  Optional<Expectation> citesOnly() {
    List<String> articles = list();
    return articles.isEmpty()
        ? Optional.empty()
        : Optional.of(new SourceExpectation.CitesOnly(articles));
  }

  Optional<Expectation> note() {
    Optional<YamlMapping> inner = inner("kind", "cites");
    Optional<String> article = inner.flatMap(block -> block.text("cites"));
    Optional<String> kind =
        inner.map(block -> block.needed("kind", "“" + name + "”")).or(this::text);
    return kind.flatMap(this::kind).map(k -> new SourceExpectation.HasNote(k, article));
  }

  private Optional<Note.Kind> kind(String word) {
    List<String> kinds = Arrays.stream(Note.Kind.values()).map(Note.Kind::json).toList();
    if (!kinds.contains(word)) {
      String known = "; there are " + String.join(", ", kinds);
      block.fault(
          block.line(key), "there is no kind of note “" + YamlMapping.shown(word) + "”" + known);
      return Optional.empty();
    }
    return Optional.of(Note.Kind.values()[kinds.indexOf(word)]);
  }

  Optional<Expectation> level() {
    return text().flatMap(this::level);
  }

  private Optional<Expectation> level(String word) {
    if (!SourceExpectation.AtLevel.LEVELS.contains(word)) {
      String known = String.join(", ", SourceExpectation.AtLevel.LEVELS);
      block.fault(
          block.line(key),
          "there is no level “" + YamlMapping.shown(word) + "”; there are " + known);
      return Optional.empty();
    }
    return Optional.of(new SourceExpectation.AtLevel(word));
  }

  Optional<Expectation> time() {
    Optional<YamlMapping> inner = inner("expression", "value", "mod");
    Optional<String> value =
        inner.map(block -> block.needed("value", "“" + name + "”")).or(this::text);
    return value.map(v ->
        new SourceExpectation.TimeIs(
            inner.flatMap(block -> block.text("expression")),
            v,
            inner.flatMap(block -> block.text("mod"))));
  }

  Optional<Expectation> mostStatements() {
    return number().map(Expectation.MostStatements::new);
  }

  /** In milliseconds. */
  Optional<Expectation> latency() {
    return number().map(ms -> new Expectation.Within(Duration.ofMillis(ms)));
  }

  private Optional<Integer> number() {
    if (!block.has(key)) {
      block.fault(block.line(), "“" + name + "” needs a whole number under “" + key + "”");
      return Optional.empty();
    }
    OptionalInt number = block.number(key);
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
