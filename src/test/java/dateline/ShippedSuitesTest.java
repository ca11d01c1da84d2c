package dateline;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The suites that ship with Dateline hold: each case is a test. */
class ShippedSuitesTest {
  private static final Path SUITES = Path.of("src/test/resources/dateline/suites");

  @TestFactory
  Stream<DynamicNode> theTwoShippedArticles(@TempDir Path index) {
    return SuiteTests.of(SUITES.resolve("shipped.yaml"), index);
  }
}
