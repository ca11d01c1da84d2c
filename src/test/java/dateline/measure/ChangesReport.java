package dateline.measure;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.answering.Note;
import dateline.answering.SourcedAnswering;
import dateline.article.Article;
import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import dateline.question.Question;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.reading.extractive.ExtractiveReader;
import dateline.reading.extractive.OnnxWindowModel;
import dateline.retrieval.HybridRetriever;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts, over news questions whose answers change, how often the account answers that should, and
 * how many "Earlier" notes cite an account that the question lists as superseded; beside them, how
 * many such notes are made where the questions of the same stories list none.
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:$(cat cp.txt)" dateline.measure.ChangesReport \
 *     /path/to/news_questions train 60
 * }</pre>
 *
 * The folder holds {@code articles.jsonl.gz} and {@code questions.jsonl.gz}; of the part so many
 * questions with superseded accounts are drawn, always the same, and half as many without.
 */
final class ChangesReport {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private final boolean verbose;
  private int asked;
  private int right;
  private int stale;
  private int wrong;
  private int earlier;
  private int earlierTrue;
  private int noted;
  private int controls;
  private int controlNotes;
  private int conflicts;

  private ChangesReport(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    int most = Integer.parseInt(arguments[2]);
    new ChangesReport(arguments.length > 3)
        .run(
            lines(data.resolve("articles.jsonl.gz")),
            sample(lines(data.resolve("questions.jsonl.gz")), arguments[1], most));
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(JsonMapper.shared().readTree(line));
      }
    }
    return lines;
  }

  private static Map<String, List<JsonNode>> sample(
      List<JsonNode> questions, String part, int most) {
    List<JsonNode> drawn = new ArrayList<>();
    List<JsonNode> of =
        new ArrayList<>(
            questions.stream().filter(q -> q.get("part").asString().equals(part)).toList());
    java.util.Collections.shuffle(of, new Random(7));
    List<JsonNode> changing = of.stream().filter(ChangesReport::changes).limit(most).toList();
    drawn.addAll(changing);
    List<String> groups = changing.stream().map(q -> q.get("group").asString()).toList();
    drawn.addAll(
        of.stream()
            .filter(q -> !changes(q) && groups.contains(q.get("group").asString()))
            .limit(most / 2)
            .toList());
    Map<String, List<JsonNode>> byGroup = new LinkedHashMap<>();
    drawn.forEach(
        q -> byGroup.computeIfAbsent(q.get("group").asString(), _ -> new ArrayList<>()).add(q));
    return byGroup;
  }

  private static boolean changes(JsonNode question) {
    return question.has("superseded") && !question.get("superseded").isEmpty();
  }

  private void run(List<JsonNode> articles, Map<String, List<JsonNode>> byGroup) throws Exception {
    BgeSmall embedding = new BgeSmall();
    try (OnnxWindowModel model = OnnxWindowModel.shipped()) {
      for (var group : byGroup.entrySet()) {
        Path folder = Files.createTempDirectory("changes");
        try {
          Map<String, JsonNode> byId = write(articles, group.getKey(), folder);
          CorpusIndex built =
              new CorpusIndex(CorpusFolder.at(folder), folder.resolve("index"), embedding);
          try (PassageIndex index = built.addVectors(Progress.NONE).passages()) {
            List<Article> all = new ArrayList<>();
            index.articles().forEach(all::add);
            Answering answering =
                new SourcedAnswering(
                    new HybridRetriever(index, embedding::question),
                    new ExtractiveReader(model),
                    new Verifier(Sources.of(all)),
                    _ -> index.horizon(ArticleFilter.NONE));
            group.getValue().forEach(q -> score(q, answering.answer(question(q)), byId));
          }
        } finally {
          FileSystemUtils.deleteRecursively(folder);
        }
      }
    }
    print();
  }

  private static Map<String, JsonNode> write(List<JsonNode> articles, String group, Path folder)
      throws IOException {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    StringBuilder lines = new StringBuilder();
    for (JsonNode article : articles) {
      if (article.get("group").asString().equals(group)) {
        byId.put(article.get("id").asString(), article);
        List<String> sentences = new ArrayList<>();
        article.get("sentences").forEach(s -> sentences.add(s.asString()));
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : List.of("id", "title", "publisher", "published")) {
          Optional.ofNullable(article.get(field))
              .filter(node -> !node.isNull())
              .ifPresent(node -> fields.put(field, node.asString()));
        }
        fields.put("text", String.join(" ", sentences));
        lines.append(JsonMapper.shared().writeValueAsString(fields)).append('\n');
      }
    }
    Files.writeString(folder.resolve("news.jsonl"), lines);
    return byId;
  }

  private static Question question(JsonNode q) {
    Optional<LocalDate> asOf =
        Optional.ofNullable(q.get("asOf"))
            .filter(node -> !node.isNull())
            .map(node -> LocalDate.parse(node.asString()));
    Question plain = Question.of(q.get("question").asString(), TODAY);
    return new Question(
        plain.text(), asOf, plain.since(), plain.until(), plain.publisher(), TODAY, List.of());
  }

  private void score(JsonNode q, Answer answer, Map<String, JsonNode> articles) {
    List<String> gold = sentences(q, "sentences", articles);
    List<String> older = sentences(q, "superseded", articles);
    List<Note> notes =
        answer.notes().stream().filter(n -> n.kind() == Note.Kind.SUPERSEDED).toList();
    conflicts +=
        (int) answer.notes().stream().filter(n -> n.kind() == Note.Kind.CONFLICTING).count();
    if (!changes(q)) {
      controls++;
      controlNotes += notes.size();
    } else {
      asked++;
      long good = notes.stream().filter(n -> cites(answer, n.citations(), older)).count();
      earlier += notes.size();
      earlierTrue += (int) good;
      if (answer instanceof Answer.Answered a) {
        List<Integer> first = a.statements().getFirst().citations();
        boolean now = !gold.isEmpty() && cites(answer, first, gold.subList(0, 1));
        boolean then = cites(answer, first, older);
        right += now ? 1 : 0;
        stale += !now && then ? 1 : 0;
        wrong += !now && !then ? 1 : 0;
        noted += now && good > 0 ? 1 : 0;
      }
    }
    if (verbose) {
      show(q, answer, gold, older);
    }
  }

  private static List<String> sentences(JsonNode q, String field, Map<String, JsonNode> articles) {
    List<String> sentences = new ArrayList<>();
    if (q.has(field)) {
      for (JsonNode place : q.get(field)) {
        JsonNode article = articles.get(place.get(0).asString());
        sentences.add(article.get("sentences").get(place.get(1).asInt()).asString());
      }
    }
    return sentences;
  }

  private static boolean cites(Answer answer, List<Integer> citations, List<String> sentences) {
    return citations.stream()
        .map(n -> answer.citations().get(n - 1).quote().text())
        .anyMatch(
            quote -> sentences.stream().anyMatch(s -> s.contains(quote) || quote.contains(s)));
  }

  private static void show(JsonNode q, Answer answer, List<String> gold, List<String> older) {
    System.out.printf(
        "%n%s %s  as of %s %s%n",
        q.get("id").asString(),
        q.get("question").asString(),
        q.get("asOf"),
        q.get("label").asString());
    gold.forEach(s -> System.out.println("  right: " + s));
    older.forEach(s -> System.out.println("  older: " + s));
    switch (answer) {
      case Answer.Abstained _ -> System.out.println("  -> abstained");
      case Answer.Answered a ->
          a.statements()
              .forEach(s ->
                  System.out.printf("  -> %.2f {%s} %s%n", s.probability(), s.focus(), s.text()));
    }
    answer.notes().forEach(n -> System.out.println("  note " + n.kind() + " " + n.text()));
  }

  private void print() {
    System.out.printf(
        "%d questions with superseded accounts: %d right, %d stale, %d wrong, %d abstained%n",
        asked, right, stale, wrong, asked - right - stale - wrong);
    System.out.printf(
        "%d Earlier notes, %d of a listed account; noted in %d of %d right answers%n",
        earlier, earlierTrue, noted, right);
    System.out.printf(
        "%d questions without: %d Earlier notes; %d Disputed notes in all%n",
        controls, controlNotes, conflicts);
  }
}
