package dateline.corpus.feed;

import dateline.article.Mark;
import dateline.corpus.file.SourceArticle;
import dateline.corpus.html.WebPage;
import dateline.text.Prose;
import dateline.text.RuleTable;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** The text of one entry of a feed. */
final class EntryText {
  /** A text of so many words is a whole article, wherever the feed has it. */
  private static final int WORDS_OF_WHOLE_ARTICLE = 150;

  private static final RuleTable TABLE = RuleTable.of(EntryText.class);
  private static final Pattern CUT_OFF = TABLE.pattern("cut-off");
  private static final Pattern EMPTY_LINES = TABLE.pattern("empty-lines");

  private EntryText() {}

  /**
   * The article: of the full content where there is one, otherwise of the summary, and then marked
   * as one.
   *
   * @param content HTML; empty where there is none
   * @param summary HTML; empty where there is none
   */
  static SourceArticle of(String content, String summary) {
    List<String> full = WebPage.paragraphs(content);
    List<String> paragraphs = full.isEmpty() ? WebPage.paragraphs(summary) : full;
    SourceArticle article = SourceArticle.of(paragraphs);
    return isSummary(full.isEmpty(), paragraphs)
        ? article.withMark(Mark.of(Mark.Kind.SUMMARY, "the feed has a summary of it"))
        : article;
  }

  private static boolean isSummary(boolean onlySummary, List<String> paragraphs) {
    int words = paragraphs.stream().mapToInt(Prose::words).sum();
    return !paragraphs.isEmpty()
        && (onlySummary && words < WORDS_OF_WHOLE_ARTICLE
            || CUT_OFF.matcher(paragraphs.getLast()).matches());
  }

  /** The article with the day of its last change: a mark, and its date where it has no other. */
  static SourceArticle changed(SourceArticle article, LocalDate day) {
    if (article.published().isEmpty()) {
      return article.withWeakDate(day, "from the date of the entry's last change");
    }
    return article.published().get().startsWith(day.toString())
        ? article
        : article.withMark(Mark.of(Mark.Kind.UPDATED, "updated " + day));
  }

  /** Text on one line, without mark-up. */
  static String line(String html) {
    return String.join(" ", WebPage.paragraphs(html));
  }

  static String escaped(String text) {
    return "<p>" + EMPTY_LINES.matcher(Entities.escape(text)).replaceAll("</p><p>") + "</p>";
  }
}
