package dateline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What README.md and the pages under {@code src/site/markdown} show the program to print is what it
 * prints. Such a block stands under a comment with its command:
 *
 * <pre>{@code
 * <!-- printed by: ./dateline sources -->
 * }</pre>
 *
 * and a fenced block, whose first line, where it begins with {@code $}, repeats the command for the
 * reader. {@code ./mvnw verify -Dreadme=write} writes what is printed into the files.
 *
 * <p>A number of four decimals and more is compared to two: of a cosine the further ones depend on
 * the processor.
 */
class DocumentationIT {
  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<head><!-- printed by: (?<command>\\./dateline .*) -->\n+```\\w*\n(?:\\$ .*\n)?)"
              + "(?<block>(?:(?!```).*\n)*)(?<foot>```\n)");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\b\\d+\\.\\d{4,}\\b");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(Path.of("src/site/markdown"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), pages.sorted()).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void transcriptsAreWhatIsPrinted(Path page) throws Exception {
    String text = Files.readString(page);

    String printed = printed(text);

    if (rounded(text).equals(rounded(printed))) {
      return;
    }
    if ("write".equals(System.getProperty("readme"))) {
      Files.writeString(page, printed);
    } else {
      assertThat(text).isEqualTo(printed);
    }
  }

  /** So that the test above has something to compare. */
  @Test
  void theReadmeHasTranscripts() throws IOException {
    assertThat(PRINTED.matcher(Files.readString(Path.of("README.md"))).results()).isNotEmpty();
  }

  private static String printed(String readme) throws Exception {
    Matcher blocks = PRINTED.matcher(readme);
    StringBuilder printed = new StringBuilder();
    while (blocks.find()) {
      String block = blocks.group("head") + run(blocks.group("command")) + blocks.group("foot");
      blocks.appendReplacement(printed, Matcher.quoteReplacement(block));
    }
    return blocks.appendTail(printed).toString();
  }

  private static String rounded(String text) {
    return LONG_NUMBER
        .matcher(text)
        .replaceAll(
            number -> String.format(Locale.ROOT, "%.2f", Double.parseDouble(number.group())));
  }

  private static String run(String command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
    builder.environment().put("COLUMNS", "80");
    Ended ended = Ended.of(builder);
    assertThat(ended.out()).as(command + ": " + ended.err()).isNotBlank();
    return ended.out().lines().map(line -> line.stripTrailing() + "\n").collect(joining());
  }
}
