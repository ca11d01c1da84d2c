package dateline.index;

import dateline.corpus.CorpusFolder;
import dateline.index.Standing.KnownFile;
import dateline.text.Digest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;

/**
 * What an index says of itself. It is the user data of the Lucene commit, so it is written in the
 * same instant as what it describes.
 *
 * @param format the number of the layout on disk; an index of another one is rebuilt
 * @param rules what page furniture was told by; an index of other rules is rebuilt
 * @param analyser what the words were made by; an index of another one is rebuilt
 * @param embedding what the vectors were made by; an index of another one is rebuilt
 * @param corpus SHA-256, in hexadecimal, of the names and digests of the files
 * @param files how many files
 * @param articles how many articles
 * @param passages how many passages
 * @param vectors how many passages have a vector
 * @param complete whether all files are in it, or indexing was cut off and will go on
 */
public record Manifest(
    int format,
    String rules,
    String analyser,
    String embedding,
    String corpus,
    int files,
    int articles,
    int passages,
    int vectors,
    boolean complete) {
  /**
   * The layout that this program writes. To be changed with it, and with the code that makes
   * articles, their dates or passages out of files, since what stands in an index is not read
   * again.
   */
  public static final int FORMAT = 7;

  private static final String PREFIX = "dateline.";

  public Map<String, String> toUserData() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(PREFIX + "format", Integer.toString(format));
    data.put(PREFIX + "rules", rules);
    data.put(PREFIX + "analyser", analyser);
    data.put(PREFIX + "embedding", embedding);
    data.put(PREFIX + "corpus", corpus);
    data.put(PREFIX + "files", Integer.toString(files));
    data.put(PREFIX + "articles", Integer.toString(articles));
    data.put(PREFIX + "passages", Integer.toString(passages));
    data.put(PREFIX + "vectors", Integer.toString(vectors));
    data.put(PREFIX + "complete", Boolean.toString(complete));
    return data;
  }

  /** The manifest of what stands in a reader. */
  public static Manifest of(DirectoryReader reader, String embedding, boolean complete)
      throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    Map<String, KnownFile> files = new CommitState(reader).files();
    Digest corpus = new Digest();
    files.forEach((name, file) -> corpus.add(name).add(file.sha256()));
    return new Manifest(
        FORMAT,
        CorpusFolder.rules(),
        NewsAnalyser.NAME,
        embedding,
        corpus.hex(),
        files.size(),
        searcher.count(Filters.term(Fields.KIND, Fields.ARTICLE)),
        searcher.count(Filters.term(Fields.KIND, Fields.PASSAGE)),
        vectors(reader),
        complete);
  }

  /** How many passages have a vector. */
  public static int vectors(DirectoryReader reader) throws IOException {
    return new IndexSearcher(reader).count(Filters.passagesWithVector(ArticleFilter.NONE));
  }

  /** The same with another number of vectors. */
  public Manifest withVectors(int number) {
    return new Manifest(
        format, rules, analyser, embedding, corpus, files, articles, passages, number, complete);
  }

  /** The manifest of the commit that a writer goes on from. */
  public static Optional<Manifest> of(IndexWriter writer) {
    Map<String, String> data = new LinkedHashMap<>();
    if (writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return of(data);
  }

  /** The manifest in a commit's user data; empty where it is none of Dateline's or not whole. */
  public static Optional<Manifest> of(Map<String, String> data) {
    try {
      return Optional.of(
          new Manifest(
              Integer.parseInt(data.getOrDefault(PREFIX + "format", "")),
              data.getOrDefault(PREFIX + "rules", ""),
              data.getOrDefault(PREFIX + "analyser", ""),
              data.getOrDefault(PREFIX + "embedding", ""),
              data.getOrDefault(PREFIX + "corpus", ""),
              Integer.parseInt(data.getOrDefault(PREFIX + "files", "")),
              Integer.parseInt(data.getOrDefault(PREFIX + "articles", "")),
              Integer.parseInt(data.getOrDefault(PREFIX + "passages", "")),
              Integer.parseInt(data.getOrDefault(PREFIX + "vectors", "")),
              Boolean.parseBoolean(data.getOrDefault(PREFIX + "complete", ""))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether this program can add to an index with this manifest. */
  public boolean fits(String otherEmbedding) {
    return format == FORMAT
        && rules.equals(CorpusFolder.rules())
        && analyser.equals(NewsAnalyser.NAME)
        && embedding.equals(otherEmbedding);
  }
}
