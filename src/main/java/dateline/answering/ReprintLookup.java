package dateline.answering;

import dateline.article.Passage;
import dateline.article.SourceInfo;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.retrieval.Query;
import java.util.List;

/** Finds the articles that carry the same story, such as agency copy in several papers. */
public interface ReprintLookup {
  /** A lookup by which every article carries a story of its own. */
  ReprintLookup NONE =
      new ReprintLookup() {
        @Override
        public List<SourceInfo> of(String articleId, Query bounds) {
          return List.of();
        }

        @Override
        public List<Passage> passages(String articleId) {
          return List.of();
        }
      };

  /** A lookup in an index, which groups reprints when it is built. */
  static ReprintLookup in(PassageIndex index) {
    return new ReprintLookup() {
      @Override
      public List<SourceInfo> of(String articleId, Query bounds) {
        return index.prints(
            articleId, new ArticleFilter(bounds.since(), bounds.until(), bounds.publisher()));
      }

      @Override
      public List<Passage> passages(String articleId) {
        return index.passages(articleId);
      }
    };
  }

  /**
   * The articles that carry the story of an article and lie within a query's bounds, the article
   * among them, the first published first; empty where no other carries it.
   */
  List<SourceInfo> of(String articleId, Query bounds);

  /** The passages of an article, in their order. */
  List<Passage> passages(String articleId);
}
