package dateline.shell;

import dateline.answering.Queries;
import dateline.question.Question;
import dateline.retrieval.Explanation;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.DateOptions;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Options;
import dateline.shell.command.OutputForm;
import dateline.shell.command.QuestionParser;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.view.SearchJson;
import dateline.shell.view.SearchText;
import dateline.shell.view.SearchView;
import dateline.text.Characters;
import dateline.text.WholeNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Shows the passages that a question finds, and why. */
final class SearchCommand extends ShellCommand {
  private static final CommandOption TOP =
      Options.value("top", "N", "how many passages at most (default: 5)");
  private static final CommandOption EXPLAIN =
      Options.flag(
          "explain", "say where each score comes from: its parts, and what each word adds");
  private static final CommandOption OUTPUT = OutputForm.option("the passages");
  private static final int MOST_PASSAGES = 1000;

  private final WorkspaceOpener opening;
  private final Screen screen;
  private final DateOptions dates;

  SearchCommand(WorkspaceOpener opening, Screen screen, DateOptions dates) {
    super(
        new CommandHelp(
            "search",
            "QUESTION…",
            "show the passages that bear on a question, with their scores",
            """
            The ranking fuses two: lexical (BM25 over words) and vector (cosine of meanings); where \
            the newest state of things is asked for, newer articles are preferred. For \
            each passage both places and scores are shown. With --explain also the sum that its \
            score is, and what each word of the question adds to BM25. Exit status 3 where nothing \
            is found.\
            """,
            List.of(
                "dateline search Bali meeting",
                "dateline search --top 20 --since 2023 trade talks",
                "dateline search --explain Bali meeting"),
            Stream.concat(Stream.of(TOP, EXPLAIN, OUTPUT), QuestionParser.OPTIONS.stream())
                .toList()));
    this.opening = opening;
    this.screen = screen;
    this.dates = dates;
  }

  @Override
  public ExitStatus run(Arguments given) {
    OutputForm output = OutputForm.of(given, OUTPUT);
    int top = given.value(TOP).map(SearchCommand::number).orElse(5);
    Question question = QuestionParser.of(given.text(), given, dates, List.of());
    Query query = Queries.of(question);
    Workspace workspace = opening.open(given);
    List<RankedPassage> found = workspace.retriever().retrieve(query, top);
    SearchView view = output == OutputForm.JSON ? new SearchJson(screen) : new SearchText(screen);
    for (int i = 0; i < found.size(); i++) {
      Optional<Explanation> why =
          given.has(EXPLAIN)
              ? Optional.of(workspace.explanation(query, found.get(i)))
              : Optional.empty();
      view.passage(i + 1, found.get(i), why);
    }
    view.end();
    return found.isEmpty() ? ExitCodes.ABSTAINED : ExitCodes.DONE;
  }

  @Override
  public boolean fits(Arguments given) {
    return !given.text().isBlank() && !given.text().endsWith("?");
  }

  private static int number(String text) {
    return WholeNumber.within(1, MOST_PASSAGES, text)
        .orElseThrow(() ->
            new UsageError(
                "--top: “"
                    + Characters.shortened(text, 20)
                    + "” is not a number from 1 to "
                    + MOST_PASSAGES));
  }
}
