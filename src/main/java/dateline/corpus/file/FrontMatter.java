package dateline.corpus.file;

import dateline.article.Metadata;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A file's text divided into YAML front matter and body. Front matter stands between a first line
 * {@code ---} and the next line {@code ---} or {@code ...}. The YAML is composed and never
 * constructed: every value is the string that was written, tags and aliases have no effect.
 */
sealed interface FrontMatter {
  RuleTable TABLE = RuleTable.of(FrontMatter.class);

  /** The most characters of front matter that are read. */
  int LIMIT = 64 * 1024;

  Pattern OPENING = TABLE.pattern("opening");
  Pattern CLOSING = TABLE.pattern("closing");

  /**
   * @param bodyLine the line of the file on which the body begins, counting from 1
   * @param unknown names that nothing is known of, with their lines
   */
  record Read(Metadata metadata, String body, int bodyLine, List<Unknown> unknown)
      implements FrontMatter {}

  /** A name that nothing is known of, and the line of the file on which it stands. */
  record Unknown(String name, int line) {
    /** What is wrong, and what to do, as problems say it. */
    Problem problem(String file) {
      return Problem.at(
          file,
          line,
          "has front matter that is not recognised: “" + Characters.shown(name) + "”",
          FieldNames.meant(name)
              .map(meant -> "did you mean “" + meant + "”?")
              .orElse("name it title, publisher, published, authors, url or id, or remove it"));
    }
  }

  /** Front matter that cannot be read. */
  record Broken(int line, String what, String mend) implements FrontMatter {}

  /** Divides {@code text}, whose line ends are {@code \n}. */
  static FrontMatter of(String text) {
    Matcher opening = OPENING.matcher(text);
    if (!opening.find()) {
      return new Read(Metadata.NONE, text, 1, List.of());
    }
    int start = opening.end();
    Matcher closing = CLOSING.matcher(text).region(start, Math.min(text.length(), start + LIMIT));
    if (!closing.find()) {
      return new Broken(
          1,
          "has front matter without an end in its first " + LIMIT / 1024 + " KiB",
          "close it with a line of three hyphens");
    }
    String body = text.substring(Math.min(text.length(), closing.end() + 1));
    int bodyLine = 1 + (int) text.substring(0, text.length() - body.length()).lines().count();
    return read(text.substring(start, closing.start()), body, bodyLine);
  }

  private static FrontMatter read(String yaml, String body, int bodyLine) {
    try {
      Node node = parser().compose(new StringReader(yaml));
      if (node == null) {
        return new Read(Metadata.NONE, body, bodyLine, List.of());
      }
      if (!(node instanceof MappingNode mapping)) {
        return new Broken(2, "has front matter that is not YAML of the form “name: value”", MEND);
      }
      return new Read(metadata(mapping), body, bodyLine, unknown(mapping));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 2 : e.getProblemMark().getLine() + 2;
      return new Broken(line, "has front matter that is not YAML: " + e.getProblem(), MEND);
    } catch (YAMLException e) {
      return new Broken(2, "has front matter that is not recognised: " + e.getMessage(), MEND);
    }
  }

  String MEND = "correct that line; a value with a colon in it needs quotation marks around it";

  private static Yaml parser() {
    LoaderOptions limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(0);
    limits.setNestingDepthLimit(8);
    limits.setCodePointLimit(LIMIT);
    return new Yaml(new SafeConstructor(limits));
  }

  /** At most a few: the file may be anything. */
  private static List<Unknown> unknown(MappingNode mapping) {
    return mapping.getValue().stream()
        .map(NodeTuple::getKeyNode)
        .filter(ScalarNode.class::isInstance)
        .map(ScalarNode.class::cast)
        .filter(key -> !FieldNames.isKnown(key.getValue()))
        .limit(5)
        .map(key -> new Unknown(key.getValue(), key.getStartMark().getLine() + 2))
        .toList();
  }

  private static Metadata metadata(MappingNode mapping) {
    Map<String, Node> values = new HashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        values.putIfAbsent(key.getValue(), entry.getValueNode());
        values.putIfAbsent(key.getValue().toLowerCase(Locale.ROOT), entry.getValueNode());
      }
    }
    Node published = first(values, "published");
    return new Metadata(
        scalar(first(values, "id")),
        scalar(first(values, "title")),
        scalar(values.get("titled-by")),
        scalar(first(values, "publisher")),
        scalar(published),
        published == null
            ? OptionalInt.empty()
            : OptionalInt.of(published.getStartMark().getLine() + 2),
        scalar(values.get("dated-by")),
        list(first(values, "authors")),
        scalar(first(values, "url")));
  }

  /** The value of the first of a field's names that is there. */
  private static @Nullable Node first(Map<String, Node> values, String field) {
    for (String name : FieldNames.of(field)) {
      if (values.containsKey(name)) {
        return values.get(name);
      }
    }
    return null;
  }

  private static Optional<String> scalar(@Nullable Node node) {
    if (node instanceof SequenceNode one && one.getValue().size() == 1) {
      return scalar(one.getValue().getFirst());
    }
    return node instanceof ScalarNode scalar
        ? Optional.of(Characters.strip(Characters.oneLine(scalar.getValue())))
            .filter(value -> !value.isEmpty() && !value.equals("null") && !value.equals("~"))
        : Optional.empty();
  }

  private static List<String> list(@Nullable Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream()
          .map(FrontMatter::scalar)
          .flatMap(Optional::stream)
          .toList();
    }
    return scalar(node).map(Metadata::names).stream().flatMap(List::stream).toList();
  }
}
