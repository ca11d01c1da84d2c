package dateline.shell;

import dateline.corpus.Article;
import dateline.reading.Question;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Shows the passages that a question finds, and why. */
final class SearchCommand extends ShellCommand {
  private static final CommandOption TOP =
      Options.value("top", "N", "how many passages at most (default: 5)");
  private static final int MOST = 1000;

  private final Opening opening;
  private final Screen screen;
  private final Dates dates;

  SearchCommand(Opening opening, Screen screen, Dates dates) {
    super(
        new Manual(
            "search",
            "QUESTION…",
            "show the passages that bear on a question, with their scores",
            """
            The ranking fuses two: lexical (BM25 over words) and vector (cosine of meanings). For \
            each passage both places and scores are shown. Exit status 3 where nothing is found.\
            """,
            List.of(
                "dateline search Bali meeting",
                "dateline search --top 20 --since 2023 trade talks"),
            Stream.concat(Stream.of(TOP), Inquiry.OPTIONS.stream()).toList()));
    this.opening = opening;
    this.screen = screen;
    this.dates = dates;
  }

  @Override
  ExitStatus run(Given given) {
    int top = given.value(TOP).map(SearchCommand::number).orElse(5);
    Question question = Inquiry.of(given.text(), given, dates, List.of());
    Query query =
        new Query(
            question.text(),
            question.since(),
            earlier(question.until(), question.asOf()),
            question.publisher());
    List<RankedPassage> found = opening.open(given).retriever().retrieve(query, top);
    for (int i = 0; i < found.size(); i++) {
      passage(i + 1, found.get(i));
    }
    if (found.isEmpty()) {
      screen.warn("dateline: nothing found");
    }
    return found.isEmpty() ? Statuses.ABSTAINED : Statuses.DONE;
  }

  @Override
  boolean fits(Given given) {
    return !given.text().isBlank() && !given.text().endsWith("?");
  }

  private void passage(int place, RankedPassage found) {
    Article article = found.passage().article();
    String source = Shown.source(article.publisher(), article.publication());
    if (place > 1) {
      screen.blank();
    }
    Text head =
        Text.of(Style.MARK, place + ".")
            .and(" " + source + ": ")
            .and(Style.STRONG, Shown.headline(article));
    screen.print("", head, "    ");
    screen.print("    ", Text.of(Style.FAINT, scores(found)), "    ");
    screen.print("    ", Text.of(found.passage().text()), "    ");
  }

  private static String scores(RankedPassage found) {
    return String.format(
        Locale.ROOT,
        "%s, passage %d; score %.4f; %s; %s",
        found.passage().article().id(),
        found.passage().number() + 1,
        found.score(),
        rank("lexical", "BM25", found.lexical()),
        rank("vector", "cosine", found.vector()));
  }

  private static String rank(String ranking, String measure, Optional<RankedPassage.Rank> rank) {
    return rank.map(place ->
            String.format(
                Locale.ROOT, "%s %d (%s %.3f)", ranking, place.rank(), measure, place.score()))
        .orElse("not in the " + ranking + " ranking");
  }

  private static Optional<LocalDate> earlier(Optional<LocalDate> a, Optional<LocalDate> b) {
    return Stream.concat(a.stream(), b.stream()).min(LocalDate::compareTo);
  }

  private static int number(String text) {
    int top = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (top < 1 || top > MOST) {
      throw new UsageError("--top: “" + Cut.to(text, 20) + "” is not a number from 1 to " + MOST);
    }
    return top;
  }
}
