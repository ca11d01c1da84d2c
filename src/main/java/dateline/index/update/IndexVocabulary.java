package dateline.index.update;

import dateline.index.Fields;
import dateline.index.NewsAnalyser;
import dateline.text.Fnv1a;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;

/**
 * The words of a corpus as they are written, to correct spelling by. They are gathered while the
 * text is analysed for searching, and go into the index as one document for all that was read
 * between two commits: a posting for each word of each passage would take as long again as what
 * passages are searched by. So the words of an article stay when it goes, until the index is built
 * anew.
 */
public final class IndexVocabulary {
  private static final FieldType TYPE = type();

  private final Set<String> words = ConcurrentHashMap.newKeySet();

  /** Makes the stems of a text, and gathers its words. */
  public NewsAnalyser analyser() {
    return NewsAnalyser.stemsAfter(Gathering::new);
  }

  /** Hands over to a writer what has come since the last time. No text is analysed meanwhile. */
  void write(IndexWriter writer) throws IOException {
    if (words.isEmpty()) {
      return;
    }
    Document document = new Document();
    document.add(new StringField(Fields.KIND, Fields.VOCABULARY, Store.NO));
    document.add(new Field(Fields.WORDS, new TermList(words), TYPE));
    writer.addDocument(document);
    words.clear();
  }

  /** What has come since the last time. No text is analysed meanwhile. */
  public Set<String> take() {
    Set<String> taken = Set.copyOf(words);
    words.clear();
    return taken;
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  /**
   * Adds the words of a stream to the vocabulary. Most have been met before: those met last are
   * told by their hashes, of 64 bits, of which no two words of a language are likely to agree.
   */
  private final class Gathering extends TokenFilter {
    private static final int WORDS_REMEMBERED = 1 << 18;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final long[] recent = new long[WORDS_REMEMBERED];

    Gathering(TokenStream words) {
      super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      long hash = hash(term.buffer(), term.length());
      int place = (int) (hash >>> 40) & (WORDS_REMEMBERED - 1);
      if (recent[place] != hash) {
        recent[place] = hash;
        words.add(term.toString());
      }
      return true;
    }

    private static long hash(char[] letters, int length) {
      long hash = Fnv1a.START;
      for (int i = 0; i < length; i++) {
        hash = Fnv1a.add(hash, letters[i]);
      }
      return hash;
    }
  }
}
