package dateline.corpus.file;

import dateline.article.Metadata;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
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

  String AUTHORS = "authors";

  Pattern OPENING = TABLE.pattern("opening");
  Pattern CLOSING = TABLE.pattern("closing");

  /**
   * @param bodyLine the line of the file on which the body begins, counting from 1
   * @param unread what was not read, in order
   */
  record Read(Metadata metadata, String body, int bodyLine, List<Unread> unread)
      implements FrontMatter {}

  /** A name in front matter that is not read: its line in the file, why, and what to do. */
  record Unread(int line, String what, String mend) {}

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
      return new Read(metadata(mapping), body, bodyLine, unread(mapping));
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
  private static List<Unread> unread(MappingNode mapping) {
    return mapping.getValue().stream()
        .filter(entry -> entry.getKeyNode() instanceof ScalarNode)
        .flatMap(entry -> unread((ScalarNode) entry.getKeyNode(), entry.getValueNode()).stream())
        .limit(5)
        .toList();
  }

  private static Optional<Unread> unread(ScalarNode key, Node value) {
    String name = key.getValue();
    int line = key.getStartMark().getLine() + 2;
    if (!FieldNames.isKnown(name)) {
      return Optional.of(unknown(name, line));
    }
    boolean valueless =
        FieldNames.isRead(name)
            && isContainer(value)
            && !FieldNames.isOf(AUTHORS, name)
            && held(value).isEmpty();
    return valueless ? Optional.of(valueless(name, line)) : Optional.empty();
  }

  private static Unread unknown(String name, int line) {
    return new Unread(
        line,
        "has front matter that is not recognised: “" + Characters.shown(name) + "”",
        FieldNames.meant(name)
            .map(meant -> "did you mean “" + meant + "”?")
            .orElse("name it title, publisher, published, authors, url or id, or remove it"));
  }

  private static Unread valueless(String name, int line) {
    return new Unread(
        line,
        "has front matter that is not read: “" + Characters.shown(name) + "”",
        "write one value after the colon");
  }

  private static boolean isContainer(Node value) {
    return value instanceof CollectionNode<?> collection && !collection.getValue().isEmpty();
  }

  private static Metadata metadata(MappingNode mapping) {
    Map<String, Node> values = new HashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        values.putIfAbsent(FieldNames.plain(key.getValue()), entry.getValueNode());
      }
    }
    Node published = first(values, "published");
    return new Metadata(
        scalar(first(values, "id")),
        scalar(first(values, "title")),
        scalar(first(values, "titled-by")),
        scalar(first(values, "publisher")),
        scalar(published),
        published == null
            ? OptionalInt.empty()
            : OptionalInt.of(published.getStartMark().getLine() + 2),
        scalar(first(values, "dated-by")),
        list(first(values, AUTHORS)),
        scalar(first(values, "url")));
  }

  /** The value of the first of a field's names that is there. */
  private static @Nullable Node first(Map<String, Node> values, String field) {
    for (String name : FieldNames.of(field)) {
      Node value = values.get(FieldNames.plain(name));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static Optional<String> scalar(@Nullable Node node) {
    return held(node)
        .map(value -> Characters.strip(Characters.oneLine(value)))
        .filter(value -> !value.isEmpty() && !value.equals("null") && !value.equals("~"));
  }

  /** The value of a node: its own, that of a list of one, or that of an object that holds it. */
  private static Optional<String> held(@Nullable Node node) {
    return switch (node) {
      case ScalarNode scalar -> Optional.of(scalar.getValue());
      case SequenceNode one when one.getValue().size() == 1 -> held(one.getValue().getFirst());
      case MappingNode mapping ->
          FieldNames.HOLDERS.stream().flatMap(name -> scalar(mapping, name)).findFirst();
      case null, default -> Optional.empty();
    };
  }

  private static Stream<String> scalar(MappingNode mapping, String name) {
    return mapping.getValue().stream()
        .filter(it -> it.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name))
        .map(NodeTuple::getValueNode)
        .filter(ScalarNode.class::isInstance)
        .map(value -> ((ScalarNode) value).getValue());
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
