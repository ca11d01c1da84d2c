package dateline.shell;

import dateline.evaluation.ReadingCorpus;
import dateline.evaluation.ReadingEvaluation;
import dateline.evaluation.ReadingScores;
import dateline.evaluation.ReadingScores.Means;
import dateline.evaluation.ReadingSet;
import dateline.evaluation.SquadFile;
import dateline.shell.command.Arguments;
import dateline.shell.command.ReaderChoice;
import dateline.shell.command.ReaderOptions;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.CountLine;
import dateline.shell.terminal.Screen;
import dateline.shell.view.Figures;
import dateline.shell.view.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** Measures reading on a file in the format of SQuAD. */
final class ReadingFigures {
  private static final List<String> COLUMNS =
      List.of("questions", "answered", "exact match", "token F1", "sentence");

  private final WorkspaceOpener opening;
  private final Screen screen;
  private final Arguments given;

  ReadingFigures(WorkspaceOpener opening, Screen screen, Arguments given) {
    this.opening = opening;
    this.screen = screen;
    this.given = given;
  }

  Figures of(Path file) throws IOException {
    ReaderChoice reader = ReaderOptions.of(given);
    ReadingSet whole = SquadFile.read(file);
    ReadingSet set = EvaluateOptions.sample(given).map(whole::sample).orElse(whole);
    boolean open = given.has(EvaluateOptions.OPEN);
    ReadingScores scores = open ? open(set, reader) : passagesGiven(set, reader);
    return figures(file, set, whole.questions(), open, scores);
  }

  private ReadingScores passagesGiven(ReadingSet set, ReaderChoice reader) {
    try (CountLine progress = new CountLine(screen, "Reading", set.questions())) {
      return new ReadingEvaluation(set, progress::at).given(opening.reader(reader));
    }
  }

  /** The paragraphs become a corpus of their own, which is gone afterwards. */
  private ReadingScores open(ReadingSet set, ReaderChoice reader) throws IOException {
    Path folder = Files.createTempDirectory("dateline-evaluate");
    try {
      Path corpus = Files.createDirectory(folder.resolve("corpus"));
      Files.writeString(corpus.resolve("paragraphs.jsonl"), ReadingCorpus.jsonLines(set));
      Workspace workspace = opening.withVectors(given, corpus);
      try (CountLine progress = new CountLine(screen, "Asking", set.questions())) {
        return new ReadingEvaluation(set, progress::at)
            .open(workspace.answering(reader), workspace.quotable());
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static Figures figures(
      Path file, ReadingSet set, int whole, boolean open, ReadingScores scores) {
    String name = file.getFileName().toString();
    int paragraphs = set.paragraphs().size();
    int asked = set.questions();
    return new Figures(
        List.of(
            new Figures.Fact.Words("collection", name),
            new Figures.Fact.Words("passage", open ? "retrieved" : "given"),
            new Figures.Fact.Count("questions", asked),
            new Figures.Fact.Count("ofQuestions", whole),
            new Figures.Fact.Count("paragraphs", paragraphs),
            new Figures.Fact.Count("statements", scores.statements()),
            new Figures.Fact.Count("citations", scores.citations()),
            new Figures.Fact.Count("verified", scores.verified())),
        name
            + ": "
            + (asked == whole ? "" : "a sample of ")
            + Shown.count(asked, "question")
            + (asked == whole ? "" : String.format(" of %,d", whole))
            + " about "
            + Shown.count(paragraphs, "paragraph")
            + (open ? ", which are to be found first." : ", each given with its questions."),
        COLUMNS,
        List.of(
            row("all", scores.all()),
            row("answerable", scores.answerable()),
            row("not answerable", scores.unanswerable())),
        Optional.of(
            Shown.count(scores.statements(), "statement")
                + " with "
                + Shown.count(scores.citations(), "citation")
                + ", of which "
                + String.format("%,d", scores.verified())
                + " stand in their source."));
  }

  private static Figures.Row row(String name, Means means) {
    return new Figures.Row(
        name,
        List.of(
            means.questions(),
            means.answered(),
            means.exactMatch(),
            means.tokenF1(),
            means.sentence()));
  }
}
