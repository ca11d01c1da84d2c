package dateline.shell.addition;

import dateline.addition.Examined;
import dateline.addition.Staging;
import dateline.fetch.FetchLimits;
import dateline.fetch.NetworkRules;
import dateline.fetch.WebFetcher;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Options;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.Shown;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Copies files and fetches pages into the corpus. */
public final class AddCommand extends ShellCommand {
  private static final CommandOption YES =
      Options.flag("yes", "write without asking, at a terminal too");
  private static final CommandOption DRY_RUN =
      Options.flag("dry-run", "show what was found and write nothing");
  private static final CommandOption ALLOW_LOCAL =
      Options.flag("allow-local", "fetch from this machine and its local network too");

  private final Screen screen;
  private final Predicate<String> agreed;

  /**
   * @param agreed asks a person at the terminal
   */
  AddCommand(Screen screen, Predicate<String> agreed) {
    super(
        new CommandHelp(
            "add",
            "FILE|FOLDER|URL…",
            "copy files, or fetch pages and feeds, into the corpus",
            """
            Shows what it found, headline, publisher, date and words, and then writes it: at a \
            terminal once you agree. A page or a feed is fetched once, kept as it was sent, with \
            its address and the time of fetching in a file beside it (NAME.html.yaml). robots.txt \
            is heeded; at most 50 MiB are taken, within 30 seconds; addresses of this machine and \
            its local network are refused, those included that a page redirects to. No file of the \
            corpus is written over, and what is there already is not added again. Nothing else in \
            Dateline fetches pages.\
            """,
            List.of(
                "dateline add https://news.example/ferry-sold",
                "dateline add ~/Downloads/report.pdf ~/clippings --yes",
                "dateline add --dry-run https://news.example/feed.xml"),
            List.of(YES, DRY_RUN, ALLOW_LOCAL)));
    this.screen = screen;
    this.agreed = agreed;
  }

  /** The command; it asks where a person sits at the terminal. */
  public AddCommand(Screen screen) {
    this(screen, question -> atTerminal(screen, question));
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    if (given.words().isEmpty()) {
      throw new UsageError("add takes a file, a folder or an address; several may be given");
    }
    Path corpus = WorkspaceOpener.corpus(given);
    NetworkRules rules = new NetworkRules(given.has(ALLOW_LOCAL));
    try (WebFetcher web = new WebFetcher(rules, FetchLimits.USUAL, Clock.systemUTC());
        Staging staging = Staging.in(corpus, web)) {
      List<Examined> examined = new ArrayList<>();
      for (String named : given.words()) {
        Examined one = staging.take(named);
        FoundView.show(one, screen);
        examined.add(one);
      }
      keep(examined, staging, given);
      boolean all = examined.stream().noneMatch(Examined.Unusable.class::isInstance);
      return all ? ExitCodes.DONE : ExitCodes.FAILED;
    }
  }

  private void keep(List<Examined> examined, Staging staging, Arguments given) throws IOException {
    int found =
        examined.stream().mapToInt(one -> one instanceof Examined.Found it ? it.count() : 0).sum();
    if (found == 0) {
      return;
    }
    String corpus = WorkspaceOpener.corpus(given).toString();
    String what = Shown.count(found, "article");
    if (given.has(DRY_RUN)) {
      screen.print(Text.of("Nothing written. " + what + " can be added to " + corpus + "."));
    } else if (given.has(YES) || agreed.test("Add " + what + " to " + corpus + "? [Y/n] ")) {
      staging.keep();
      screen.print(Text.of("Added " + what + " to " + corpus + "."));
    } else {
      screen.print(Text.of("Nothing written."));
    }
  }

  /** In the chat a question may begin with the word. */
  @Override
  public boolean fits(Arguments given) {
    return false;
  }

  /** Whether a person agrees; where none sits at a terminal, the command line said so. */
  private static boolean atTerminal(Screen screen, String question) {
    if (!screen.isTerminal() || System.console() == null || !System.console().isTerminal()) {
      return true;
    }
    screen.flush();
    String line = System.console().readLine("%s", question);
    String said = line == null ? "n" : line.strip().toLowerCase(Locale.ROOT);
    return said.isEmpty() || said.equals("y") || said.equals("yes");
  }
}
