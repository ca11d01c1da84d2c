package dateline.regression.suite;

import dateline.text.Resource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads suite files: Dateline's own, which have {@code cases}, and promptfoo's, with {@code tests}.
 */
public final class Suites {
  private static final int MOST_FAULTS = 20;

  private Suites() {}

  /** What became of a file. */
  public sealed interface Loaded {}

  /** A suite that can be run. */
  public record Good(Suite suite) implements Loaded {}

  /**
   * A file that cannot.
   *
   * @param faults what is wrong with it, in the order of its lines, at least one
   */
  public record Bad(List<SuiteError> faults) implements Loaded {
    public Bad {
      faults = List.copyOf(faults);
    }
  }

  /** Reads a suite file. Nothing that stands in it makes this throw. */
  public static Loaded read(Path file) {
    List<SuiteError> faults = new ArrayList<>();
    Optional<Suite> suite =
        new YamlFile(file, faults).root().flatMap(root -> read(file, root, faults));
    return suite.isPresent() && faults.isEmpty()
        ? new Good(suite.get())
        : new Bad(
            faults.stream().sorted(SuiteError.BY_LINE).distinct().limit(MOST_FAULTS).toList());
  }

  private static Optional<Suite> read(Path file, Node root, List<SuiteError> faults) {
    boolean promptfoo =
        root instanceof MappingNode mapping
            && mapping.getValue().stream()
                .anyMatch(
                    e -> e.getKeyNode() instanceof ScalarNode s && s.getValue().equals("tests"));
    return promptfoo
        ? new PromptfooSyntax(file, faults).suite(root)
        : new SuiteSyntax(file, faults).suite(root);
  }

  /** The JSON schema of Dateline's own suite files, for editors. */
  public static String schema() {
    return Resource.text(Suites.class, "suite.schema.json");
  }
}
