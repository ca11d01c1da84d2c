package dateline.bench;

import dateline.answering.Answering;
import dateline.answering.ReprintLookup;
import dateline.answering.SourcedAnswering;
import dateline.article.Article;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.reading.Reader;
import dateline.retrieval.Query;
import dateline.retrieval.Retriever;
import java.util.List;
import java.util.Optional;

/** Answers questions out of an index, as {@code ask} does. */
final class IndexAnswering {
  private IndexAnswering() {}

  static Answering of(PassageIndex index, Retriever retriever, Reader reader) {
    return new SourcedAnswering(
        retriever,
        reader,
        new Verifier(new Indexed(index)),
        query -> index.horizon(filter(query)),
        ReprintLookup.in(index));
  }

  private static ArticleFilter filter(Query query) {
    return new ArticleFilter(query.since(), query.until(), query.publisher());
  }

  private record Indexed(PassageIndex index) implements Sources {
    @Override
    public Optional<Article> article(String id) {
      return index.article(id);
    }

    @Override
    public List<Article> candidates(String words) {
      return List.of();
    }
  }
}
