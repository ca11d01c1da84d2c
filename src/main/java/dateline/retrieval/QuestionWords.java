package dateline.retrieval;

import dateline.index.Fields;
import dateline.index.NewsAnalyser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Makes a Lucene query of a question: any of its words may occur, each weighs what BM25 says. The
 * question is text throughout, and never parsed, so that nothing in it is an operator. A word that
 * the index does not know stands for the words that are spelt like it.
 */
final class QuestionWords {
  /** More is no question; the rest of it is not looked at. */
  private static final int MOST_CHARACTERS = 20_000;

  private static final int MOST_WORDS = 200;
  private static final int MOST_CORRECTED = 20;
  private static final int APART = 8;

  /** What makes a question of a sentence but is not what it asks for. */
  private static final Set<String> ASKING =
      Set.of(
          "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "did", "do",
          "does", "has", "have", "had", "were", "been", "am", "can", "could", "would", "should",
          "please", "tell", "me", "i", "you", "we", "any", "there");

  private final Analyzer words = NewsAnalyser.words();
  private final Analyzer stems = NewsAnalyser.stems();
  private final IndexReader reader;
  private final Spelling spelling;

  QuestionWords(IndexReader reader) {
    this.reader = reader;
    this.spelling = new Spelling(reader);
  }

  Query query(String question) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    byWord(question).values().stream()
        .flatMap(List::stream)
        .forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  /** What is looked for of each word, by the word as it was typed, in lower case. */
  Map<String, List<Query>> byWord(String question) throws IOException {
    Map<String, List<Query>> byWord = new LinkedHashMap<>();
    int corrected = 0;
    for (Map.Entry<String, Integer> word : counted(question).entrySet()) {
      List<Query> looked = new ArrayList<>();
      for (String stem : terms(stems, Fields.STEMS, word.getKey())) {
        Term term = new Term(Fields.STEMS, stem);
        if (reader.docFreq(term) > 0) {
          looked.add(new BoostQuery(new TermQuery(term), word.getValue()));
        } else if (corrected++ < MOST_CORRECTED) {
          looked.addAll(corrections(word.getKey()));
        }
      }
      byWord.put(word.getKey(), looked);
    }
    return byWord;
  }

  /**
   * Pairs of words that follow each other in the question, at most {@value #APART} words apart in a
   * passage and in either order, as the parts of a name or of an expression stand (unordered
   * windows of the sequential dependence model: Metzler and Croft, "A Markov Random Field Model for
   * Term Dependencies", SIGIR 2005).
   */
  Query near(String question) throws IOException {
    List<String> stemmed = new ArrayList<>();
    for (String word : counted(question).keySet()) {
      stemmed.addAll(terms(stems, Fields.STEMS, word));
    }
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < stemmed.size(); i++) {
      pairs.add(
          new PhraseQuery(APART, Fields.STEMS, stemmed.get(i), stemmed.get(i + 1)), Occur.SHOULD);
    }
    return pairs.build();
  }

  /** How often each word stands in the question, without those that only make it a question. */
  private Map<String, Integer> counted(String question) throws IOException {
    String looked = question.substring(0, Math.min(question.length(), MOST_CHARACTERS));
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (String word : terms(words, Fields.WORDS, looked)) {
      if (counted.size() < MOST_WORDS) {
        counted.merge(word, 1, Integer::sum);
      }
    }
    if (!ASKING.containsAll(counted.keySet())) {
      counted.keySet().removeAll(ASKING);
    }
    return counted;
  }

  private List<Query> corrections(String word) throws IOException {
    List<Query> corrections = new ArrayList<>();
    for (Spelling.Suggestion suggestion : spelling.suggest(word)) {
      for (String stem : terms(stems, Fields.STEMS, suggestion.word())) {
        Query like = new TermQuery(new Term(Fields.STEMS, stem));
        corrections.add(new BoostQuery(like, suggestion.likeness()));
      }
    }
    return corrections;
  }

  static List<String> terms(Analyzer analyser, String field, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyser.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
