package dateline.account;

import dateline.article.TextAnalysis;
import dateline.evaluation.NewsSet;
import dateline.text.BareWords;
import dateline.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts in how many sentences the speaker is found that somebody else read in them.
 *
 * <p>Arguments: a folder of news questions, whose articles are read, and a file of labels: JSON
 * lines with {@code article}, {@code index} of the sentence and {@code speaker}, null for the
 * paper's own words and empty where nobody is named. A speaker is right that shares a word with the
 * one labelled.
 */
public final class AttributionReport {
  private enum Outcome {
    RIGHT,
    ANOTHER,
    NONE_FOUND,
    INVENTED,
    RIGHTLY_NONE
  }

  private AttributionReport() {}

  /** Prints the counts. */
  public static void main(String[] arguments) throws IOException {
    Map<String, List<String>> articles =
        NewsSet.read(Path.of(arguments[0]), Optional.empty()).articles();
    JsonMapper mapper = JsonMapper.builder().build();
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      JsonNode label = mapper.readTree(line);
      List<String> sentences = articles.get(label.get("article").asString());
      String found = speaker(sentences, label.get("index").asInt());
      String read = label.get("speaker").isNull() ? "" : label.get("speaker").asString();
      counts.merge(outcome(read, found), 1, Integer::sum);
    }
    System.out.println(
        counts.entrySet().stream()
            .map(e -> e.getKey().name().toLowerCase(Locale.ROOT) + " " + e.getValue())
            .collect(Collectors.joining(", ")));
  }

  /** The speaker of a sentence; "?" where it is told, but nobody is named; empty for none. */
  private static String speaker(List<String> sentences, int index) {
    int start = sentences.stream().limit(index).mapToInt(s -> s.length() + 1).sum();
    TextAnalysis article = new TextAnalysis(String.join(" ", sentences), Optional.empty());
    return new Attributions(article)
        .of(new Span(start, start + sentences.get(index).length()))
        .map(said -> said.speaker().isEmpty() ? "?" : said.speaker())
        .orElse("");
  }

  private static Outcome outcome(String read, String found) {
    if (read.isEmpty()) {
      return found.isEmpty() ? Outcome.RIGHTLY_NONE : Outcome.INVENTED;
    }
    if (found.isEmpty()) {
      return Outcome.NONE_FOUND;
    }
    boolean shared = !Collections.disjoint(BareWords.ofLetters(read), BareWords.ofLetters(found));
    return found.equals("?") || shared ? Outcome.RIGHT : Outcome.ANOTHER;
  }
}
