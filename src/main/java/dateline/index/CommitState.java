package dateline.index;

import dateline.article.Passage;
import dateline.corpus.file.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.Bits;

/** What a commit says of the corpus that it was made from: which files, articles and vectors. */
public final class CommitState implements Standing {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  public CommitState(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  @Override
  public Map<String, KnownFile> files() throws IOException {
    Map<String, KnownFile> files = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues name = DocValues.getBinary(leaf.reader(), FileDocument.NAME);
      BinaryDocValues sha256 = DocValues.getBinary(leaf.reader(), Fields.SHA256);
      NumericDocValues size = DocValues.getNumeric(leaf.reader(), FileDocument.SIZE);
      NumericDocValues modified = DocValues.getNumeric(leaf.reader(), FileDocument.MODIFIED);
      NumericDocValues indexed = DocValues.getNumeric(leaf.reader(), FileDocument.INDEXED);
      for (int document : documents(leaf.reader(), new Term(Fields.KIND, Fields.FILE))) {
        files.put(
            DocValuesReading.string(name, FileDocument.NAME, document),
            new KnownFile(
                DocValuesReading.number(size, FileDocument.SIZE, document),
                DocValuesReading.number(modified, FileDocument.MODIFIED, document),
                DocValuesReading.number(indexed, FileDocument.INDEXED, document),
                DocValuesReading.string(sha256, Fields.SHA256, document)));
      }
    }
    return files;
  }

  @Override
  public List<Problem> problems() throws IOException {
    List<Problem> problems = new ArrayList<>();
    Query query = Filters.term(FileDocument.PROBLEM, "");
    for (ScoreDoc hit : all(query)) {
      problems.addAll(FileDocument.problems(searcher.storedFields().document(hit.doc)));
    }
    problems.sort(Comparator.comparing(Problem::file));
    return problems;
  }

  @Override
  public List<String> shadowedBy(String name) throws IOException {
    List<String> names = new ArrayList<>();
    for (ScoreDoc hit : all(Filters.term(FileDocument.SHADOWED_BY, name))) {
      names.add(searcher.storedFields().document(hit.doc).get(Fields.SOURCE));
    }
    return names;
  }

  @Override
  public List<String> articlesOf(String name) throws IOException {
    List<String> ids = new ArrayList<>();
    Query query = Filters.withTerm(Fields.ARTICLE, new Term(Fields.SOURCE, name));
    for (ScoreDoc hit : all(query)) {
      ids.add(searcher.storedFields().document(hit.doc, Set.of(Fields.ID)).get(Fields.ID));
    }
    return ids;
  }

  @Override
  public Optional<String> fileOf(String id) throws IOException {
    for (ScoreDoc hit : searcher.search(Filters.article(id), 1).scoreDocs) {
      return Optional.of(
          searcher.storedFields().document(hit.doc, Set.of(Fields.SOURCE)).get(Fields.SOURCE));
    }
    return Optional.empty();
  }

  @Override
  public boolean has(String id, String sha256) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      for (int document : documents(leaf.reader(), Keys.article(id))) {
        return DocValuesReading.string(leaf.reader(), Fields.SHA256, document).equals(sha256);
      }
    }
    return false;
  }

  /** Whether a passage stands as it is, in an article that is as it is. */
  public boolean hasPassage(Passage passage) throws IOException {
    if (!has(passage.article().id(), ArticleDocument.digest(passage.article()))) {
      return false;
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      if (!documents(leaf.reader(), Keys.passage(passage)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The documents that match, in no meaningful order. */
  private ScoreDoc[] all(Query query) throws IOException {
    int count = searcher.count(query);
    return count == 0 ? new ScoreDoc[0] : searcher.search(query, count, Sort.INDEXORDER).scoreDocs;
  }

  /** The live documents of a leaf that have a term. */
  public static List<Integer> documents(LeafReader leaf, Term term) throws IOException {
    PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
    if (postings == null) {
      return List.of();
    }
    Bits live = leaf.getLiveDocs();
    List<Integer> documents = new ArrayList<>();
    for (int d = postings.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = postings.nextDoc()) {
      if (live == null || live.get(d)) {
        documents.add(d);
      }
    }
    return documents;
  }
}
