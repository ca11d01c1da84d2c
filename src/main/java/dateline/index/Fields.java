package dateline.index;

import dateline.text.MinHashSketch;

/** The names of the fields in the Lucene index. Four kinds of document: see {@link #KIND}. */
public final class Fields {
  /**
   * What a document is: {@link #ARTICLE}, {@link #PASSAGE}, {@link #FILE} or {@link #VOCABULARY}.
   */
  public static final String KIND = "kind";

  /** The value of {@link #KIND} for an article: all of it, stored. */
  public static final String ARTICLE = "article";

  /** The value of {@link #KIND} for a passage: its terms and its vector. */
  public static final String PASSAGE = "passage";

  /** The value of {@link #KIND} for a file of the corpus: its fingerprint and its problems. */
  public static final String FILE = "file";

  /**
   * The value of {@link #KIND} for words to correct spelling by, of articles some of which may be
   * gone.
   */
  public static final String VOCABULARY = "vocabulary";

  /** The article's id, on articles and passages; as doc values too, to sort by. */
  public static final String ID = "id";

  /** The passage's place in its article, as doc values. */
  public static final String NUMBER = "number";

  /** The offset of the passage's first character, as doc values. */
  public static final String START = "start";

  /** The offset after the passage's last character, as doc values. */
  public static final String END = "end";

  /** The stems of headline and passage. */
  public static final String STEMS = "stems";

  /** The stems of an article's headline and text, on articles: which and how often, not where. */
  public static final String WHOLE = "whole";

  /** The words of headlines and passages as they are written, on a {@link #VOCABULARY}. */
  public static final String WORDS = "words";

  /** The passage's vector, of unit length. */
  public static final String VECTOR = "vector";

  /** The publisher, on articles and passages, normalised. */
  public static final String PUBLISHER = "publisher";

  /** The first day on which the article may have been published, as an epoch day. */
  public static final String FIRST = "first";

  /** The last day on which the article may have been published, as an epoch day. */
  public static final String LAST = "last";

  /** The name of the file of the corpus, on all documents. */
  public static final String SOURCE = "source";

  /** The article's {@link MinHashSketch}, as doc values. */
  public static final String SKETCH = "sketch";

  /**
   * The id of the article that the article's story goes by, where it is one of several that print
   * it; else empty. As doc values.
   */
  public static final String STORY = "story";

  /** The language of the article's text, stored. */
  static final String LANGUAGE = "language";

  /** On articles in a language that is not read. */
  public static final String FOREIGN = "foreign";

  /** What only this document has: {@link Keys}. */
  static final String KEY = "key";

  /** SHA-256 of what a file or an article was made from, as doc values. */
  static final String SHA256 = "sha256";

  /**
   * SHA-256 of what a passage with a vector is embedded as: passages with the same one share it.
   */
  public static final String EMBEDDED = "embedded";

  private Fields() {}
}
