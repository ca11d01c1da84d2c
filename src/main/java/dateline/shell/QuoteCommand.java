package dateline.shell;

import dateline.account.Correction;
import dateline.account.Corrections;
import dateline.article.Article;
import dateline.quotation.Quote;
import dateline.quotation.Verification;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.QuestionParser;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.shell.view.Shown;
import java.util.List;
import org.springframework.shell.core.command.ExitStatus;

/** Says whether a quotation stands in the articles. */
final class QuoteCommand extends ShellCommand {
  private static final String MARKS = "\"“”„‟«»'‘’";

  private final WorkspaceOpener opening;
  private final Screen screen;

  QuoteCommand(WorkspaceOpener opening, Screen screen) {
    super(
        new CommandHelp(
            "quote",
            "TEXT…",
            "check whether a quotation appears in the articles: exactly, altered, or not at all",
            """
            Exact and normalised quotations (white space, the style of quotation marks and dashes, a \
            marked ellipsis) give exit status 0; altered, spliced and unknown ones give 3. Quotation \
            marks around the whole text are taken off. In the chat they must be there.\
            """,
            List.of("dateline quote \"touching on all elements of US-China ties\""),
            List.of()));
    this.opening = opening;
    this.screen = screen;
  }

  @Override
  public ExitStatus run(Arguments given) {
    String text = bare(QuestionParser.checked(given.text()));
    Verification verification = opening.open(given).verify(text);
    return switch (verification) {
      case Verification.Exact exact -> found("Exact.", List.of(exact.quote()), true);
      case Verification.Normalised normalised ->
          found("It appears there, in different typography:", normalised.quotes(), true);
      case Verification.Altered altered ->
          found("Altered. The nearest words are:", List.of(altered.nearest()), false);
      case Verification.Spliced spliced ->
          found(
              "Spliced: its pieces come from separate places, with nothing to show it:",
              spliced.pieces(),
              false);
      case Verification.Misattributed misattributed ->
          found("It appears elsewhere:", List.of(misattributed.actual()), false);
      case Verification.Fabricated fabricated ->
          found("No article has it, or anything like it.", List.of(), false);
    };
  }

  @Override
  public boolean fits(Arguments given) {
    String text = given.text();
    return text.length() > 2
        && MARKS.indexOf(text.charAt(0)) >= 0
        && MARKS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private ExitStatus found(String verdict, List<Quote> quotes, boolean verified) {
    screen.print(Text.of(Style.STRONG, verdict));
    for (Quote quote : quotes) {
      Article article = quote.article();
      String source = Shown.source(article.publisher(), article.publication()) + Shown.page(quote);
      screen.blank();
      screen.print("", Text.of(source + ": ").and(Style.STRONG, Shown.headline(article)), "    ");
      String place =
          article.id() + ", characters " + quote.span().start() + " to " + quote.span().end();
      screen.print("    ", Text.of(Style.FAINT, place), "    ");
      screen.print("    ", Text.of("“").and(Style.QUOTED, quote.text()).and("”"), "    ");
      corrections(quote);
    }
    return verified ? ExitCodes.DONE : ExitCodes.ABSTAINED;
  }

  /** Warns of words that their own article puts right or takes back. */
  private void corrections(Quote quote) {
    String text = quote.article().text();
    for (Correction correction : Corrections.of(quote.span(), quote.article())) {
      Text warning = Text.of("Corrected in the same article: “" + correction.span().of(text) + "”");
      screen.print("    ", warning, "    ");
    }
  }

  private static String bare(String text) {
    String stripped = text.strip();
    boolean marked =
        stripped.length() > 2
            && "\"“«".indexOf(stripped.charAt(0)) >= 0
            && "\"”»".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    return marked ? stripped.substring(1, stripped.length() - 1) : stripped;
  }
}
