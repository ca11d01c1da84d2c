package dateline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The suites that ship with Dateline hold: each case is a test. {@code ./mvnw test
 * -Dtest=ShippedSuitesTest -Dreplies=write} first records the replies of the second run anew.
 */
@Tag("slow")
class ShippedSuitesTest {
  private static final Path SUITES = Path.of("src/test/resources/dateline/suites");

  @TestFactory
  Stream<DynamicNode> theTwoShippedArticles(@TempDir Path index) throws IOException {
    if ("write".equals(System.getProperty("replies"))) {
      ShippedReplies.record(SUITES.resolve("shipped.yaml"), index);
    }
    return SuiteTests.of(SUITES.resolve("shipped.yaml"), index);
  }
}
