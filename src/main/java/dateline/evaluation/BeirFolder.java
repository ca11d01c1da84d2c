package dateline.evaluation;

import dateline.text.Edges;
import dateline.text.WholeNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the questions and judgements of a folder in the layout of BEIR: {@code queries.jsonl}, an
 * object with {@code _id} and {@code text} a line; {@code qrels/SPLIT.tsv}, the ids of a question
 * and of a document and a whole number a line, between tabulators, under a line of headings.
 */
public final class BeirFolder {
  private static final String HEADINGS = "query-id";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Path folder;
  private final String split;
  private final Path queries;
  private final Path qrels;

  private BeirFolder(Path folder, String split) {
    this.folder = folder;
    this.split = split;
    this.queries = folder.resolve("queries.jsonl");
    this.qrels = folder.resolve("qrels").resolve(split + ".tsv");
  }

  /** Whether a folder is in the layout of BEIR. */
  public static boolean isAt(Path folder) {
    return Files.exists(folder.resolve("queries.jsonl")) || Files.exists(folder.resolve("qrels"));
  }

  /**
   * Reads {@code queries.jsonl} and {@code qrels/SPLIT.tsv}. Questions without a relevant document
   * are left out, as trec_eval leaves them out.
   *
   * @param documents tells whether the collection has a document with an id
   * @throws CollectionException where a file is missing, or a line is not what it must be
   */
  public static Collection read(Path folder, String split, Predicate<String> documents) {
    return new BeirFolder(folder, split).read(documents);
  }

  private Collection read(Predicate<String> documents) {
    Map<String, String> texts = texts();
    Map<String, Map<String, Integer>> judgements = judgements(texts, documents);
    List<Collection.Topic> topics = new ArrayList<>();
    judgements.forEach((id, judged) -> {
      if (judged.values().stream().anyMatch(judgement -> judgement > 0)) {
        topics.add(new Collection.Topic(id, texts.get(id), judged));
      }
    });
    if (topics.isEmpty()) {
      throw new CollectionException(
          qrels + " judges no document relevant, so there is nothing to measure");
    }
    return new Collection(folder, split, topics);
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    TextLines.read(
        queries,
        "a collection has its questions there",
        (line, number) -> {
          JsonNode json = json(line);
          String id = string(json, "_id");
          if (texts.put(id, string(json, "text")) != null) {
            throw new IllegalArgumentException("a second question has the “_id” " + id);
          }
        });
    return texts;
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "is not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""), e);
    }
  }

  private static String string(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return Optional.of(value)
        .filter(v -> v.isString() || v.isNumber())
        .map(JsonNode::asString)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> new IllegalArgumentException("has no “" + name + "”"));
  }

  private Map<String, Map<String, Integer>> judgements(
      Map<String, String> texts, Predicate<String> documents) {
    Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
    TextLines.read(
        qrels,
        "a collection has its judgements there; --split names other ones",
        (line, number) -> {
          String[] parts = line.split("\t");
          if (number > 1 || !parts[0].equals(HEADINGS)) {
            check(parts, texts, documents);
            judgements
                .computeIfAbsent(parts[0], _ -> new LinkedHashMap<>())
                .put(parts[1], Integer.parseInt(parts[2]));
          }
        });
    return judgements;
  }

  private void check(String[] parts, Map<String, String> texts, Predicate<String> documents) {
    if (parts.length != 3 || WholeNumber.of(Edges.withoutBeginning(parts[2], "-")).isEmpty()) {
      throw new IllegalArgumentException(
          "is not the id of a question, the id of a document and a whole number, separated by"
              + " tabs");
    }
    if (!texts.containsKey(parts[0])) {
      throw new IllegalArgumentException(
          "judges the question “" + parts[0] + "”, which is not in " + queries);
    }
    if (!documents.test(parts[1])) {
      throw new IllegalArgumentException(
          "judges the document “" + parts[1] + "”, which the corpus does not have; take all of it");
    }
  }
}
