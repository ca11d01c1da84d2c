package dateline.question;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.text.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What several articles tell of a word is put together from what each keeps. */
class NameIndexTest {
  private static final Article BOARD =
      article("board", "Baker quits", "The board met Baker on Monday. It thanked Baker.");
  private static final Article TRADE =
      article("trade", "", "The baker shut. Every baker did. No baker sold bread.");
  private static final Article BANKS =
      article("banks", "", "It was North Sea Lines that left, and New Star Lanes that came.");

  private static Article article(String id, String title, String text) {
    return ArticleBuilder.of(id).title(title).text(text).build();
  }

  private static NameIndex of(Article... articles) {
    return NameIndex.of(List.of(articles));
  }

  @Test
  void aWordIsANameAsFarAsAllArticlesWriteItSo() {
    assertThat(of(BOARD).name("baker")).isTrue();
    assertThat(of(TRADE).name("baker")).isFalse();
    assertThat(of(BOARD, TRADE).name("baker")).isFalse();
  }

  @Test
  void aHeadlineSaysThatAWordExistsButNotThatItIsAName() {
    assertThat(of(BOARD).has("quits")).isTrue();
    assertThat(of(BOARD).name("quits")).isFalse();
    assertThat(of(TRADE).has("quits")).isFalse();
  }

  @Test
  void initialsStandForTheNamesOfAllArticles() {
    List<Word> initials = Word.of("NSL");

    assertThat(of(BOARD, BANKS).others(initials))
        .containsExactlyInAnyOrder("north sea lines", "new star lanes");
    assertThat(of(BOARD).others(initials)).isEmpty();
  }

  @Test
  void anArticleKeepsWhatItContributes() {
    assertThat(BOARD.analysis().uses()).isSameAs(BOARD.analysis().uses());
  }
}
