package dateline.shell;

import dateline.evaluation.Grade;
import dateline.evaluation.NewsEvaluation;
import dateline.evaluation.NewsQuestion;
import dateline.evaluation.NewsScores;
import dateline.evaluation.NewsScores.Counts;
import dateline.evaluation.NewsSet;
import dateline.shell.command.Arguments;
import dateline.shell.command.ReaderOptions;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.CountLine;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.Figures;
import dateline.shell.view.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** Measures answers on a set of news questions. */
final class NewsFigures {
  private static final List<String> COLUMNS =
      List.of(
          "questions",
          "right",
          "partly",
          "misleading",
          "possibly wrong",
          "over-cautious",
          "rightly silent");

  private static final List<Grade> GRADES =
      List.of(
          Grade.RIGHT,
          Grade.PARTLY,
          Grade.MISLEADING,
          Grade.HEDGED,
          Grade.OVERCAUTIOUS,
          Grade.RIGHTLY_SILENT);

  private final WorkspaceOpener opening;
  private final Screen screen;
  private final Arguments given;

  NewsFigures(WorkspaceOpener opening, Screen screen, Arguments given) {
    this.opening = opening;
    this.screen = screen;
    this.given = given;
  }

  Figures of(Path folder) throws IOException {
    NewsSet whole = NewsSet.read(folder, given.value(EvaluateOptions.PART));
    NewsSet set = EvaluateOptions.sample(given).map(whole::sample).orElse(whole);
    NewsScores scores = scores(set);
    if (given.has(EvaluateOptions.FAILURES)) {
      scores.replies().stream().filter(NewsFigures::failed).forEach(this::print);
    }
    return figures(folder, set, whole.questions().size(), scores);
  }

  private static boolean failed(NewsScores.Reply reply) {
    return reply.grade() != Grade.RIGHT && reply.grade() != Grade.RIGHTLY_SILENT;
  }

  private void print(NewsScores.Reply reply) {
    screen.line(
        Text.of(
            "%s %s (%s, %.2f): %s — %s"
                .formatted(
                    reply.question().id(),
                    name(reply.grade()),
                    reply.question().kind(),
                    reply.confidence(),
                    reply.question().text(),
                    reply.shown())));
  }

  /** The articles become a corpus of their own, which is gone afterwards. */
  private NewsScores scores(NewsSet set) throws IOException {
    Path folder = Files.createTempDirectory("dateline-evaluate");
    try {
      Path corpus = Files.createDirectory(folder.resolve("corpus"));
      Files.writeString(corpus.resolve("articles.jsonl"), set.corpus());
      Workspace workspace = opening.withVectors(given, corpus);
      try (CountLine progress = new CountLine(screen, "Asking", set.questions().size())) {
        return new NewsEvaluation(set, progress::at)
            .of(
                workspace.answering(ReaderOptions.of(given)),
                workspace.retriever(),
                workspace.reader(ReaderOptions.of(given)));
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static Figures figures(Path folder, NewsSet set, int whole, NewsScores scores) {
    int asked = set.questions().size();
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return new Figures(
        List.of(
            new Figures.Fact.Words("collection", name),
            new Figures.Fact.Count("questions", asked),
            new Figures.Fact.Count("ofQuestions", whole),
            new Figures.Fact.Count("articles", set.articles().size())),
        name
            + ": "
            + (asked == whole ? "" : "a sample of ")
            + Shown.count(asked, "question")
            + (asked == whole ? "" : String.format(" of %,d", whole))
            + " over "
            + Shown.count(set.articles().size(), "article")
            + ".",
        COLUMNS,
        rows(scores),
        Optional.of(losses(scores) + " " + risks(scores) + " " + accounts(scores)));
  }

  private static List<Figures.Row> rows(NewsScores scores) {
    List<Figures.Row> rows = new ArrayList<>();
    rows.add(row("all", scores.all()));
    rows.add(row("answerable", scores.answerable(true)));
    rows.add(row("not answerable", scores.answerable(false)));
    rows.addAll(rows("label", scores, q -> q.label().name().toLowerCase(Locale.ROOT)));
    rows.addAll(rows("kind", scores, NewsQuestion::kind));
    rows.addAll(rows("style", scores, NewsQuestion::style));
    return rows;
  }

  private static List<Figures.Row> rows(
      String by, NewsScores scores, Function<NewsQuestion, String> key) {
    return scores.by(key).entrySet().stream()
        .map(entry -> row(by + " " + entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Figures.Row row(String name, Counts counts) {
    List<Number> values = new ArrayList<>();
    values.add(counts.questions());
    GRADES.forEach(grade ->
        values.add(
            counts.questions() == 0 ? Double.NaN : counts.of(grade) / (double) counts.questions()));
    return new Figures.Row(name, values);
  }

  private static String losses(NewsScores scores) {
    return scores.losses().entrySet().stream()
        .map(loss -> loss.getValue() + " " + loss.getKey())
        .collect(Collectors.joining(", ", "Lost of what the articles answer: ", "."));
  }

  private static String risks(NewsScores scores) {
    return scores.risks().stream()
        .map(r ->
            String.format(Locale.ROOT, "%.0f %% at %.0f %%", 100 * r.risk(), 100 * r.coverage()))
        .collect(
            Collectors.joining(", ", "Wrong among the surest answers: ", " of the questions."));
  }

  private static String accounts(NewsScores scores) {
    return "Short answers right: %s right answers in words. “Earlier” notes of a superseded account: %s; such a change noted, there or as corrected: in %s right answers."
        .formatted(
            share(scores.shortAnswers()),
            share(scores.earlierNotes()),
            share(scores.changesNoted()));
  }

  private static String share(NewsScores.Share share) {
    return share.of() + " of " + share.all();
  }

  private static String name(Grade grade) {
    return COLUMNS.get(1 + GRADES.indexOf(grade));
  }
}
