package dateline.shell;

import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.OutputForm;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.shell.view.Shown;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Lists the articles. */
final class SourcesCommand extends ShellCommand {
  private static final CommandOption OUTPUT = OutputForm.option("the articles");

  private final WorkspaceOpener opening;
  private final Screen screen;

  SourcesCommand(WorkspaceOpener opening, Screen screen) {
    super(
        new CommandHelp(
            "sources",
            "",
            "list the articles: date, id, publisher, headline",
            """
            The oldest stands first, and what is undated last. The id is what show takes. An article that prints what another printed first, agency \
            copy for example, stands under that one and counts once with it. Articles that are not \
            in English are marked [de], [fr] and so on: they are kept, but not read well. Where \
            standard output is not a terminal, each article is one line.\
            """,
            List.of(
                "dateline sources",
                "dateline sources --corpus ~/clippings",
                "dateline sources --output json"),
            List.of(OUTPUT)));
    this.opening = opening;
    this.screen = screen;
  }

  @Override
  public ExitStatus run(Arguments given) {
    given.none();
    OutputForm output = OutputForm.of(given, OUTPUT);
    List<SourceInfo> sources = byDate(opening.open(given).sources());
    if (output == OutputForm.JSON) {
      SourcesJson.print(sources, screen);
      return ExitCodes.DONE;
    }
    sources.forEach(source -> screen.item(line(source), "            "));
    screen.warn(summary(sources));
    return ExitCodes.DONE;
  }

  @Override
  public boolean fits(Arguments given) {
    return given.words().isEmpty();
  }

  /** By date and id, but each reprint after the article whose story it prints. */
  private static List<SourceInfo> byDate(List<SourceInfo> sources) {
    Map<String, LocalDate> first = new HashMap<>();
    for (SourceInfo source : sources) {
      LocalDate date = source.publication().map(PublicationDate::first).orElse(LocalDate.MAX);
      first.merge(source.story(), date, (one, other) -> one.isBefore(other) ? one : other);
    }
    return sources.stream()
        .sorted(
            Comparator.<SourceInfo, LocalDate>comparing(source -> first.get(source.story()))
                .thenComparing(SourceInfo::story)
                .thenComparing(SourceInfo::isReprint)
                .thenComparing(SourceInfo::id))
        .toList();
  }

  private static Text line(SourceInfo source) {
    String date = source.publication().map(PublicationDate::iso).orElse("undated");
    String language = source.language().isRead() ? "" : " [" + source.language().code() + "]";
    String reprint = source.isReprint() ? " (the story of " + source.story() + ")" : "";
    return Text.of(String.format("%-10s  ", date))
        .and(Style.STRONG, source.id())
        .and("  " + source.publisher().orElse("publisher unknown") + ": " + source.title())
        .and(Style.FAINT, language + reprint);
  }

  private static String summary(List<SourceInfo> sources) {
    List<PublicationDate> dates =
        sources.stream()
            .map(SourceInfo::publication)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparing(PublicationDate::first))
            .toList();
    String reach =
        dates.isEmpty()
            ? ""
            : ", from " + Shown.plain(dates.getFirst()) + " to " + Shown.plain(dates.getLast());
    long reprints = sources.stream().filter(SourceInfo::isReprint).count();
    String independent =
        reprints == 0
            ? ""
            : String.format(Locale.UK, ", %,d of them independent", sources.size() - reprints);
    return Shown.count(sources.size(), "article") + independent + reach;
  }
}
