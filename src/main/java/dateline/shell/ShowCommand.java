package dateline.shell;

import dateline.article.Article;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.LastAnswer;
import dateline.shell.command.Options;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Cut;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.ArticleView;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Shows an article, or the source of a citation. */
final class ShowCommand extends ShellCommand {
  private static final CommandOption RAW =
      Options.flag("raw", "the file as it was collected, before page furniture was taken off");
  private static final Pattern CITATION = Pattern.compile("\\[?([1-9][0-9]{0,2})]?");

  private final WorkspaceOpener opening;
  private final Screen screen;

  ShowCommand(WorkspaceOpener opening, Screen screen) {
    super(
        new CommandHelp(
            "show",
            "ARTICLE | [N]",
            "print an article, or the source behind mark [N] of the last answer",
            """
            The quotations of the last answer are marked [1> like this <1]. ARTICLE is an id from \
            dateline sources; a number opens the source of that mark with its surroundings.\
            """,
            List.of(
                "dateline show bloomberg-2023-10-28", "dateline show 1", "dateline show 1 --raw"),
            List.of(RAW)));
    this.opening = opening;
    this.screen = screen;
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    String name = name(given);
    Workspace workspace = opening.open(given);
    List<LastAnswer.Cited> cited = new LastAnswer(workspace).citations();
    Optional<LastAnswer.Cited> source = source(workspace, name, cited);
    Article article = article(workspace, source.map(LastAnswer.Cited::article).orElse(name));
    List<ArticleView.Marked> marked = standing(article, source.map(List::of).orElse(cited));
    if (given.has(RAW)) {
      raw(workspace.raw(article));
    } else if (source.isPresent() && !marked.isEmpty()) {
      new ArticleView(screen).around(article, marked.getFirst());
    } else {
      new ArticleView(screen).whole(article, marked);
    }
    return ExitCodes.DONE;
  }

  @Override
  public boolean fits(Arguments given) {
    return given.words().size() == 1 && !given.text().endsWith("?");
  }

  private static String name(Arguments given) {
    if (given.words().isEmpty()) {
      throw new UsageError(
          "show needs an article: an id from dateline sources, or a mark such as 1");
    }
    String name = given.text();
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1) : name;
  }

  /** The citation that is meant, unless an article has the number for its id. */
  private static Optional<LastAnswer.Cited> source(
      Workspace workspace, String name, List<LastAnswer.Cited> cited) {
    Matcher mark = CITATION.matcher(name);
    if (!mark.matches() || workspace.article(name).isPresent()) {
      return Optional.empty();
    }
    int n = Integer.parseInt(mark.group(1));
    Optional<LastAnswer.Cited> found = cited.stream().filter(c -> c.n() == n).findFirst();
    if (found.isEmpty()) {
      throw new UsageError(
          cited.isEmpty()
              ? "there is no [" + n + "]: no answer here cites anything yet"
              : "there is no [" + n + "]; the last answer has [1] to [" + cited.size() + "]");
    }
    return found;
  }

  private static Article article(Workspace workspace, String id) {
    return workspace
        .article(id)
        .orElseThrow(() ->
            new UsageError(
                "no article has the id “" + Cut.to(id, 80) + "”; dateline sources lists them"));
  }

  private static List<ArticleView.Marked> standing(Article article, List<LastAnswer.Cited> cited) {
    return cited.stream()
        .filter(c -> c.article().equals(article.id()) && c.standsIn(article.text()))
        .map(c -> new ArticleView.Marked(c.n(), c.span()))
        .toList();
  }

  /** Line by line, so that nothing in the file acts on a terminal. */
  private void raw(String text) {
    text.lines().forEach(line -> screen.line(Text.of(line)));
  }
}
