package dateline.retrieval;

import dateline.corpus.CorpusFolder;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.OpenedIndex;
import dateline.index.update.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Prints how long it takes to build and to open the index of a corpus, to load the embedding model
 * and to search. Arguments: the corpus folder, then questions.
 */
public final class SearchBenchmark {
  private SearchBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path corpus = Path.of(arguments[0]);
    String[] questions = Arrays.copyOfRange(arguments, 1, arguments.length);
    BgeSmall model = new BgeSmall();
    timed("load the model, first embedding", () -> model.question("warm"));
    Path folder = Files.createTempDirectory("dateline-index");
    CorpusIndex index = new CorpusIndex(CorpusFolder.at(corpus), folder, model);
    OpenedIndex built = timed("build", () -> index.open(Progress.NONE));
    built.report().problems().forEach(problem -> System.out.println(problem.message()));
    built.report().notes().forEach(System.out::println);
    System.out.println(built.passages().manifest());
    built.passages().close();
    timed("open, cold", () -> index.open(Progress.NONE)).passages().close();
    try (PassageIndex passages = index.open(Progress.NONE).passages()) {
      Retriever hybrid = new HybridRetriever(passages, model::question);
      for (String question : questions) {
        for (RankedPassage passage : hybrid.retrieve(Query.of(question), 3)) {
          System.out.printf(
              "%.4f %s/%d %s%n",
              passage.score(),
              passage.passage().article().id(),
              passage.passage().number(),
              passage.passage().text().lines().findFirst().orElse(""));
        }
        median("search, hybrid", () -> hybrid.retrieve(Query.of(question), 10));
        Retriever lexical = new LexicalRetriever(passages);
        median("search, lexical", () -> lexical.retrieve(Query.of(question), 10));
      }
    }
    median(
        "open, up to date",
        () -> {
          OpenedIndex opened = index.open(Progress.NONE);
          opened.passages().close();
          return opened;
        });
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    System.out.printf("%-40s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    return result;
  }

  private static <T> void median(String what, Supplier<T> work) {
    double[] milliseconds = new double[51];
    for (int i = 0; i < milliseconds.length; i++) {
      long start = System.nanoTime();
      work.get();
      milliseconds[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(milliseconds);
    System.out.printf("%-40s %8.1f ms, the median of 51%n", what, milliseconds[25]);
  }
}
