package dateline.reading.extractive;

import dateline.corpus.CorpusFolder;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import dateline.question.ArticleContext;
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
 * Prints how the reader comes to its answer: what it takes the question to ask, the sentences that
 * the rules let through, and the candidates with their evidence and probability.
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
        OnnxSpanModel model = OnnxSpanModel.shipped()) {
      HybridRetriever retriever = new HybridRetriever(passages, embedding::question);
      for (String question : List.of(arguments).subList(1, arguments.length)) {
        trace(question, retriever.retrieve(Query.of(question), PASSAGES), model);
      }
    }
  }

  private static void trace(String question, List<RankedPassage> passages, SpanModel model) {
    RetrievedContext shelf = RetrievedContext.of(passages);
    QuestionAnalysis frame = QuestionAnalysis.of(question, shelf.vocabulary(), model::knows);
    OUT.println("\n== " + frame);
    for (RankedPassage ranked : passages) {
      ArticleContext around = shelf.around(ranked);
      for (int i : around.in(ranked.passage().span())) {
        OUT.println((frame.admits(around, i) ? "  + " : "  - ") + line(around.text(i)));
      }
    }
    Calibration calibration = Calibration.shipped();
    OUT.println(
        "  -- settled: "
            + YesNoReader.of(frame, shelf).stream()
                .map(s -> s.said() + " " + s.sentence().of(s.article().text()))
                .toList());
    for (Candidate candidate : new SpanReading(model, calibration).candidates(frame, shelf)) {
      OUT.printf(
          "  %.2f [%s] %s%n       %s%n",
          calibration.probability(candidate.evidence()),
          candidate.focus().of(candidate.article().text()),
          line(candidate.text()),
          candidate.evidence());
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
