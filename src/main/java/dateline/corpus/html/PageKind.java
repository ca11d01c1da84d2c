package dateline.corpus.html;

import dateline.corpus.file.Problem;
import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Tells pages that hold no article: why one is skipped, and what to do about it. */
enum PageKind {
  ARTICLE("", ""),
  LOGIN("is a login page", "save the article's own page while logged in"),
  COOKIES("is a page that asks for consent to cookies", "answer it, then save the article"),
  INDEX("is a list of articles and not one", "save the articles themselves"),
  EMPTY("holds no article text", "save the page when its text is shown, or remove it");

  private static final RuleTable TABLE = RuleTable.of(PageKind.class);

  private static final Pattern ABOUT_COOKIES = TABLE.pattern("about-cookies");
  private static final Pattern ACCEPTING = TABLE.pattern("accepting");
  private static final int MOST_BUTTONS = 2000;
  private static final int FEWEST_WORDS = 20;
  private static final int MOST_WORDS_OF_LOGIN = 100;
  private static final int LONGEST_NOTICE = 500;
  private static final int FEWEST_LINKED_HEADINGS = 5;

  private final String what;
  private final String mend;

  PageKind(String what, String mend) {
    this.what = what;
    this.mend = mend;
  }

  /**
   * @param page as it was read, nothing taken off
   * @param stated whether the page states that it is an article
   * @param found the blocks of the element that its article would stand in
   * @param paragraphs the paragraphs of its article
   */
  static PageKind of(Document page, boolean stated, List<Block> found, List<String> paragraphs) {
    int words = paragraphs.stream().mapToInt(Prose::words).sum();
    if (!stated && words < MOST_WORDS_OF_LOGIN && asksForPassword(page) && !isTold(paragraphs)) {
      return LOGIN;
    }
    if (!stated && words < LONGEST_NOTICE && isAboutCookies(page, paragraphs, words)) {
      return COOKIES;
    }
    if (!stated && isIndex(found)) {
      return INDEX;
    }
    return words < FEWEST_WORDS && !isIdeographic(paragraphs) ? EMPTY : ARTICLE;
  }

  private static boolean asksForPassword(Document page) {
    return page.selectFirst("input[type=password]") != null;
  }

  /** Whether there are paragraphs of a length that no form has: it stands beside an article. */
  private static boolean isTold(List<String> paragraphs) {
    return paragraphs.stream().filter(p -> Prose.words(p) >= FEWEST_WORDS && Prose.is(p)).count()
        > 1;
  }

  Optional<Problem> problem(String file) {
    return this == ARTICLE ? Optional.empty() : Optional.of(Problem.of(file, what, mend));
  }

  private static boolean isAboutCookies(Document page, List<String> paragraphs, int words) {
    boolean asks =
        page.select("button, input[type=submit], input[type=button], [role=button], a").stream()
            .limit(MOST_BUTTONS)
            .anyMatch(button -> ACCEPTING.matcher(button.text() + button.val()).find());
    if (!asks || !page.text().toLowerCase(Locale.ROOT).contains("cookie")) {
      return false;
    }
    int about =
        paragraphs.stream()
            .filter(paragraph -> ABOUT_COOKIES.matcher(paragraph).find())
            .mapToInt(Prose::words)
            .sum();
    return about > words / 2
        || words < FEWEST_WORDS && ABOUT_COOKIES.matcher(page.text()).results().count() > 2;
  }

  private static boolean isIndex(List<Block> found) {
    long headings =
        found.stream()
            .filter(block -> block.kind() == Block.Kind.HEADING && block.linkDensity() > 0.8)
            .count();
    long prose = found.stream().filter(Block::isProse).count();
    int linked = found.stream().mapToInt(Block::linked).sum();
    int all = found.stream().mapToInt(block -> block.text().length()).sum();
    return headings >= FEWEST_LINKED_HEADINGS && headings >= prose / 2 || linked > 0.6 * all;
  }

  private static boolean isIdeographic(List<String> paragraphs) {
    return paragraphs.stream()
            .flatMapToInt(String::codePoints)
            .filter(Character::isIdeographic)
            .count()
        > FEWEST_WORDS;
  }
}
