package dateline.reading.extractive;

import dateline.corpus.CorpusFolder;
import dateline.evaluation.Collection;
import dateline.evaluation.ReadingCorpus;
import dateline.evaluation.ReadingSet;
import dateline.evaluation.RetrievalEvaluation;
import dateline.evaluation.RetrievalScores;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.text.Sentences;
import dateline.text.Span;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries the reader as a re-ranker: its score of the best span in each of the first 20 passages,
 * brought to 0 … 1 by the logistic function, is added to the score that words and meaning gave, for
 * several weights. Every other question is in the first half, on which a weight may be chosen. Of a
 * folder in the layout of BEIR it prints nDCG@10; of questions with answers how often the best
 * sentence holds one, a sentence's score being its passage's and the weight times the reader's for
 * it. Beside it the milliseconds that the reader takes for a question.
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:target/dateline/lib/*" dateline.reading.extractive.RerankReport \
 *     beir SCIFACT INDEX SAMPLE | squad FILE SAMPLE | questions CORPUS FILE
 * }</pre>
 */
final class RerankReport {
  private static final int READ = 20;
  private static final double[] WEIGHTS = {0, 0.02, 0.05, 0.1, 0.2, 0.5, 100};

  /** The reader's scores are brought to 0 … 1 as 1 / (1 + e^(-score / SCALE)). */
  private static final double SCALE = 4;

  private final OnnxSpanModel model = OnnxSpanModel.shipped();
  private final BgeSmall embedding = new BgeSmall();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private long nanoseconds;
  private int read;

  private RerankReport() {}

  public static void main(String[] arguments) throws Exception {
    RerankReport report = new RerankReport();
    Path folder = Files.createTempDirectory("rerank");
    try {
      switch (arguments[0]) {
        case "beir" ->
            report.beir(
                Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[3]));
        case "squad" -> report.squad(Path.of(arguments[1]), Integer.parseInt(arguments[2]), folder);
        default -> report.questions(Path.of(arguments[1]), Path.of(arguments[2]), folder);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    report.out.printf(
        Locale.ROOT,
        "%d questions read, %d ms a question for %d passages%n",
        report.read,
        report.nanoseconds / 1_000_000 / report.read,
        READ);
  }

  private void beir(Path folder, Path place, int sample) throws Exception {
    try (PassageIndex index = index(folder, place)) {
      Retriever hybrid = new HybridRetriever(index, embedding::question);
      Collection whole = Collection.read(folder, "test", id -> index.article(id).isPresent());
      List<Collection.Topic> topics = whole.topics();
      int step = Math.max(1, topics.size() / sample);
      Map<String, List<Double>> scores = new HashMap<>();
      out.printf("%-8s %s%n", "weight", "nDCG@10, first and second half");
      for (double weight : WEIGHTS) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-8s", weight));
        for (int half = 0; half < 2; half++) {
          int of = half;
          List<Collection.Topic> taken =
              IntStream.range(0, topics.size() / step)
                  .filter(i -> i % 2 == of)
                  .mapToObj(i -> topics.get(i * step))
                  .toList();
          Collection part = new Collection(folder, "test", taken);
          Retriever reranked =
              (query, k) -> reranked(hybrid.retrieve(query, k), query, weight, scores);
          double ndcg =
              RetrievalScores.of(new RetrievalEvaluation(part, _ -> {}).run("", reranked), part)
                  .means()
                  .get("nDCG@10");
          line.append(String.format(Locale.ROOT, " %.4f", ndcg));
        }
        out.println(line);
      }
    }
  }

  private PassageIndex index(Path corpus, Path place) throws Exception {
    return new CorpusIndex(CorpusFolder.at(corpus), place, embedding)
        .addVectors(Progress.NONE)
        .passages();
  }

  private List<RankedPassage> reranked(
      List<RankedPassage> found, Query query, double weight, Map<String, List<Double>> scores) {
    List<RankedPassage> first = found.subList(0, Math.min(READ, found.size()));
    List<Double> best =
        scores.computeIfAbsent(
            query.text(),
            text -> {
              List<SpanScores> read = read(text, first);
              return IntStream.range(0, first.size())
                  .mapToObj(i -> best(read.get(i), whole(first.get(i))))
                  .toList();
            });
    List<RankedPassage> reranked = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      RankedPassage p = found.get(i);
      double score = p.score() + (i < best.size() ? weight * best.get(i) : 0);
      reranked.add(new RankedPassage(p.passage(), score, p.lexical(), p.vector()));
    }
    reranked.sort(Comparator.comparingDouble(RankedPassage::score).reversed());
    return reranked;
  }

  private static Span whole(RankedPassage passage) {
    return new Span(0, passage.passage().text().length());
  }

  private List<SpanScores> read(String question, List<RankedPassage> passages) {
    long start = System.nanoTime();
    List<SpanScores> scores =
        model.score(question, passages.stream().map(p -> p.passage().text()).toList());
    nanoseconds += System.nanoTime() - start;
    read++;
    return scores;
  }

  private static double best(SpanScores scores, Span bounds) {
    return scores.best(bounds).map(s -> 1 / (1 + Math.exp(-s.score() / SCALE))).orElse(0.0);
  }

  /** A question, the answers to it, and up to when articles count. */
  private record Asked(String text, List<String> answers, Optional<LocalDate> until) {}

  private void squad(Path file, int sample, Path folder) throws Exception {
    ReadingSet all = ReadingSet.read(file);
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("paragraphs.jsonl"), ReadingCorpus.jsonLines(all));
    List<Asked> asked = new ArrayList<>();
    for (ReadingSet.Paragraph paragraph : all.sample(sample).paragraphs()) {
      paragraph.questions().stream()
          .filter(question -> !question.golds().isEmpty())
          .forEach(q -> asked.add(new Asked(q.text(), q.golds(), Optional.empty())));
    }
    sentences(corpus, folder.resolve("index"), asked);
  }

  private void questions(Path corpus, Path file, Path folder) throws Exception {
    List<Asked> asked = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode json = JsonMapper.shared().readTree(line);
      List<String> answers = json.path("contains").valueStream().map(JsonNode::asString).toList();
      if (!json.required("abstain").asBoolean() && !answers.isEmpty()) {
        Optional<LocalDate> until =
            json.optional("asOf").map(JsonNode::asString).map(LocalDate::parse);
        asked.add(new Asked(json.required("question").asString(), answers, until));
      }
    }
    sentences(corpus, folder.resolve("index"), asked);
  }

  private record Sentence(String text, double passage, double reader) {}

  private void sentences(Path corpus, Path place, List<Asked> asked) throws Exception {
    try (PassageIndex index = index(corpus, place)) {
      Retriever hybrid = new HybridRetriever(index, embedding::question);
      List<List<Sentence>> sentences = asked.stream().map(a -> sentences(a, hybrid)).toList();
      out.printf(
          "%-8s best sentence holds an answer, %d questions in two halves%n",
          "weight", asked.size());
      for (double weight : WEIGHTS) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-8s", weight));
        for (int half = 0; half < 2; half++) {
          int of = half;
          double share =
              IntStream.range(0, asked.size())
                  .filter(i -> i % 2 == of)
                  .mapToDouble(i -> right(asked.get(i), sentences.get(i), weight))
                  .average()
                  .orElseThrow();
          line.append(String.format(Locale.ROOT, " %.4f", share));
        }
        out.println(line);
      }
    }
  }

  private List<Sentence> sentences(Asked asked, Retriever hybrid) {
    Query query = new Query(asked.text(), Optional.empty(), asked.until(), Optional.empty());
    List<RankedPassage> found = hybrid.retrieve(query, READ);
    List<SpanScores> scores = read(asked.text(), found);
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      String text = found.get(i).passage().text();
      for (Span span : Sentences.of(text)) {
        sentences.add(new Sentence(span.of(text), found.get(i).score(), best(scores.get(i), span)));
      }
    }
    return sentences;
  }

  /**
   * Whether the best sentence holds an answer. With no weight a passage is chosen by its own score,
   * and within it the reader's best sentence.
   */
  private static double right(Asked asked, List<Sentence> sentences, double weight) {
    return sentences.stream()
            .max(Comparator.comparingDouble(s -> s.passage() + Math.max(weight, 1e-6) * s.reader()))
            .filter(s -> asked.answers().stream().anyMatch(a -> holds(s.text(), a)))
            .isPresent()
        ? 1
        : 0;
  }

  private static boolean holds(String text, String answer) {
    return text.toLowerCase(Locale.ROOT).contains(answer.toLowerCase(Locale.ROOT));
  }
}
