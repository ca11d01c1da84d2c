package dateline.regression;

import dateline.regression.expectation.Reply;
import dateline.text.JsonText;
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
    Report report =
        JsonText.read(JsonMapper.shared().readTree(Files.readString(file)), Report.class);
    Map<String, Ran> suites = new TreeMap<>();
    report.suites().forEach(suite -> suites.put(suite.name(), suite.ran()));
    return new BaselineRun(report.dateline(), suites);
  }

  /** What is read of a report. */
  private record Report(Program dateline, List<SuiteReport> suites) {}

  private record SuiteReport(
      String name,
      Map<String, String> articles,
      CorpusReport corpus,
      JsonNode reader,
      List<CaseReport> cases) {
    private Ran ran() {
      Map<String, List<Turn>> turns = new TreeMap<>();
      cases.forEach(
          one -> turns.put(one.id(), one.turns().stream().map(TurnReport::turn).toList()));
      return new Ran(articles, corpus.analyser(), corpus.embedding(), reader, turns);
    }
  }

  private record CorpusReport(String analyser, String embedding) {}

  private record CaseReport(String id, List<TurnReport> turns) {}

  /** A turn; of its terms those that were not set are missing or null. */
  private record TurnReport(
      String question,
      JsonNode answer,
      List<Ranked> read,
      Optional<String> asOf,
      Optional<String> since,
      Optional<String> until,
      Optional<String> publisher,
      Optional<String> today) {
    private Turn turn() {
      Map<String, String> terms = new TreeMap<>();
      terms.put("asOf", asOf.orElse(""));
      terms.put("since", since.orElse(""));
      terms.put("until", until.orElse(""));
      terms.put("publisher", publisher.orElse(""));
      terms.put("today", today.orElse(""));
      return new Turn(question, terms, new CachedAnswer(Reply.of(answer.toString()), read));
    }
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
