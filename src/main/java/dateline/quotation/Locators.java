package dateline.quotation;

import dateline.article.Article;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The articles looked into last, folded and cut into words, which is most of the work of a
 * verification: the next quotation is often from one of them. Of their texts it keeps at most
 * {@value #MOST_CHARACTERS} characters.
 */
final class Locators {
  static final int MOST_CHARACTERS = 2_000_000;

  private final Map<String, Locator> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  /** An article's locator: the one kept, unless the article is no longer the same. */
  synchronized Locator of(Article article) {
    Locator known = kept.get(article.id());
    if (known != null && known.article().equals(article)) {
      return known;
    }
    Locator fresh = new Locator(article);
    forget(kept.put(article.id(), fresh));
    characters += article.text().length();
    for (Iterator<Locator> eldest = kept.values().iterator(); characters > MOST_CHARACTERS; ) {
      forget(eldest.next());
      eldest.remove();
    }
    return fresh;
  }

  private void forget(@Nullable Locator locator) {
    characters -= locator == null ? 0 : locator.article().text().length();
  }
}
