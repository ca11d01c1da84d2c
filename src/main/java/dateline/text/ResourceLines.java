package dateline.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads data files that lie beside a class: their lines, without comments and empty ones. */
public final class ResourceLines {
  private ResourceLines() {}

  static List<String> of(String name) {
    return of(ResourceLines.class, name);
  }

  /**
   * The lines of a file.
   *
   * @throws NullPointerException if the class's package has no such file
   */
  public static List<String> of(Class<?> beside, String name) {
    InputStream stream = beside.getResourceAsStream(name);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    stream, "missing resource " + name + " of " + beside.getPackageName()),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
