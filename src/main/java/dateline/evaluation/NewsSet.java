package dateline.evaluation;

import dateline.evaluation.NewsQuestion.Label;
import dateline.evaluation.NewsQuestion.SentencePlace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * News articles and questions about them, from a folder that holds {@code articles.jsonl} and
 * {@code questions.jsonl}, gzipped or not. The page on evaluation documents the fields.
 *
 * @param articles the sentences of each article, by its id, in the order of the file
 * @param stories the story of each article, by its id: its group, or itself where it names none
 * @param questions the questions of one part, in the order of the file
 * @param corpus the articles as lines of JSON that can be indexed
 */
public record NewsSet(
    Map<String, List<String>> articles,
    Map<String, String> stories,
    List<NewsQuestion> questions,
    String corpus) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ARTICLES = "articles.jsonl";
  private static final String QUESTIONS = "questions.jsonl";

  public NewsSet {
    questions = List.copyOf(questions);
  }

  /** Whether a folder holds a set of news questions. */
  public static boolean isAt(Path folder) {
    return file(folder, QUESTIONS).isPresent() && file(folder, ARTICLES).isPresent();
  }

  /**
   * Reads a set.
   *
   * @param part the part to read, as {@code dev}; articles of other parts are left out too, and
   *     what names no part belongs to each. Empty for all
   * @throws CollectionException where a file is missing or a line is not what it must be
   */
  public static NewsSet read(Path folder, Optional<String> part) {
    Map<String, List<String>> articles = new LinkedHashMap<>();
    Map<String, String> stories = new HashMap<>();
    StringBuilder corpus = new StringBuilder();
    lines(
        folder,
        ARTICLES,
        part,
        (row, at) -> {
          List<String> sentences = strings(row, "sentences", at);
          String id = string(row, "id", at);
          articles.put(id, sentences);
          stories.put(id, row.path("group").asString(id));
          corpus.append(article((ObjectNode) row, sentences)).append('\n');
        });
    List<NewsQuestion> questions = new ArrayList<>();
    lines(folder, QUESTIONS, part, (row, at) -> questions.add(question(row, articles, at)));
    if (questions.isEmpty()) {
      throw new CollectionException(
          folder + " asks no question" + part.map(p -> " in its part “" + p + "”").orElse(""));
    }
    return new NewsSet(articles, stories, questions, corpus.toString());
  }

  /**
   * The same articles with so many of the questions, at equal distances in their order, so that a
   * sample is the same at every run; all of them where there are no more.
   *
   * @param size at least 1
   */
  public NewsSet sample(int size) {
    int all = questions.size();
    List<NewsQuestion> kept =
        IntStream.range(0, all)
            .filter(i -> size >= all || (long) (i + 1) * size / all > (long) i * size / all)
            .mapToObj(questions::get)
            .toList();
    return new NewsSet(articles, stories, kept, corpus);
  }

  /** The text of a sentence. */
  String sentence(SentencePlace place) {
    return articles.get(place.article()).get(place.index());
  }

  private static String article(ObjectNode row, List<String> sentences) {
    row.remove("sentences");
    row.put("text", String.join(" ", sentences));
    return JSON.writeValueAsString(row);
  }

  private static NewsQuestion question(
      JsonNode row, Map<String, List<String>> articles, String at) {
    try {
      return new NewsQuestion(
          string(row, "id", at),
          string(row, "question", at),
          row.path("kind").asString(""),
          row.path("style").asString(""),
          Label.valueOf(string(row, "label", at).toUpperCase(Locale.ROOT)),
          strings(row, "spans", at),
          places(row, "sentences", articles, at),
          Optional.ofNullable(row.path("cause").asString(null)),
          Optional.ofNullable(row.path("asOf").asString(null)).map(LocalDate::parse),
          places(row, "superseded", articles, at));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new CollectionException(at + ": " + e.getMessage());
    }
  }

  private static List<SentencePlace> places(
      JsonNode row, String field, Map<String, List<String>> articles, String at) {
    List<SentencePlace> places = new ArrayList<>();
    for (JsonNode place : row.path(field)) {
      String article = place.path(0).asString("");
      int index = place.path(1).asInt(-1);
      if (index < 0 || index >= articles.getOrDefault(article, List.of()).size()) {
        throw new CollectionException(at + " names a sentence that no article has: " + place);
      }
      places.add(new SentencePlace(article, index));
    }
    return places;
  }

  private static String string(JsonNode row, String name, String at) {
    String value = row.path(name).asString("");
    if (value.isBlank()) {
      throw new CollectionException(at + " has no “" + name + "”");
    }
    return value;
  }

  private static List<String> strings(JsonNode row, String name, String at) {
    if (!row.path(name).isArray()) {
      throw new CollectionException(at + " has no list “" + name + "”");
    }
    List<String> values = new ArrayList<>();
    row.path(name).forEach(value -> values.add(value.asString("")));
    return values;
  }

  private static Optional<Path> file(Path folder, String name) {
    return List.of(folder.resolve(name), folder.resolve(name + ".gz")).stream()
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static void lines(
      Path folder, String name, Optional<String> part, BiConsumer<JsonNode, String> each) {
    Path file =
        file(folder, name)
            .orElseThrow(() -> new CollectionException("there is no " + folder.resolve(name)));
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(opened(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String at = file + ", line " + ++number;
        if (!line.isBlank()) {
          JsonNode row = parsed(line, at);
          if (isOf(part, row)) {
            each.accept(row, at);
          }
        }
      }
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName().replace("Exception", "");
      throw new CollectionException(file + " cannot be read (" + reason + ")");
    }
  }

  private static boolean isOf(Optional<String> part, JsonNode row) {
    String own = row.path("part").asString("");
    return part.isEmpty() || own.isEmpty() || own.equals(part.get());
  }

  private static JsonNode parsed(String line, String at) {
    try {
      JsonNode row = JSON.readTree(line);
      if (row.isObject()) {
        return row;
      }
    } catch (JacksonException e) {
      throw new CollectionException(at + " is not JSON");
    }
    throw new CollectionException(at + " is not a JSON object");
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
