package dateline.reading.extractive;

import dateline.answering.SourcedAnswering;
import dateline.article.Article;
import dateline.corpus.CorpusFolder;
import dateline.evaluation.NewsQuestion;
import dateline.evaluation.NewsSet;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.question.Question;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.retrieval.HybridRetriever;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times how long a warm question takes, and how much of it the runs of the model take.
 *
 * <p>Arguments: a folder of news questions, with its part behind a colon where not all of it is
 * meant, and how many questions. All of them are asked once to warm up, then once to be timed. It
 * prints the medians in milliseconds, the ratio of the two, and the median of the ratios of each
 * question that the model was asked.
 */
public final class AskBench {
  private AskBench() {}

  /** A model that keeps the time it took. */
  private static final class Timed implements WindowModel {
    private final WindowModel model;
    private long nanos;

    Timed(WindowModel model) {
      this.model = model;
    }

    @Override
    public List<WindowScores> score(String question, List<String> windows) {
      long start = System.nanoTime();
      List<WindowScores> scores = model.score(question, windows);
      nanos += System.nanoTime() - start;
      return scores;
    }

    @Override
    public boolean knows(String word) {
      return model.knows(word);
    }
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("ai.djl.offline", "true");
    String[] folder = arguments[0].split(":");
    NewsSet set =
        NewsSet.read(
                Path.of(folder[0]), folder.length > 1 ? Optional.of(folder[1]) : Optional.empty())
            .sample(Integer.parseInt(arguments[1]));
    Path corpus = Files.createTempDirectory("ask");
    Files.writeString(corpus.resolve("articles.jsonl"), set.corpus());
    BgeSmall embedding = new BgeSmall();
    try (OnnxWindowModel model = OnnxWindowModel.shipped();
        PassageIndex index =
            CorpusIndex.of(CorpusFolder.at(corpus)).open((_, _, _) -> {}).passages()) {
      Timed timed = new Timed(model);
      List<Article> articles = new ArrayList<>();
      index.articles().forEach(articles::add);
      SourcedAnswering answering =
          new SourcedAnswering(
              new HybridRetriever(index, embedding::question),
              new ExtractiveReader(timed),
              new Verifier(Sources.of(articles)),
              _ -> Optional.empty());
      times(set, answering, timed);
      report(times(set, answering, timed));
    }
  }

  /** Milliseconds of each question and of the model's runs in it. */
  private static List<double[]> times(NewsSet set, SourcedAnswering answering, Timed model) {
    List<double[]> times = new ArrayList<>();
    for (NewsQuestion question : set.questions()) {
      Question asked =
          Question.of(question.text(), LocalDate.of(2026, 12, 1)).asOf(question.asOf());
      model.nanos = 0;
      long start = System.nanoTime();
      answering.answer(asked);
      times.add(new double[] {(System.nanoTime() - start) / 1e6, model.nanos / 1e6});
    }
    return times;
  }

  private static void report(List<double[]> times) {
    double ask = median(times.stream().mapToDouble(t -> t[0]).toArray());
    double runs = median(times.stream().mapToDouble(t -> t[1]).toArray());
    double each =
        median(times.stream().filter(t -> t[1] > 0).mapToDouble(t -> t[0] / t[1]).toArray());
    System.out.printf(
        Locale.ROOT,
        "%d questions: median %.1f ms, of it the model %.1f ms: %.2f times; question by question"
            + " %.2f times%n",
        times.size(),
        ask,
        runs,
        ask / runs,
        each);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
