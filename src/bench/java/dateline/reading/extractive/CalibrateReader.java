package dateline.reading.extractive;

import dateline.article.PublicationDate;
import dateline.corpus.CorpusFolder;
import dateline.evaluation.NewsGrader;
import dateline.evaluation.NewsQuestion;
import dateline.evaluation.NewsQuestion.Label;
import dateline.evaluation.NewsSet;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Fits the reader's {@link Calibration} and prints it with the figures reached.
 *
 * <p>What is printed last, fitted on all, goes into {@code calibration.json}.
 *
 * <p>The data are news questions that the model has not seen, asked the way the product asks: over
 * all the articles of the set, as many passages as the product retrieves. One question in two, by
 * its story, fits the weights and the levels; the others report, with the reliability diagram (said
 * and right, in tenths) and the expected calibration error (Naeini et al. 2015).
 *
 * <p>Which sentences are read a second time is told by the calibration that ships: where the
 * weights move much, put the new ones there and run it again.
 *
 * <p>Arguments: the model, or "shipped"; a question in so many is asked; then folders of news
 * questions, each with a part behind a colon where not all of it is meant: {@code
 * /data/news_questions:dev}.
 */
public final class CalibrateReader {
  /** As many as {@code SourcedAnswering} reads. */
  private static final int PASSAGES = 24;

  /** As in {@code DateRanking}. */
  private static final double RIVAL = 0.6;

  private static final double STEP = 0.5;
  private static final double SHRINKAGE = 1e-3;
  private static final int ROUNDS = 4_000;
  private static final int TURNS = 4;

  /** Of what is given as an answer, at most this share may be wrong. */
  private static final double WRONG_ANSWERS = 0.06;

  private CalibrateReader() {}

  private record Scored(Candidate candidate, boolean right) {}

  private record Asked(NewsQuestion question, String story, List<Scored> candidates) {
    boolean verdict() {
      return candidates.stream().anyMatch(s -> s.candidate().yes().isPresent());
    }

    /** The one that is given: the newest of those nearly as likely as the likeliest. */
    Optional<Scored> given(double[] weights) {
      double most = candidates.stream().mapToDouble(s -> probability(weights, s)).max().orElse(0);
      return candidates.stream()
          .filter(s -> probability(weights, s) >= RIVAL * most)
          .max(
              Comparator.comparing((Scored s) -> published(s.candidate()))
                  .thenComparing(s -> probability(weights, s)));
    }

    private static LocalDate published(Candidate candidate) {
      return candidate.article().publication().map(PublicationDate::first).orElse(LocalDate.MIN);
    }
  }

  /** Runs the calibration. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("ai.djl.offline", "true");
    List<Asked> all = new ArrayList<>();
    try (OnnxWindowModel model =
        arguments[0].equals("shipped")
            ? OnnxWindowModel.shipped()
            : OnnxWindowModel.of(Files.readAllBytes(Path.of(arguments[0])))) {
      for (int i = 2; i < arguments.length; i++) {
        String[] folder = arguments[i].split(":");
        NewsSet set =
            NewsSet.read(
                Path.of(folder[0]), folder.length > 1 ? Optional.of(folder[1]) : Optional.empty());
        all.addAll(
            asked(set.sample(set.questions().size() / Integer.parseInt(arguments[1])), model));
      }
    }
    List<Asked> fit =
        all.stream().filter(a -> Math.floorMod(a.story().hashCode(), 2) == 0).toList();
    List<Asked> report = all.stream().filter(a -> !fit.contains(a)).toList();
    double[] span = fitted(fit, a -> !a.verdict());
    double[] verdict = fitted(fit, Asked::verdict);
    for (var part : List.of(fit, report)) {
      System.out.println(part == fit ? "fitted on" : "held out");
      levels(part, span, verdict);
      reliability(part, span, verdict);
    }
    System.out.println("fitted on all");
    System.out.println(
        json("span", fitted(all, a -> !a.verdict()))
            + json("verdict", fitted(all, Asked::verdict)));
  }

  private static List<Asked> asked(NewsSet set, WindowModel model) throws IOException {
    Path folder = Files.createTempDirectory("calibrate");
    Files.writeString(folder.resolve("articles.jsonl"), set.corpus());
    BgeSmall embedding = new BgeSmall();
    NewsGrader grader = new NewsGrader(set);
    List<Asked> asked = new ArrayList<>();
    int found = 0;
    int read = 0;
    int answerable = 0;
    try (PassageIndex index =
        CorpusIndex.of(CorpusFolder.at(folder)).open((_, _, _) -> {}).passages()) {
      HybridRetriever retriever = new HybridRetriever(index, embedding::question);
      WindowReader reader = new WindowReader(model, Calibration.shipped());
      for (NewsQuestion question : set.questions()) {
        Query query =
            new Query(question.text(), Optional.empty(), question.asOf(), Optional.empty(), false);
        RetrievedContext retrieved = RetrievedContext.of(retriever.retrieve(query, PASSAGES));
        QuestionAnalysis analysis =
            QuestionAnalysis.of(question.text(), retrieved.vocabulary(), model::knows);
        List<Candidate> candidates =
            analysis.unknown().isPresent()
                ? List.of()
                : reader.read(analysis, retrieved).candidates();
        List<Scored> scored =
            candidates.stream().map(c -> new Scored(c, right(grader, question, c))).toList();
        asked.add(new Asked(question, story(question), scored));
        if (question.label() != Label.NONE) {
          answerable++;
          found += scored.stream().anyMatch(Scored::right) ? 1 : 0;
          read += candidates.isEmpty() ? 0 : 1;
        }
      }
    }
    System.out.printf(
        "%d questions; of %d answerable %d were read, and in %d a right sentence was%n",
        asked.size(), answerable, read, found);
    return asked;
  }

  private static boolean right(NewsGrader grader, NewsQuestion question, Candidate candidate) {
    return candidate.yes().isPresent()
        ? question.label() == (candidate.yes().get() ? Label.YES : Label.NO)
            && grader.isOfStory(question, candidate.quote())
        : question.label() == Label.SPAN
            && grader.isRight(question, candidate.quote(), candidate.focusText());
  }

  private static String story(NewsQuestion question) {
    return question.sentences().isEmpty()
        ? question.id()
        : question.sentences().getFirst().article().replaceFirst("D\\d+$", "");
  }

  /**
   * Fits to the sentence of each question that is given, by turns, as the weights tell which: of it
   * the probability is to be true.
   */
  private static double[] fitted(List<Asked> asked, Predicate<Asked> which) {
    double[] weights = new double[Features.NAMES.size()];
    weights[1] = 4;
    weights[2] = 2;
    for (int turn = 0; turn < TURNS; turn++) {
      double[] last = weights;
      List<Scored> given =
          asked.stream().filter(which).flatMap(a -> a.given(last).stream()).toList();
      weights = descended(given, weights.clone());
    }
    return weights;
  }

  private static double[] descended(List<Scored> scored, double[] weights) {
    double[][] values =
        scored.stream().map(s -> s.candidate().features().values()).toArray(double[][]::new);
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[weights.length];
      for (int i = 0; i < values.length; i++) {
        double error = sigmoid(dot(weights, values[i])) - (scored.get(i).right() ? 1 : 0);
        for (int k = 0; k < slope.length; k++) {
          slope[k] += error * values[i][k];
        }
      }
      for (int k = 0; k < slope.length; k++) {
        weights[k] -= STEP * (slope[k] / values.length + (k == 0 ? 0 : SHRINKAGE * weights[k]));
      }
    }
    return weights;
  }

  private static double dot(double[] weights, double[] values) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k] * values[k];
    }
    return sum;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double probability(double[] weights, Scored scored) {
    return sigmoid(dot(weights, scored.candidate().features().values()));
  }

  /** A question's best answer: how likely it is said to be, whether it is right, and of what. */
  private record Best(double probability, boolean right, boolean answerable, boolean verdict) {}

  private static List<Best> bests(List<Asked> asked, double[] span, double[] verdict) {
    return asked.stream()
        .map(a -> {
          double[] weights = a.verdict() ? verdict : span;
          boolean answerable = a.question().label() != Label.NONE;
          return a.given(weights)
              .map(s -> new Best(probability(weights, s), s.right(), answerable, a.verdict()))
              .orElse(new Best(0, false, answerable, a.verdict()));
        })
        .toList();
  }

  /** What each level would give, and where the first one lies that is wrong seldom enough. */
  private static void levels(List<Asked> asked, double[] span, double[] verdict) {
    List<Best> bests = bests(asked, span, verdict);
    for (boolean yesNo : List.of(false, true)) {
      List<Best> some = bests.stream().filter(b -> b.verdict() == yesNo).toList();
      long answerable = some.stream().filter(Best::answerable).count();
      System.out.printf(
          "%s: %d questions, %d answerable%n", yesNo ? "yes/no" : "words", some.size(), answerable);
      double first = 1;
      for (int level = 95; level >= 15; level -= 5) {
        double from = level / 100.0;
        long right = some.stream().filter(b -> b.probability() >= from && b.right()).count();
        long given = some.stream().filter(b -> b.probability() >= from).count();
        long silent = some.stream().filter(b -> b.probability() < from && !b.answerable()).count();
        if (given > 0 && given - right <= WRONG_ANSWERS * given) {
          first = from;
        }
        System.out.printf(
            Locale.ROOT,
            "  from %.2f: right %.3f of the answerable, silent %.3f of the others, wrong %.3f of"
                + " all, %.3f of the given%n",
            from,
            right / (double) answerable,
            silent / (double) (some.size() - answerable),
            (given - right) / (double) some.size(),
            given == 0 ? 0 : (given - right) / (double) given);
      }
      System.out.printf(Locale.ROOT, "  seldom wrong from %.2f%n", first);
    }
  }

  private static void reliability(List<Asked> asked, double[] span, double[] verdict) {
    List<Best> bests = bests(asked, span, verdict);
    double error = 0;
    for (int tenth = 0; tenth < 10; tenth++) {
      double from = tenth / 10.0;
      List<Best> bin =
          bests.stream()
              .filter(b -> b.probability() >= from && b.probability() < from + 0.1)
              .toList();
      double said = bin.stream().mapToDouble(Best::probability).average().orElse(0);
      double right = bin.stream().filter(Best::right).count() / (double) Math.max(1, bin.size());
      error += Math.abs(said - right) * bin.size() / bests.size();
      System.out.printf(
          Locale.ROOT, "  %.1f: %4d said %.2f right %.2f%n", from, bin.size(), said, right);
    }
    System.out.printf(Locale.ROOT, "  expected calibration error %.3f%n", error);
  }

  private static String json(String name, double[] weights) {
    StringBuilder json = new StringBuilder("  \"" + name + "\": {");
    for (int k = 0; k < weights.length; k++) {
      json.append(
          String.format(
              Locale.ROOT,
              "%s\"%s\": %.3f",
              k == 0 ? "" : ", ",
              Features.NAMES.get(k),
              weights[k]));
    }
    return json.append("},\n").toString();
  }
}
