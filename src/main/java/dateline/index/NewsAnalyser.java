package dateline.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes index terms of English news text: Lucene's English analysis (Unicode word breaks, no
 * possessive, lower case, no stop words, Porter's stems), and before the stop words two steps more,
 * so that "U.S." meets "US" and "Erdoğan" meets "Erdogan".
 */
public final class NewsAnalyser extends Analyzer {
  /** Its name in the manifest. To be changed with what it does. */
  public static final String NAME = "news-1";

  /** Stands where {@link #spaced} has no term: no word of any text. */
  public static final String HOLE = "\u2400";

  private final UnaryOperator<TokenStream> last;

  private NewsAnalyser(UnaryOperator<TokenStream> last) {
    this.last = last;
  }

  /** For searching: without stop words, stemmed. */
  public static NewsAnalyser stems() {
    return new NewsAnalyser(NewsAnalyser::stemmed);
  }

  /** For spelling: every word as it is written, in lower case. */
  public static NewsAnalyser words() {
    return new NewsAnalyser(words -> words);
  }

  /**
   * For both in one go: makes the stems, and lets the words through a filter on the way.
   *
   * @param filter sees each word, and passes it on
   */
  public static NewsAnalyser stemsAfter(UnaryOperator<TokenStream> filter) {
    return new NewsAnalyser(words -> stemmed(filter.apply(words)));
  }

  /** The terms of a text, in their order. */
  public List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    each(text, (term, _) -> terms.add(term));
    return terms;
  }

  /** Takes terms, each with how many places it stands behind the one before it. */
  interface Taking {
    void take(String term, int step);
  }

  /**
   * Gives the terms of a text, in their order.
   *
   * @return how many words without a term follow the last
   */
  int each(String text, Taking taking) {
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        taking.take(term.toString(), step.getPositionIncrement());
      }
      stream.end();
      return step.getPositionIncrement();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The terms of a text, with white space between them and {@value #HOLE} for each word that was
   * left out, so that whoever splits it again has each term at its place.
   */
  public String spaced(String text) {
    StringBuilder spaced = new StringBuilder();
    int end =
        each(text, (term, step) -> spaced.repeat(HOLE + " ", step - 1).append(term).append(' '));
    return spaced.repeat(HOLE + " ", end).toString().stripTrailing();
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer source = new StandardTokenizer();
    TokenStream words = new EnglishPossessiveFilter(source);
    words = new ASCIIFoldingFilter(new LowerCaseFilter(words));
    words = new AcronymFilter(words);
    return new TokenStreamComponents(source, last.apply(words));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }

  private static TokenStream stemmed(TokenStream words) {
    return new PorterStemFilter(new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
  }
}
