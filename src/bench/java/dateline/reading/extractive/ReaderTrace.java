package dateline.reading.extractive;

import dateline.corpus.CorpusFolder;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import dateline.question.Question;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.reading.Draft;
import dateline.retrieval.HybridRetriever;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Prints how the reader comes to its answer: what it takes the question to ask, the windows that it
 * reads, and the candidates with their features and probability.
 *
 * <pre>{@code ReaderTrace CORPUS QUESTION...}</pre>
 */
final class ReaderTrace {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int PASSAGES = 24;

  private ReaderTrace() {}

  public static void main(String[] arguments) throws Exception {
    System.setProperty("ai.djl.offline", "true");
    BgeSmall embedding = new BgeSmall();
    CorpusIndex index =
        new CorpusIndex(
            CorpusFolder.at(Path.of(arguments[0])),
            Files.createTempDirectory("trace-index"),
            embedding);
    try (PassageIndex passages = index.open(Progress.NONE).passages();
        OnnxWindowModel model = OnnxWindowModel.shipped()) {
      HybridRetriever retriever = new HybridRetriever(passages, embedding::question);
      for (String question : List.of(arguments).subList(1, arguments.length)) {
        trace(question, retriever.retrieve(Query.of(question), PASSAGES), model);
      }
    }
  }

  private static void trace(String question, List<RankedPassage> passages, WindowModel model) {
    RetrievedContext retrieved = RetrievedContext.of(passages);
    QuestionAnalysis analysis = QuestionAnalysis.of(question, retrieved.vocabulary(), model::knows);
    OUT.println("\n== " + analysis);
    for (ReadingWindow window : new WindowSelector(analysis, retrieved).windows()) {
      OUT.println("  + " + line(window.text()));
    }
    for (Candidate candidate :
        new WindowReader(model, Calibration.shipped()).read(analysis, retrieved).candidates()) {
      OUT.printf(
          "  %.2f %s [%s] %s%n       %s%n",
          candidate.probability(),
          candidate.yes().map(yes -> yes ? "yes" : "no").orElse(""),
          candidate.focusText(),
          line(candidate.text()),
          candidate.features());
    }
    Draft draft =
        new ExtractiveReader(model)
            .read(Question.of(question, LocalDate.of(2026, 11, 24)), passages);
    OUT.println("  -- draft: " + draft.silence());
    draft.statements().forEach(s -> OUT.printf("     %.2f %s%n", s.confidence(), line(s.text())));
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
