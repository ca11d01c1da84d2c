package dateline.bench;

import dateline.index.Fields;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The floor that {@link StartBench} measures {@code ./dateline ask} against: opens an index, runs a
 * question over it with Lucene alone and prints the five best passages' articles. No Spring, no
 * vectors, no reader. Arguments: the folder of the index, the question.
 */
final class PlainLucene {
  private PlainLucene() {}

  public static void main(String[] args) throws Exception {
    try (FSDirectory directory = FSDirectory.open(Path.of(args[0]));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Query query =
          new QueryBuilder(new EnglishAnalyzer()).createBooleanQuery(Fields.STEMS, args[1]);
      StringBuilder out = new StringBuilder();
      for (ScoreDoc hit : searcher.search(query, 5).scoreDocs) {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
        var ids = leaf.reader().getSortedDocValues(Fields.ID);
        ids.advanceExact(hit.doc - leaf.docBase);
        String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
        out.append(id).append(' ').append(hit.score).append('\n');
      }
      System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }
}
