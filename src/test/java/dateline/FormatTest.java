package dateline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every source file stands as google-java-format writes it. {@code ./mvnw test -Dtest=FormatTest
 * -Dformat=write} rewrites the files that do not; without the flag they are only named.
 *
 * <p>A test and not a Maven plugin, because the plugins run on Maven's own JDK, which may be older
 * than the syntax of the sources.
 */
@Tag("slow")
class FormatTest {
  private static final boolean WRITE = "write".equals(System.getProperty("format"));

  @Test
  void sourcesAreFormatted() throws IOException {
    List<Path> unformatted = sources().parallelStream().filter(FormatTest::differs).toList();

    if (!WRITE) {
      assertThat(unformatted)
          .as("to be formatted; ./mvnw test -Dtest=FormatTest -Dformat=write does it")
          .isEmpty();
    }
  }

  /** Whether the file is not as it should be; with the flag it then is. */
  private static boolean differs(Path file) {
    try {
      String text = Files.readString(file);
      String formatted = format(file, text);
      if (WRITE && !formatted.equals(text)) {
        Files.writeString(file, formatted);
      }
      return !formatted.equals(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String format(Path file, String text) {
    try {
      String ordered = ImportOrderer.reorderImports(text, Style.GOOGLE);
      Formatter formatter = new Formatter();
      String formatted = formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
      return StringWrapper.wrap(formatted, formatter);
    } catch (FormatterException e) {
      throw new AssertionError(
          file + ": " + e.diagnostics().stream().map(Object::toString).collect(joining("; ")), e);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
