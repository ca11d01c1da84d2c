package dateline.shell.kept;

import dateline.article.Article;
import dateline.conversation.CitedQuotation;
import dateline.shell.command.Arguments;
import dateline.shell.command.Browser;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.LastAnswer;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.ArticleView;
import dateline.shell.view.SourceChange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.ExitStatus;

/** Opens the source of a mark: on the web, or else in a pager. */
public final class OpenCommand extends ShellCommand {
  private final WorkspaceOpener opening;
  private final Screen screen;
  private final Map<String, String> environment;

  public OpenCommand(WorkspaceOpener opening, Screen screen) {
    super(
        new CommandHelp(
            "open",
            "N",
            "open the source of mark [N] of the last answer, at the quotation",
            """
            An article with an address is opened in the browser at the quotation. One that has \
            none, or where there is no browser, is opened in a pager ($PAGER, or else less), its \
            quotation marked; where standard output is no terminal it is printed.\
            """,
            List.of("dateline open 1"),
            List.of()));
    this.opening = opening;
    this.screen = screen;
    this.environment = System.getenv();
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    String word = given.only("mark");
    Workspace workspace = opening.open(given);
    CitedQuotation cited = new LastAnswer(workspace).cited(word);
    Optional<Article> found = workspace.article(cited.article());
    SourceChange.of(cited, found).ifPresent(change -> screen.warn("dateline: " + change));
    if (!cited.link().isEmpty() && screen.isTerminal()) {
      if (Browser.open(cited.link(), environment)) {
        screen.print(Text.of("Opened " + cited.link()));
        return ExitCodes.DONE;
      }
      screen.warn("dateline: no browser could be opened; the address is " + cited.link());
    }
    Article article = found.orElseThrow(() -> new UsageError("there is nothing to open"));
    Pager.show(screen, cited.n(), environment, on -> view(on, article, cited));
    return ExitCodes.DONE;
  }

  @Override
  public boolean fits(Arguments given) {
    return given.words().size() == 1 && LastAnswer.number(given.text()).isPresent();
  }

  private static void view(Screen on, Article article, CitedQuotation cited) {
    List<ArticleView.Marked> marked =
        switch (cited.now(Optional.of(article))) {
          case CitedQuotation.Now.Same same ->
              List.of(new ArticleView.Marked(cited.n(), same.span()));
          case CitedQuotation.Now.Changed changed ->
              List.of(new ArticleView.Marked(cited.n(), changed.span()));
          case CitedQuotation.Now.Lost _, CitedQuotation.Now.Gone _ -> List.of();
        };
    new ArticleView(on).whole(article, marked);
  }
}
