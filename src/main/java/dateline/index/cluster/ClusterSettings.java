package dateline.index.cluster;

import dateline.index.IndexException;
import dateline.text.Legible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says of clusters. The password is in no message and no log.
 *
 * @param authorization the value of the header that says who asks; empty where nobody is named
 * @param authority the file of the certificates, in PEM, that are trusted; empty for the JDK's
 * @param timeout how long one answer may take
 * @param shards into how many shards a new index is cut
 * @param replicas how many copies it has beside the first
 */
record ClusterSettings(
    Optional<String> authorization,
    Optional<Path> authority,
    Duration timeout,
    int shards,
    int replicas) {
  static final String USERNAME = "OPENSEARCH_USERNAME";
  static final String PASSWORD = "OPENSEARCH_PASSWORD";
  static final String PASSWORD_FILE = "OPENSEARCH_PASSWORD_FILE";
  static final String CA = "OPENSEARCH_CA";
  static final String TIMEOUT = "OPENSEARCH_TIMEOUT";
  static final String SHARDS = "OPENSEARCH_SHARDS";
  static final String REPLICAS = "OPENSEARCH_REPLICAS";

  private static final int USUAL_TIMEOUT = 60;

  /**
   * Reads the environment.
   *
   * @throws IndexException if a value cannot be used; the message names the variable and no secret
   */
  static ClusterSettings of(Map<String, String> environment) {
    return new ClusterSettings(
        authorization(environment),
        value(environment, CA).map(file -> path(CA, file)),
        Duration.ofSeconds(number(environment, TIMEOUT, USUAL_TIMEOUT, 1, 3600)),
        number(environment, SHARDS, 1, 1, 1024),
        number(environment, REPLICAS, 1, 0, 16));
  }

  private static Optional<String> authorization(Map<String, String> environment) {
    Optional<String> user = value(environment, USERNAME);
    if (user.isEmpty()) {
      return Optional.empty();
    }
    String password =
        value(environment, PASSWORD_FILE)
            .map(file -> secret(path(PASSWORD_FILE, file)))
            .or(() -> value(environment, PASSWORD))
            .orElseThrow(() ->
                new IndexException(
                    USERNAME
                        + " is set and no password: set "
                        + PASSWORD
                        + " or "
                        + PASSWORD_FILE));
    byte[] both = (user.get() + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
  }

  private static String secret(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new IndexException(PASSWORD_FILE + ": " + Legible.of(file + "") + " cannot be read", e);
    }
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static Path path(String variable, String text) {
    try {
      return Path.of(text.strip());
    } catch (InvalidPathException e) {
      throw new IndexException(variable + " is no name of a file", e);
    }
  }

  private static int number(
      Map<String, String> environment, String name, int otherwise, int least, int most) {
    Optional<String> text = value(environment, name).map(String::strip);
    int number =
        text.map(t -> t.matches("[0-9]{1,6}") ? Integer.parseInt(t) : -1).orElse(otherwise);
    if (number < least || number > most) {
      throw new IndexException(name + " must be a number from " + least + " to " + most);
    }
    return number;
  }

  @Override
  public String toString() {
    return "ClusterSettings[" + (authorization.isPresent() ? "with a user" : "no user") + "]";
  }
}
