package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Annotations;
import dateline.article.Article;
import dateline.article.Mark;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnotatedArticleTest {
  private static Article article(Annotations annotations) {
    return new Article(
        "ferry",
        "Sund sells its ferry",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        "ferry.pdf",
        "The council of Sund sold its night ferry on Monday.",
        annotations);
  }

  @Test
  void whatAFileTellsBesideComesBackFromTheIndex() {
    Annotations annotations =
        new Annotations(
            List.of(0, 20),
            List.of(Mark.of(Mark.Kind.WITHDRAWN, "its status is “canceled”")),
            Optional.of(new Annotations.Version("urn:ferry", 2)));
    Article article = article(annotations);
    String digest = ArticleDocument.digest(article);
    ArticleTerms terms = new ArticleTerms(NewsAnalyser.stems(), article.title());
    assertThat(ArticleDocument.article(ArticleDocument.of(article, digest, terms)))
        .isEqualTo(article);
    assertThat(digest).isNotEqualTo(ArticleDocument.digest(article(Annotations.NONE)));
  }
}
