package dateline.reading.extractive;

import dateline.corpus.CorpusFolder;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.question.AnswerType;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.Query;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fits the reader's {@link Calibration} and prints it with the figures reached.
 *
 * <p>The data are SQuAD-style questions that the model has never seen, asked the way the product
 * asks: every paragraph of the set is an article of one corpus, its topic the headline; as many
 * passages are retrieved as the product reads, and most of them do not hold the answer. The
 * paragraphs stand in the order of their topics: the first half of them fits the slope and the
 * threshold, the second half reports, with the reliability diagram (said and right, in tenths) and
 * the expected calibration error (Naeini et al. 2015).
 *
 * <p>Arguments: the files {@code test_squad2.jsonl.gz test_xquad.jsonl.gz} of the reader's data,
 * and the folder of the question sets, of which the second corpus's questions to work on join the
 * fit.
 */
public final class CalibrateReader {
  /** As many as {@code SourcedAnswering} reads. */
  private static final int PASSAGES = 24;

  /** One question in so many is read: enough for two numbers, and done in minutes. */
  private static final int EVERY = 3;

  private static final double STEP = 0.3;
  private static final int ROUNDS = 20_000;

  private CalibrateReader() {}

  /** A question, its best candidate for each article, and whether it is right. */
  private record QuestionRead(String context, boolean answerable, List<Scored> candidates) {}

  private record Scored(Features evidence, boolean right) {}

  /** A question of the set. */
  private record Row(String question, String context, String topic, List<String> golds) {}

  /** Runs the calibration. */
  public static void main(String[] files) throws IOException {
    System.setProperty("ai.djl.offline", "true");
    List<QuestionRead> fit = new ArrayList<>();
    List<QuestionRead> report = new ArrayList<>();
    for (String file : files) {
      if (Files.isDirectory(Path.of(file))) {
        fit.addAll(news(Path.of(file)));
        continue;
      }
      List<Row> all = rows(Path.of(file));
      List<Row> rows =
          IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
      List<String> contexts = rows.stream().map(Row::context).distinct().toList();
      for (QuestionRead read : read(rows)) {
        boolean first = contexts.indexOf(read.context()) < contexts.size() / 2;
        (first ? fit : report).add(read);
      }
    }
    double[] weights = fit(fit);
    double threshold = threshold(fit, weights);
    Calibration calibration = new Calibration(weights, threshold);
    System.out.println(json(calibration));
    print("fitted on", fit, calibration);
    print("held out", report, calibration);
  }

  private static List<Row> rows(Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<Row> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode row = json.readTree(line);
        List<String> golds = new ArrayList<>();
        row.get("golds").forEach(gold -> golds.add(gold.asString()));
        String topic = row.path("grp").asString("Paragraph").replace('_', ' ');
        rows.add(new Row(row.get("q").asString(), row.get("ctx").asString(), topic, golds));
      }
    }
    return rows;
  }

  private static List<QuestionRead> read(List<Row> rows) throws IOException {
    Path folder = Files.createTempDirectory("calibrate");
    corpus(rows, folder);
    BgeSmall embedding = new BgeSmall();
    List<QuestionRead> asked = new ArrayList<>();
    try (PassageIndex index =
        CorpusIndex.of(CorpusFolder.at(folder)).open((_, _, _) -> {}).passages()) {
      HybridRetriever retriever = new HybridRetriever(index, embedding::question);
      SpanModel model = OnnxSpanModel.shipped();
      SpanReading reading = new SpanReading(model, new Calibration(start(), 0));
      for (Row row : rows) {
        RetrievedContext shelf =
            RetrievedContext.of(retriever.retrieve(Query.of(row.question()), PASSAGES));
        QuestionAnalysis frame =
            QuestionAnalysis.of(row.question(), shelf.vocabulary(), model::knows);
        asked.add(
            new QuestionRead(
                row.context(),
                !row.golds().isEmpty(),
                frame.unknown().isPresent()
                    ? List.of()
                    : reading.candidates(frame, shelf).stream().map(c -> scored(c, row)).toList()));
      }
    }
    return asked;
  }

  /** The questions of the second corpus that are worked on, each counted so many times. */
  private static final int NEWS_WEIGHT = 2;

  private static List<QuestionRead> news(Path folder) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    BgeSmall embedding = new BgeSmall();
    List<QuestionRead> asked = new ArrayList<>();
    try (PassageIndex index =
        CorpusIndex.of(CorpusFolder.at(folder.resolve("second")))
            .open((_, _, _) -> {})
            .passages()) {
      HybridRetriever retriever = new HybridRetriever(index, embedding::question);
      SpanModel model = OnnxSpanModel.shipped();
      SpanReading reading = new SpanReading(model, new Calibration(start(), 0));
      for (String line : Files.readAllLines(folder.resolve("second-dev.jsonl"))) {
        JsonNode row = json.readTree(line);
        String question = row.get("question").asString();
        Optional<LocalDate> asOf =
            Optional.ofNullable(row.get("asOf")).map(day -> LocalDate.parse(day.asString()));
        Query query = new Query(question, Optional.empty(), asOf, Optional.empty());
        RetrievedContext shelf = RetrievedContext.of(retriever.retrieve(query, PASSAGES));
        QuestionAnalysis frame = QuestionAnalysis.of(question, shelf.vocabulary(), model::knows);
        if (frame.asked() == AnswerType.YES_NO || frame.unknown().isPresent()) {
          continue;
        }
        QuestionRead read =
            new QuestionRead(
                question,
                !row.get("abstain").asBoolean(),
                reading.candidates(frame, shelf).stream()
                    .map(c -> new Scored(c.evidence(), holds(c.text(), row)))
                    .toList());
        asked.addAll(Collections.nCopies(NEWS_WEIGHT, read));
      }
    }
    return asked;
  }

  private static boolean holds(String sentence, JsonNode row) {
    JsonNode quotes = row.get("quote");
    if (quotes == null) {
      return false;
    }
    for (JsonNode quote : quotes) {
      if (sentence.contains(quote.asString())) {
        return true;
      }
    }
    return false;
  }

  private static void corpus(List<Row> rows, Path folder) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    Map<String, String> topics = new LinkedHashMap<>();
    rows.forEach(row -> topics.putIfAbsent(row.context(), row.topic()));
    List<String> lines = new ArrayList<>();
    topics.forEach((text, topic) ->
        lines.add(
            json.writeValueAsString(
                Map.of("id", "a" + lines.size(), "title", topic, "text", text))));
    Files.write(folder.resolve("paragraphs.jsonl"), lines);
  }

  private static Scored scored(Candidate candidate, Row row) {
    String sentence = candidate.text().replaceAll("\\s+", " ");
    String context = row.context().replaceAll("\\s+", " ");
    return new Scored(
        candidate.evidence(),
        context.contains(sentence)
            && row.golds().stream()
                .anyMatch(gold -> sentence.contains(gold.replaceAll("\\s+", " "))));
  }

  private static double[] start() {
    return Calibration.shipped().weights();
  }

  /** How the evidence is weighed before it is scaled: set by hand on the questions worked on. */
  private static final double[] WEIGHTS = {0, 3, 1, 1, 1.3, 1, 0.7, 0.4};

  /**
   * Platt scaling (Platt 1999) by gradient descent: the slope and the constant that turn the
   * weighed evidence of each question's best candidate into the chance that it is right.
   */
  private static double[] fit(List<QuestionRead> asked) {
    List<Scored> tops =
        asked.stream()
            .map(read -> best(read, new Calibration(WEIGHTS, 0)))
            .flatMap(Optional::stream)
            .toList();
    double slope = 1;
    double constant = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double bySlope = 0;
      double byConstant = 0;
      for (Scored top : tops) {
        double weighed = weighed(top.evidence());
        double error = 1 / (1 + Math.exp(-slope * weighed - constant)) - (top.right() ? 1 : 0);
        bySlope += error * weighed / tops.size();
        byConstant += error / tops.size();
      }
      slope -= STEP * bySlope;
      constant -= STEP * byConstant;
    }
    double[] scaled = WEIGHTS.clone();
    for (int i = 1; i < scaled.length; i++) {
      scaled[i] *= slope;
    }
    scaled[0] = constant;
    return scaled;
  }

  private static double weighed(Features evidence) {
    double[] features = evidence.features();
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return sum;
  }

  private static Optional<Scored> best(QuestionRead asked, Calibration calibration) {
    return asked.candidates().stream()
        .max(Comparator.comparingDouble(s -> calibration.probability(s.evidence())));
  }

  /** The threshold at which right answers, less half the wrong ones, are most. */
  private static double threshold(List<QuestionRead> asked, double[] weights) {
    double best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (double t = 0.05; t < 0.96; t += 0.01) {
      double score = 0;
      for (QuestionRead a : asked) {
        Optional<Scored> top = best(a, new Calibration(weights, t));
        if (top.isPresent() && new Calibration(weights, t).probability(top.get().evidence()) >= t) {
          score += top.get().right() ? 1 : -0.5;
        }
      }
      if (score > most) {
        most = score;
        best = t;
      }
    }
    return Math.round(best * 100) / 100.0;
  }

  private static void print(String name, List<QuestionRead> asked, Calibration calibration) {
    int answerable = 0;
    int right = 0;
    int ranked = 0;
    int silent = 0;
    double[] sum = new double[10];
    int[] hits = new int[10];
    int[] count = new int[10];
    for (QuestionRead a : asked) {
      Optional<Scored> top = best(a, calibration);
      double p = top.map(s -> calibration.probability(s.evidence())).orElse(0.0);
      boolean given = p >= calibration.threshold();
      answerable += a.answerable() ? 1 : 0;
      ranked += a.answerable() && top.map(Scored::right).orElse(false) ? 1 : 0;
      right += a.answerable() && given && top.get().right() ? 1 : 0;
      silent += !a.answerable() && !given ? 1 : 0;
      if (top.isPresent()) {
        int bin = Math.min(9, (int) (p * 10));
        sum[bin] += p;
        hits[bin] += top.get().right() ? 1 : 0;
        count[bin]++;
      }
    }
    double error = 0;
    for (int i = 0; i < 10; i++) {
      error += Math.abs(sum[i] - hits[i]) / asked.size();
    }
    System.out.printf(
        "%s: %d questions, best sentence right %.3f of %d answerable, answered rightly %.3f,"
            + " silent %.3f of %d unanswerable, calibration error %.3f%n",
        name,
        asked.size(),
        ranked / (double) answerable,
        answerable,
        right / (double) answerable,
        silent / (double) Math.max(1, asked.size() - answerable),
        asked.size() - answerable,
        error);
    for (int i = 0; i < 10; i++) {
      if (count[i] > 0) {
        System.out.printf(
            "  said %.2f, right %.2f, of %d%n",
            sum[i] / count[i], hits[i] / (double) count[i], count[i]);
      }
    }
  }

  private static String json(Calibration calibration) {
    Map<String, Object> weights = new LinkedHashMap<>();
    for (int i = 0; i < Features.FEATURES.length; i++) {
      weights.put(Features.FEATURES[i], Math.round(calibration.weights()[i] * 1000) / 1000.0);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("threshold", calibration.threshold());
    all.put("weights", weights);
    return JsonMapper.builder().build().writeValueAsString(all);
  }
}
