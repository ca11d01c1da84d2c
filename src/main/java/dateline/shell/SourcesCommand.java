package dateline.shell;

import dateline.corpus.PublicationDate;
import dateline.index.SourceInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.ExitStatus;

/** Lists the articles. */
final class SourcesCommand extends ShellCommand {
  private final Opening opening;
  private final Screen screen;

  SourcesCommand(Opening opening, Screen screen) {
    super(
        new Manual(
            "sources",
            "",
            "list the articles: date, id, publisher, headline",
            "The id is what show takes. Where standard output is not a terminal, each article is"
                + " one line.",
            List.of("dateline sources", "dateline sources --corpus ~/clippings"),
            List.of()));
    this.opening = opening;
    this.screen = screen;
  }

  @Override
  ExitStatus run(Given given) {
    given.none();
    List<SourceInfo> sources = opening.open(given).sources();
    sources.forEach(source -> screen.item(line(source), "            "));
    screen.warn(summary(sources));
    return Statuses.DONE;
  }

  @Override
  boolean fits(Given given) {
    return given.words().isEmpty();
  }

  private static Text line(SourceInfo source) {
    String date = source.publication().map(PublicationDate::iso).orElse("undated");
    return Text.of(String.format("%-10s  ", date))
        .and(Style.STRONG, source.id())
        .and("  " + source.publisher().orElse("publisher unknown") + ": " + source.title());
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
    return Shown.count(sources.size(), "article") + reach;
  }
}
