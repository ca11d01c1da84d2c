package dateline.shell.view;

import dateline.article.Article;
import dateline.conversation.CitedQuotation;
import java.util.Optional;

/** Says, in a line, what became of a source since it was cited. */
public final class SourceChange {
  private SourceChange() {}

  /**
   * @param found the article as it is now, if it is there
   * @return empty where the article is as it was
   */
  public static Optional<String> of(CitedQuotation cited, Optional<Article> found) {
    String mark = "[" + cited.n() + "]: ";
    return switch (cited.now(found)) {
      case CitedQuotation.Now.Same _ -> Optional.empty();
      case CitedQuotation.Now.Changed _ ->
          Optional.of(
              mark + "the article has changed since the answer; the quotation still stands in it");
      case CitedQuotation.Now.Lost _ ->
          Optional.of(
              mark
                  + "the article has changed since the answer and no longer holds “"
                  + cited.quote()
                  + "”");
      case CitedQuotation.Now.Gone _ ->
          Optional.of(
              mark
                  + "the article is no longer in the corpus; "
                  + cited.source()
                  + " said “"
                  + cited.quote()
                  + "”");
    };
  }
}
