package dateline.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;

/** Visits documents of a Lucene snapshot segment by segment, as its iterators must be read. */
final class SegmentVisitor {
  private SegmentVisitor() {}

  /** Takes the documents of one segment. */
  interface Visitor {
    /**
     * @param documents the numbers within the segment, ascending
     */
    void visit(LeafReaderContext leaf, List<Integer> documents) throws IOException;
  }

  static void visit(IndexReader reader, Collection<Hit> hits, Visitor visitor) throws IOException {
    List<Integer> sorted = hits.stream().map(Hit::document).distinct().sorted().toList();
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      List<Integer> within =
          sorted.stream()
              .filter(document -> document >= leaf.docBase && document < end)
              .map(document -> document - leaf.docBase)
              .toList();
      if (!within.isEmpty()) {
        visitor.visit(leaf, within);
      }
    }
  }

  /** Moves an iterator up to a document; whether it has it. */
  static boolean has(DocIdSetIterator iterator, int document) throws IOException {
    int at = iterator.docID() < document ? iterator.advance(document) : iterator.docID();
    return at == document;
  }
}
