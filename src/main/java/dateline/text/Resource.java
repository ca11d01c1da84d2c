package dateline.text;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the files that come with the program, by the class that each lies beside. */
public final class Resource {
  private Resource() {}

  static List<String> lines(String name) {
    return lines(Resource.class, name);
  }

  /** The lines of a data file, in UTF-8, without comments (#) and empty ones. */
  public static List<String> lines(Class<?> beside, String name) {
    return text(beside, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** A file's text, in UTF-8. */
  public static String text(Class<?> beside, String name) {
    return new String(bytes(beside, name), StandardCharsets.UTF_8);
  }

  /** All of a file. */
  public static byte[] bytes(Class<?> beside, String name) {
    try (InputStream in = open(beside, name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file, to be read and closed.
   *
   * @throws FileNotFoundException if the program was packaged without it
   */
  public static InputStream open(Class<?> beside, String name) throws IOException {
    InputStream in = beside.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException(
          "the program lacks its resource " + name + " of " + beside.getPackageName());
    }
    return in;
  }
}
