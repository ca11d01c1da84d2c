package dateline.evaluation;

import dateline.text.Characters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one system found for every question.
 *
 * @param system the system's name
 * @param rankings by the id of the question, in the order in which they were asked
 */
public record Run(String system, Map<String, List<Found>> rankings) {
  /**
   * A document in a ranking.
   *
   * @param document its id
   * @param score greater is better
   */
  public record Found(String document, double score) {}

  private static final Comparator<Found> AS_TREC_EVAL_RANKS =
      Comparator.comparingDouble(Found::score).thenComparing(Found::document).reversed();

  /** The ids of the documents found for a question, best first. */
  List<String> documents(String question) {
    return rankings.getOrDefault(question, List.of()).stream().map(Found::document).toList();
  }

  /**
   * The run in the format of TREC: {@code QUESTION Q0 DOCUMENT PLACE SCORE SYSTEM} a line.
   * trec_eval ranks by the score alone, read as a 32-bit number, and documents of one score by
   * their ids; so that it sees the same ranking, a score that is not less than the one before is
   * written as the next number below that.
   */
  public String trec() {
    StringBuilder lines = new StringBuilder();
    rankings.forEach((question, ranking) -> {
      float before = Float.POSITIVE_INFINITY;
      for (int i = 0; i < ranking.size(); i++) {
        float score = Math.min((float) ranking.get(i).score(), Math.nextDown(before));
        before = score;
        lines
            .append(question)
            .append(" Q0 ")
            .append(ranking.get(i).document())
            .append(' ')
            .append(i + 1)
            .append(' ')
            .append(score)
            .append(' ')
            .append(system)
            .append('\n');
      }
    });
    return lines.toString();
  }

  /**
   * Reads a run in the format of TREC. The documents of a question are ranked as trec_eval ranks
   * them: by score, and where that is the same by id, the later in the alphabet first.
   *
   * @throws CollectionException where the file cannot be read, or a line is not what it must be
   */
  public static Run read(Path file) {
    Map<String, Map<String, Found>> found = new LinkedHashMap<>();
    List<String> systems = new ArrayList<>();
    TextLines.read(
        file,
        "name a run in the format of TREC",
        (line, _) -> {
          String[] parts = Characters.singleSpaced(line).split(" ");
          Found document = found(parts);
          if (found.computeIfAbsent(parts[0], _ -> new LinkedHashMap<>()).put(parts[2], document)
              != null) {
            throw new IllegalArgumentException(
                "has the document “" + parts[2] + "” a second time for “" + parts[0] + "”");
          }
          systems.add(parts[5]);
        });
    Map<String, List<Found>> rankings = new LinkedHashMap<>();
    found.forEach((question, documents) ->
        rankings.put(question, documents.values().stream().sorted(AS_TREC_EVAL_RANKS).toList()));
    return new Run(systems.isEmpty() ? "" : systems.getFirst(), rankings);
  }

  private static Found found(String[] parts) {
    try {
      if (parts.length == 6) {
        return new Found(parts[2], Float.parseFloat(parts[4]));
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "is not QUESTION Q0 DOCUMENT PLACE SCORE SYSTEM, as in the runs of TREC");
  }
}
