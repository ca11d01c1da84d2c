package dateline.retrieval;

import dateline.index.Fields;
import dateline.index.NewsAnalyser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Knows how the words of an index are spelt. A word is likely meant where it differs from what was
 * typed by one letter put in, left out, replaced or swapped with its neighbour; in words of six
 * letters and more, by two.
 */
public final class Spelling {
  private static final int SHORTEST = 4;
  private static final int TWO_EDITS_FROM = 6;
  private static final int MOST = 5;

  /**
   * A word that may have been meant.
   *
   * @param word the word, in lower case
   * @param likeness between 0 and 1: 1 less the number of edits by the letters of the shorter word
   * @param passages how many passages have it, in this form or another; for a word that is too
   *     common to be searched, all
   */
  public record Suggestion(String word, float likeness, int passages) {}

  private static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparingDouble(Suggestion::likeness)
          .thenComparingInt(Suggestion::passages)
          .reversed()
          .thenComparing(Suggestion::word);

  private final NewsAnalyser stems = NewsAnalyser.stems();
  private final IndexReader reader;

  Spelling(IndexReader reader) {
    this.reader = reader;
  }

  /** The words of the index that are spelt like a word that is not in it, likeliest first. */
  public List<Suggestion> suggest(String word) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.WORDS);
    if (terms == null || word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
      return List.of();
    }
    int edits = word.length() < TWO_EDITS_FROM ? 1 : 2;
    FuzzyTermsEnum like = new FuzzyTermsEnum(terms, new Term(Fields.WORDS, word), edits, 0, true);
    List<Suggestion> found = new ArrayList<>();
    for (BytesRef term = like.next(); term != null; term = like.next()) {
      found.add(new Suggestion(term.utf8ToString(), like.getBoost(), 0));
    }
    return best(found);
  }

  /** The best, with the passages counted of those alone that can be among them. */
  private List<Suggestion> best(List<Suggestion> all) throws IOException {
    all.sort(BEST_FIRST);
    float least = all.isEmpty() ? 0 : all.get(Math.min(MOST, all.size()) - 1).likeness();
    List<Suggestion> found = new ArrayList<>();
    for (Suggestion one : all) {
      int passages = one.likeness() < least ? 0 : passages(one.word());
      if (passages > 0) { // else the articles that had it are gone
        found.add(new Suggestion(one.word(), one.likeness(), passages));
      }
    }
    found.sort(BEST_FIRST);
    return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
  }

  private int passages(String word) throws IOException {
    int most = 0;
    List<String> searched = QuestionWords.terms(stems, Fields.STEMS, word);
    for (String stem : searched) {
      most = Math.max(most, reader.docFreq(new Term(Fields.STEMS, stem)));
    }
    return searched.isEmpty() ? reader.maxDoc() : most;
  }
}
