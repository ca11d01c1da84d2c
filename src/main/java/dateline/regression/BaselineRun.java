package dateline.regression;

import dateline.regression.expectation.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An earlier run that this one is compared with, read from its JSON report.
 *
 * @param program the program that answered then
 * @param suites the suites by name
 */
public record BaselineRun(Program program, Map<String, Ran> suites) {
  public BaselineRun {
    suites = Map.copyOf(suites);
  }

  /**
   * A suite as it was run then.
   *
   * @param digests its articles, each with what tells whether it changed
   * @param analyser what its words were indexed by
   * @param embedding what its vectors were made by
   * @param reader who read, as JSON
   * @param turns the questions of each case
   */
  record Ran(
      Map<String, String> digests,
      String analyser,
      String embedding,
      JsonNode reader,
      Map<String, List<Turn>> turns) {}

  /**
   * A question as it was asked then.
   *
   * @param terms over which articles, as of when, and on which day
   */
  record Turn(String question, Map<String, String> terms, CachedAnswer known) {}

  /**
   * Reads a report.
   *
   * @throws IOException where the file cannot be read
   * @throws RuntimeException where it is not a report
   */
  public static BaselineRun read(Path file) throws IOException {
    JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
    JsonNode dateline = root.required("dateline");
    Map<String, Ran> suites = new TreeMap<>();
    root.required("suites")
        .forEach(suite -> suites.put(suite.required("name").asString(), ran(suite)));
    return new BaselineRun(
        new Program(dateline.required("version").asString(), dateline.required("build").asString()),
        suites);
  }

  private static Ran ran(JsonNode suite) {
    Map<String, String> digests = new TreeMap<>();
    suite
        .required("articles")
        .properties()
        .forEach(article -> digests.put(article.getKey(), article.getValue().asString()));
    Map<String, List<Turn>> turns = new TreeMap<>();
    suite
        .required("cases")
        .forEach(one ->
            turns.put(
                one.required("id").asString(),
                one.required("turns").valueStream().map(BaselineRun::turn).toList()));
    JsonNode corpus = suite.required("corpus");
    return new Ran(
        digests,
        corpus.required("analyser").asString(),
        corpus.required("embedding").asString(),
        suite.required("reader"),
        turns);
  }

  private static Turn turn(JsonNode turn) {
    Map<String, String> terms = new TreeMap<>();
    for (String key : List.of("asOf", "since", "until", "publisher", "today")) {
      terms.put(key, turn.path(key).asString(""));
    }
    return new Turn(
        turn.required("question").asString(),
        terms,
        new CachedAnswer(Reply.of(turn.required("answer").toString()), RankedJson.read(turn)));
  }

  /** The ids of a suite's articles then. */
  public Set<String> articles(String suite) {
    return Optional.ofNullable(suites.get(suite))
        .<Set<String>>map(ran -> new HashSet<>(ran.digests().keySet()))
        .orElse(Set.of());
  }

  Optional<Turn> turn(String suite, String id, int number) {
    List<Turn> turns =
        Optional.ofNullable(suites.get(suite))
            .map(ran -> ran.turns().get(id))
            .orElse(new ArrayList<>());
    return number <= turns.size() ? Optional.of(turns.get(number - 1)) : Optional.empty();
  }
}
