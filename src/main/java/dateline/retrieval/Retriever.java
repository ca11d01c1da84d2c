package dateline.retrieval;

import java.util.List;

/** Finds the passages that bear on a question. */
public interface Retriever {
  /**
   * @param query what to look for
   * @param k how many passages at most, at least 1
   * @return the passages, most relevant first, at most {@code k}; ties by article id, then by place
   *     in the article, so that the same index and query give the same list
   */
  List<RankedPassage> retrieve(Query query, int k);
}
