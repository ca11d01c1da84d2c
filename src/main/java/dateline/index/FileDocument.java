package dateline.index;

import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** A file of the corpus as a Lucene document: how to tell whether it changed, and what it lacks. */
public final class FileDocument {
  static final String NAME = "name";
  static final String SIZE = "size";
  static final String MODIFIED = "modified";
  static final String INDEXED = "indexed";
  static final String PROBLEM = "problem";
  static final String SHADOWED_BY = "shadowedBy";

  private static final String LINE = "line";
  private static final String WHAT = "what";
  private static final String MEND = "mend";

  private FileDocument() {}

  /**
   * @param file the file as it stood before it was read
   * @param sha256 of what it held
   * @param indexed when that was, in nanoseconds since 1970
   * @param problems what could not be read
   * @param shadowedBy the files that hold articles with the same ids, and come first
   */
  public static Document of(
      CorpusFile file,
      String sha256,
      long indexed,
      List<Problem> problems,
      Set<String> shadowedBy) {
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.FILE, Store.NO));
    document.add(new StringField(Fields.KEY, Keys.file(file.path()).text(), Store.NO));
    document.add(new StringField(Fields.SOURCE, file.path(), Store.YES));
    document.add(new BinaryDocValuesField(NAME, new BytesRef(file.path())));
    document.add(new BinaryDocValuesField(Fields.SHA256, new BytesRef(sha256)));
    document.add(new NumericDocValuesField(SIZE, file.size()));
    document.add(new NumericDocValuesField(MODIFIED, nanoseconds(file.modified())));
    document.add(new NumericDocValuesField(INDEXED, indexed));
    if (!problems.isEmpty()) {
      document.add(new StringField(PROBLEM, "", Store.NO));
    }
    problems.forEach(problem -> add(document, problem));
    shadowedBy.forEach(name -> document.add(new StringField(SHADOWED_BY, name, Store.NO)));
    return document;
  }

  /** A file some of which was read: it looks like no file, so that the next run reads it again. */
  public static Document unfinished(CorpusFile file) {
    CorpusFile none = new CorpusFile(file.path(), -1, Instant.EPOCH);
    return of(none, "", 0, List.of(), Set.of());
  }

  /** The problems that a stored document holds. */
  static List<Problem> problems(Document document) {
    String file = document.get(Fields.SOURCE);
    String[] lines = document.getValues(LINE);
    String[] whats = document.getValues(WHAT);
    String[] mends = document.getValues(MEND);
    return IntStream.range(0, whats.length)
        .mapToObj(i -> new Problem(file, line(lines[i]), whats[i], mends[i]))
        .toList();
  }

  /** A time in nanoseconds since 1970, as far as a long reaches: until the year 2262. */
  public static long nanoseconds(Instant time) {
    return time.getEpochSecond() * 1_000_000_000L + time.getNano();
  }

  private static void add(Document document, Problem problem) {
    document.add(new StoredField(LINE, problem.line().orElse(0)));
    document.add(new StoredField(WHAT, problem.what()));
    document.add(new StoredField(MEND, problem.mend()));
  }

  private static OptionalInt line(String stored) {
    int line = Integer.parseInt(stored);
    return line == 0 ? OptionalInt.empty() : OptionalInt.of(line);
  }
}
