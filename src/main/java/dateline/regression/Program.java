package dateline.regression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The program that answers.
 *
 * @param version its version
 * @param build tells builds of one version apart: SHA-256 over the names, sizes and checksums of
 *     its files
 */
public record Program(String version, String build) {
  /** The program of this process. */
  public static Program running(String version) {
    try {
      Path code =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Program(version, Sha256.of(Files.isDirectory(code) ? folder(code) : jar(code)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program has no place on disk", e);
    }
  }

  /** A jar's directory holds the checksum of each entry, so that none has to be read. */
  private static List<String> jar(Path file) throws IOException {
    try (ZipFile jar = new ZipFile(file.toFile())) {
      return jar.stream().map(Program::entry).sorted().toList();
    }
  }

  private static String entry(ZipEntry entry) {
    return entry.getName() + " " + entry.getSize() + " " + entry.getCrc();
  }

  private static List<String> folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(file -> entry(folder, file)).sorted().toList();
    }
  }

  private static String entry(Path folder, Path file) {
    try {
      return folder.relativize(file)
          + " "
          + Files.size(file)
          + " "
          + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
