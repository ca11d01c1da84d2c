package dateline.shell;

import dateline.evaluation.BeirFolder;
import dateline.evaluation.CollectionException;
import dateline.evaluation.NewsSet;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Failure;
import dateline.shell.command.Options;
import dateline.shell.command.OutputForm;
import dateline.shell.command.ReaderOptions;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.view.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Measures retrieval and reading on public collections. */
final class EvaluateCommand extends ShellCommand {
  private static final CommandOption OUTPUT = OutputForm.option("the figures");

  private final WorkspaceOpener opening;
  private final Screen screen;

  EvaluateCommand(WorkspaceOpener opening, Screen screen) {
    super(
        new CommandHelp(
            "evaluate",
            "PATH",
            "measure retrieval and reading on a public collection",
            """
            PATH is a folder in the layout of BEIR (corpus.jsonl, queries.jsonl, qrels/test.tsv): its \
            questions are asked of its own articles, by words (lexical), by meaning (vector) and by \
            both (hybrid, as ask does), and what is found is compared with what was judged relevant. \
            The index is kept in the folder unless --index names another place. Or PATH is a file in \
            the format of SQuAD: its questions are asked of the reader, and the answers compared with \
            those expected. Or PATH is a folder of news questions (articles.jsonl and questions.jsonl, \
            gzipped or not): they are asked of its articles as ask does, and each answer is judged \
            right, partly right, misleading, possibly wrong (said to be unsure), over-cautious or \
            rightly silent. The articles are those of PATH, so --corpus is not taken.\
            """,
            List.of("dateline evaluate scifact --run scifact.run"),
            Stream.of(EvaluateOptions.ALL, List.of(OUTPUT), ReaderOptions.ALL)
                .flatMap(List::stream)
                .toList()));
    this.opening = opening;
    this.screen = screen;
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    OutputForm output = OutputForm.of(given, OUTPUT);
    Path path = WorkspaceOpener.path(given.only("folder or file"), "PATH");
    if (given.has(Options.CORPUS)) {
      throw new UsageError("evaluate takes its articles from PATH, not from --corpus");
    }
    try {
      figures(given, path).print(screen, output == OutputForm.JSON);
      return ExitCodes.DONE;
    } catch (CollectionException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }

  private Figures figures(Arguments given, Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new Failure(
          "there is no "
              + path
              + "; name a folder in the layout of BEIR, or a file in the format of SQuAD");
    }
    if (Files.isDirectory(path) && BeirFolder.isAt(path)) {
      return new RetrievalFigures(opening, screen, given).of(path);
    }
    if (Files.isDirectory(path) && NewsSet.isAt(path)) {
      return new NewsFigures(opening, screen, given).of(path);
    }
    if (Files.isRegularFile(path)) {
      return new ReadingFigures(opening, screen, given).of(path);
    }
    throw new Failure(
        path + " is not a folder in the layout of BEIR: it has no queries.jsonl and no qrels");
  }

  /** In the chat a question may begin with the word. */
  @Override
  public boolean fits(Arguments given) {
    return given.words().size() == 1;
  }
}
