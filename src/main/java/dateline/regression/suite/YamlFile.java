package dateline.regression.suite;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads a YAML file to the graph of its nodes, each with its line. Nothing is constructed: every
 * value is the text that was written, and tags have no effect. An alias of a list or a mapping is
 * refused, so the graph is a tree: a few aliases can stand for a thousand million nodes, or for
 * themselves.
 */
final class YamlFile {
  private static final long MOST_BYTES = 4 << 20;
  private static final int DEEPEST_NESTING = 24;

  private final Path file;
  private final List<SuiteError> faults;

  /**
   * @param faults takes what is wrong with the file
   */
  YamlFile(Path file, List<SuiteError> faults) {
    this.file = file;
    this.faults = faults;
  }

  /** The root of the file; empty, with a fault told, where it cannot be read. */
  Optional<Node> root() {
    try {
      return text().flatMap(this::root);
    } catch (CharacterCodingException e) {
      return fault(1, "not UTF-8; save the file as UTF-8");
    } catch (IOException e) {
      return fault(1, "cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private Optional<String> text() throws IOException {
    if (!Files.isRegularFile(file)) {
      return fault(1, "is not a file");
    }
    long bytes = Files.size(file);
    if (bytes > MOST_BYTES) {
      return fault(
          1,
          String.format(
              Locale.UK,
              "%.1f MB; a suite may have at most %.1f MB: divide it into several",
              bytes / 1e6,
              MOST_BYTES / 1e6));
    }
    ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file));
    String text = StandardCharsets.UTF_8.newDecoder().decode(content).toString();
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private Optional<Node> root(String text) {
    try {
      if (isTooDeep(text) || sharesCollections(text)) {
        return Optional.empty();
      }
      Node root = yaml().compose(new StringReader(text));
      return root == null ? fault(1, "is empty; a suite begins with name:") : Optional.of(root);
    } catch (MarkedYAMLException e) {
      return fault(line(e.getProblemMark()), "not YAML: " + hinted(oneLine(e.getProblem())));
    } catch (YAMLException e) {
      return fault(1, "not YAML that is accepted: " + oneLine(e.getMessage()));
    }
  }

  /**
   * Before the rest is read, since reading what is nested takes time by the square of its depth.
   */
  private boolean isTooDeep(String text) {
    int depth = 0;
    for (Event event : yaml().parse(new StringReader(text))) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      if (depth > DEEPEST_NESTING) {
        fault(
            line(event.getStartMark()),
            "is nested deeper than " + DEEPEST_NESTING + " lists and mappings");
        return true;
      }
    }
    return false;
  }

  /** Whether an alias stands for a list or a mapping; tells the first. */
  private boolean sharesCollections(String text) {
    Set<String> collections = new HashSet<>();
    for (Event event : yaml().parse(new StringReader(text))) {
      if (event instanceof CollectionStartEvent start && start.getAnchor() != null) {
        collections.add(start.getAnchor());
      }
      if (event instanceof AliasEvent alias && collections.contains(alias.getAnchor())) {
        fault(
            line(event.getStartMark()),
            "*"
                + alias.getAnchor()
                + " stands for a list or a mapping, which may hold itself; write it out");
        return true;
      }
    }
    return false;
  }

  private static Yaml yaml() {
    LoaderOptions limits = new LoaderOptions();
    limits.setNestingDepthLimit(DEEPEST_NESTING);
    limits.setCodePointLimit((int) MOST_BYTES);
    return new Yaml(new SafeConstructor(limits));
  }

  private <T> Optional<T> fault(int line, String problem) {
    faults.add(new SuiteError(file, line, problem));
    return Optional.empty();
  }

  static int line(@Nullable Mark mark) {
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private static String hinted(String problem) {
    return problem.startsWith("expected ',' or ")
        ? problem + "; in brackets and braces a text with a comma or a ? needs quotation marks"
        : problem;
  }

  private static String oneLine(@Nullable String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse("").strip();
  }
}
