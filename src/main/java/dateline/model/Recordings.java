package dateline.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The replies that a file recorded, by the digests of their requests: JSON lines with the digest,
 * the model, and the reply or the failure. It holds no prompt, no key and no address. Of two lines
 * for one request the later one holds.
 */
final class Recordings {
  private final Map<String, Recorded> byDigest = new LinkedHashMap<>();

  private Recordings() {}

  /**
   * Reads a file.
   *
   * @throws ReplayException where it cannot be read, or a line is not as it must be
   */
  static Recordings of(Path file) {
    Recordings recordings = new Recordings();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank()) {
        int number = i + 1;
        recordings.put(
            Recorded.of(line)
                .orElseThrow(() ->
                    new ReplayException(
                        file
                            + ", line "
                            + number
                            + ": no recorded reply; it must be JSON as --record writes it")));
      }
    }
    return recordings;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new ReplayException(file + ": there is no such file; --record makes it");
    } catch (IOException e) {
      throw new ReplayException(file + ": cannot be read as UTF-8 text");
    }
  }

  /** Those that hold a reply. */
  Recordings replies() {
    Recordings replies = new Recordings();
    byDigest.values().stream().filter(recorded -> !recorded.isFailure()).forEach(replies::put);
    return replies;
  }

  void put(Recorded recorded) {
    byDigest.put(recorded.digest(), recorded);
  }

  Optional<Recorded> of(String digest) {
    return Optional.ofNullable(byDigest.get(digest));
  }

  /** The model of the first line. */
  Optional<ModelName> model() {
    return byDigest.values().stream().map(Recorded::model).findFirst();
  }
}
