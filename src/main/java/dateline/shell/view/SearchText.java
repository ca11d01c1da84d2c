package dateline.shell.view;

import dateline.article.Article;
import dateline.retrieval.Explanation;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.RankedPassage.Rank;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows passages to a person. */
public final class SearchText implements SearchView {
  private static final String INDENT = "    ";

  private final Screen screen;
  private int shown;

  public SearchText(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void passage(int place, RankedPassage found, Optional<Explanation> explanation) {
    Article article = found.passage().article();
    String source = Shown.source(article.publisher(), article.publication());
    if (shown++ > 0) {
      screen.blank();
    }
    Text head =
        Text.of(Style.MARK, place + ".")
            .and(" " + source + ": ")
            .and(Style.STRONG, Shown.headline(article));
    screen.print("", head, INDENT);
    screen.print(INDENT, Text.of(Style.FAINT, scores(found)), INDENT);
    explanation.ifPresent(why -> {
      screen.print(INDENT, Text.of(Style.FAINT, sum(found.score(), why)), INDENT);
      screen.print(INDENT, Text.of(Style.FAINT, words(why)), INDENT);
    });
    screen.print(INDENT, Text.of(found.passage().text()), INDENT);
  }

  @Override
  public void end() {
    if (shown == 0) {
      screen.warn("dateline: nothing found");
    }
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

  private static String rank(String ranking, String measure, Optional<Rank> rank) {
    return rank.map(place ->
            String.format(
                Locale.ROOT,
                "%s %s (%s %.3f)",
                ranking,
                place.rank() == Rank.BEYOND ? "beyond the first" : place.rank(),
                measure,
                place.score()))
        .orElse("not in the " + ranking + " ranking");
  }

  /** {@code 0.7312 = 0.25 × 0.61 (words) + 0.75 × 0.77 (meaning)}. */
  private static String sum(double score, Explanation why) {
    return why.parts().stream()
        .map(part ->
            String.format(Locale.ROOT, "%s × %.4f (%s)", part.weight(), part.value(), part.name()))
        .collect(Collectors.joining(" + ", String.format(Locale.ROOT, "%.4f = ", score), ""));
  }

  private static String words(Explanation why) {
    return why.words().isEmpty()
        ? "none of the words asked for"
        : why.words().stream()
            .map(word -> String.format(Locale.ROOT, "%s %.3f", word.word(), word.score()))
            .collect(Collectors.joining(", ", "BM25 by words: ", ""));
  }
}
