package dateline.shell.addition;

import dateline.addition.Examined;
import dateline.article.Article;
import dateline.corpus.file.Problem;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.shell.view.Shown;
import dateline.text.Prose;

/** Shows what was found in a file, a folder or a page: headline, publisher, date, words. */
final class FoundView {
  private static final String INDENT = "  ";

  private FoundView() {}

  /** Shows what can be added and where it would stand; what cannot goes to standard error. */
  static void show(Examined one, Screen screen) {
    switch (one) {
      case Examined.Found found -> found(found, screen);
      case Examined.Present(String named, String place) ->
          screen.print(Text.of(named + " is there already: " + place));
      case Examined.Unusable(String named, String why) ->
          screen.warn("dateline: " + named + ": " + why);
    }
  }

  private static void found(Examined.Found found, Screen screen) {
    screen.print(Text.of(found.named() + " → " + found.place()));
    found.articles().forEach(article -> article(article, screen));
    int more = found.count() - found.articles().size();
    if (more > 0) {
      screen.print(INDENT, Text.of("and " + Shown.count(more, "more article")), INDENT);
    }
    found.problems().stream()
        .map(Problem::message)
        .forEach(problem -> screen.warn("dateline: " + problem));
  }

  private static void article(Article article, Screen screen) {
    screen.print(INDENT, Text.of(Style.STRONG, Shown.headline(article)), INDENT + INDENT);
    screen.print(
        INDENT + INDENT,
        Text.of(
            Shown.source(article.publisher(), article.publication())
                + ", "
                + Shown.count(Prose.words(article.text()), "word")),
        INDENT + INDENT);
  }
}
