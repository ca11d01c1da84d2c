package dateline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What README.md shows the program to print is what it prints. Such a block stands under a comment
 * with its command:
 *
 * <pre>{@code
 * <!-- printed by: ./dateline sources -->
 * }</pre>
 *
 * and a fenced block, whose first line, where it begins with {@code $}, repeats the command for the
 * reader. {@code ./mvnw verify -Dreadme=write} writes what is printed into the file.
 */
class DocumentationIT {
  private static final Path README = Path.of("README.md");
  private static final Pattern PRINTED =
      Pattern.compile(
          "(?<head><!-- printed by: (?<command>\\./dateline .*) -->\n+```\\w*\n(?:\\$ .*\n)?)"
              + "(?<block>(?:(?!```).*\n)*)(?<foot>```\n)");

  @Test
  void transcriptsAreWhatIsPrinted() throws Exception {
    String readme = Files.readString(README);
    assertThat(PRINTED.matcher(readme).results()).as("blocks with their command").isNotEmpty();

    String printed = printed(readme);

    if ("write".equals(System.getProperty("readme"))) {
      Files.writeString(README, printed);
    } else {
      assertThat(readme).isEqualTo(printed);
    }
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

  private static String run(String command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
    builder.environment().put("COLUMNS", "80");
    Ended ended = Ended.of(builder);
    assertThat(ended.out()).as(command + ": " + ended.err()).isNotBlank();
    return ended.out().lines().map(line -> line.stripTrailing() + "\n").collect(joining());
  }
}
