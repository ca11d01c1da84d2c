package dateline.shell;

import dateline.article.Article;
import dateline.conversation.CitedQuotation;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.LastAnswer;
import dateline.shell.command.Options;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.ArticleView;
import dateline.shell.view.SourceChange;
import dateline.text.Characters;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Shows an article, or the source of a citation. */
final class ShowCommand extends ShellCommand {
  private static final CommandOption RAW =
      Options.flag("raw", "the file as it was collected, before page furniture was taken off");

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
            dateline sources; a number opens the source of that mark with its surroundings, and \
            tells whether the article has changed since the answer.\
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
    LastAnswer last = new LastAnswer(workspace);
    Optional<CitedQuotation> source = source(workspace, name, last);
    Optional<Article> found = workspace.article(source.map(CitedQuotation::article).orElse(name));
    source.ifPresent(cited -> told(cited, found));
    Article article = article(found, source.map(CitedQuotation::article).orElse(name));
    List<ArticleView.Marked> marked =
        standing(article, source.map(List::of).orElse(last.citations()));
    if (given.has(RAW)) {
      raw(workspace.raw(article));
    } else if (source.isPresent() && !marked.isEmpty()) {
      new ArticleView(screen).around(article, marked.getFirst());
    } else {
      new ArticleView(screen).whole(article, marked);
    }
    return ExitCodes.DONE;
  }

  /** Says what became of a source since it was cited. */
  private void told(CitedQuotation cited, Optional<Article> found) {
    SourceChange.of(cited, found).ifPresent(change -> screen.warn("dateline: " + change));
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
  private static Optional<CitedQuotation> source(Workspace workspace, String name, LastAnswer last)
      throws IOException {
    Optional<Integer> mark = LastAnswer.number(name);
    return mark.isEmpty() || workspace.article(name).isPresent()
        ? Optional.empty()
        : Optional.of(last.cited(mark.get()));
  }

  private static Article article(Optional<Article> found, String id) {
    return found.orElseThrow(() ->
        new UsageError(
            "no article has the id “"
                + Characters.shortened(id, 80)
                + "”; dateline sources lists them"));
  }

  private static List<ArticleView.Marked> standing(Article article, List<CitedQuotation> cited) {
    return cited.stream()
        .filter(one -> one.article().equals(article.id()))
        .flatMap(one -> standing(article, one).stream())
        .toList();
  }

  private static Optional<ArticleView.Marked> standing(Article article, CitedQuotation cited) {
    return switch (cited.now(Optional.of(article))) {
      case CitedQuotation.Now.Same same ->
          Optional.of(new ArticleView.Marked(cited.n(), same.span()));
      case CitedQuotation.Now.Changed changed ->
          Optional.of(new ArticleView.Marked(cited.n(), changed.span()));
      case CitedQuotation.Now.Lost _, CitedQuotation.Now.Gone _ -> Optional.empty();
    };
  }

  /** Line by line, so that nothing in the file acts on a terminal. */
  private void raw(String text) {
    text.lines().forEach(line -> screen.line(Text.of(line)));
  }
}
