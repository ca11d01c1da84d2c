package dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What the tests of a suite do. */
class SuiteTestsTest {
  @TempDir Path folder;

  @BeforeEach
  void corpus() throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.copy(Path.of("src/main/training/bridge.md"), corpus.resolve("bridge.md"));
  }

  private Path suite(String expected) throws Exception {
    return Files.writeString(
        folder.resolve("suite.yaml"),
        """
        name: Bridge
        corpus: corpus
        expect-corpus: {articles: %s
        cases:
          - id: holds
            question: When did the council open the bridge?
            expect: [answered]
          - id: fails
            question: When did the council open the bridge?
            expect: [abstains]
          - id: tolerated
            question: When did the council open the bridge?
            expect: [abstains]
            tolerated: {reason: known, until: 9999-12-31}
          - id: gone
            question: When did the council open the bridge?
            expect: [answered]
            tolerated: {reason: known, until: 9999-12-31}
        """
            .formatted(expected));
  }

  private static Map<String, String> run(List<DynamicNode> nodes) {
    Map<String, String> ends = new TreeMap<>();
    DynamicContainer container = (DynamicContainer) nodes.getFirst();
    assertThat(container.getDisplayName()).isEqualTo("Bridge");
    container
        .getChildren()
        .map(DynamicTest.class::cast)
        .forEach(test -> ends.put(test.getDisplayName(), end(test)));
    return ends;
  }

  private static String end(DynamicTest test) {
    try {
      test.getExecutable().execute();
      return "passes";
    } catch (AssertionFailedError e) {
      return "fails: " + e.getMessage();
    } catch (TestAbortedException e) {
      return "is skipped: " + e.getMessage();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void eachCaseIsATest() throws Exception {
    Map<String, String> ends = run(SuiteTests.of(suite("1}"), folder.resolve("index")).toList());

    assertThat(ends)
        .containsOnlyKeys("the corpus is as expected", "holds", "fails", "tolerated", "gone");
    assertThat(ends.get("the corpus is as expected")).isEqualTo("passes");
    assertThat(ends.get("holds")).isEqualTo("passes");
    assertThat(ends.get("fails")).startsWith("fails: expected abstains, got “");
    assertThat(ends.get("tolerated")).startsWith("is skipped: tolerated: expected abstains, got “");
    assertThat(ends.get("gone")).isEqualTo("fails: passes now; remove its toleration (known)");
  }

  @Test
  void aTestOpensAtItsLine() throws Exception {
    Path file = suite("2}");
    DynamicContainer container =
        (DynamicContainer) SuiteTests.of(file, folder.resolve("index")).findFirst().orElseThrow();

    List<? extends DynamicNode> tests = container.getChildren().toList();

    assertThat(tests.get(1).getTestSourceUri())
        .hasValue(java.net.URI.create(file.toUri() + "?line=5"));
    assertThat(end((DynamicTest) tests.getFirst()))
        .startsWith("fails: expected 2 articles in " + folder.resolve("corpus") + ", got 1");
  }

  @Test
  void aBadSuiteFailsWithItsLines() throws Exception {
    Path file = Files.writeString(folder.resolve("suite.yaml"), "name: n\ncses: []\n");
    assertThatThrownBy(() -> SuiteTests.of(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + ":2: a suite has no key “cses”; did you mean “cases”?");
  }
}
