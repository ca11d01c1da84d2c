package dateline.shell;

import dateline.article.SourceInfo;
import dateline.evaluation.BeirFolder;
import dateline.evaluation.Collection;
import dateline.evaluation.RankingMeasure;
import dateline.evaluation.RetrievalEvaluation;
import dateline.evaluation.RetrievalScores;
import dateline.evaluation.Run;
import dateline.regression.AtomicFile;
import dateline.retrieval.Retriever;
import dateline.shell.command.Arguments;
import dateline.shell.command.UsageError;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.CountLine;
import dateline.shell.terminal.Screen;
import dateline.shell.view.Figures;
import dateline.shell.view.Shown;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Measures retrieval on a folder in the layout of BEIR. */
final class RetrievalFigures {
  private static final Pattern FILE_NAME =
      RuleTable.of(RetrievalFigures.class).pattern("file-name");

  private final WorkspaceOpener opening;
  private final Screen screen;
  private final Arguments given;

  RetrievalFigures(WorkspaceOpener opening, Screen screen, Arguments given) {
    this.opening = opening;
    this.screen = screen;
    this.given = given;
  }

  Figures of(Path folder) throws IOException {
    String split = split();
    List<Run> others = new ArrayList<>();
    for (String file : given.values(EvaluateOptions.SCORE)) {
      others.add(Run.read(WorkspaceOpener.path(file, EvaluateOptions.SCORE)));
    }
    BeirFolder.read(folder, split, _ -> true); // so that a wrong line is told before hours of work
    Workspace workspace = opening.withVectors(given, folder);
    Set<String> documents =
        workspace.sources().stream().map(SourceInfo::id).collect(Collectors.toSet());
    Collection collection = BeirFolder.read(folder, split, documents::contains);
    List<Run> runs = new ArrayList<>();
    for (Map.Entry<String, Retriever> system : workspace.retrievers().byName().entrySet()) {
      runs.add(run(collection, system.getKey(), system.getValue()));
    }
    for (Run run : given.has(EvaluateOptions.RUN) ? runs : List.<Run>of()) {
      AtomicFile.write(file(run), run.trec());
    }
    runs.addAll(others);
    return figures(collection, workspace, runs);
  }

  /** The judgements to take: a name, and no path out of the folder. */
  private String split() {
    String split = given.value(EvaluateOptions.SPLIT).orElse("test");
    if (!FILE_NAME.matcher(split).matches()) {
      throw new UsageError(
          "--split: “" + Characters.shortened(split, 40) + "” cannot be the name of judgements");
    }
    return split;
  }

  private Run run(Collection collection, String system, Retriever retriever) {
    int questions = collection.topics().size();
    try (CountLine progress = new CountLine(screen, "Asking (" + system + ")", questions)) {
      return new RetrievalEvaluation(collection, progress::at).run(system, retriever);
    }
  }

  /** The file that a run is written to: beside the one that was named, with the system's name. */
  private Path file(Run run) {
    Path named =
        WorkspaceOpener.path(given.value(EvaluateOptions.RUN).orElseThrow(), EvaluateOptions.RUN);
    String name = named.getFileName().toString();
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    return named.resolveSibling(name.substring(0, dot) + "-" + run.system() + name.substring(dot));
  }

  private static Figures figures(Collection collection, Workspace workspace, List<Run> runs) {
    String name = collection.folder().toAbsolutePath().normalize().getFileName().toString();
    int questions = collection.topics().size();
    int articles = workspace.manifest().articles();
    int passages = workspace.manifest().passages();
    return new Figures(
        List.of(
            new Figures.Fact.Words("collection", name),
            new Figures.Fact.Words("split", collection.split()),
            new Figures.Fact.Count("questions", questions),
            new Figures.Fact.Count("articles", articles),
            new Figures.Fact.Count("passages", passages)),
        name
            + ", "
            + collection.split()
            + ": "
            + Shown.count(questions, "question")
            + " over "
            + Shown.count(articles, "article")
            + " in "
            + Shown.count(passages, "passage")
            + ".",
        RankingMeasure.USUAL.stream().map(RankingMeasure::name).toList(),
        runs.stream().map(run -> row(RetrievalScores.of(run, collection))).toList(),
        Optional.empty());
  }

  private static Figures.Row row(RetrievalScores scores) {
    return new Figures.Row(scores.system(), List.copyOf(scores.means().values()));
  }
}
