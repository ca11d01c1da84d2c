package dateline.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * The terms of one article, as its documents have them. Making terms takes most of the time of
 * indexing, so those of the headline are made once for all passages, and those of the passages are
 * counted for the whole article as they are made.
 */
public final class ArticleTerms {
  private final NewsAnalyser analyser;
  private final Terms headline;
  private final Map<String, Integer> counts = new HashMap<>();

  /** With no passage yet. */
  public ArticleTerms(NewsAnalyser analyser, String headline) {
    this.analyser = analyser;
    this.headline = made(headline);
  }

  /** The terms of the headline, in their order. */
  TokenStream headline() {
    return new Sequence(headline);
  }

  /** The terms of the next passage, in their order. */
  TokenStream passage(String text) {
    return new Sequence(made(text));
  }

  /** The terms of the headline and of the passages until now, each with how often it stands. */
  TokenStream whole() {
    return new Counted(counts);
  }

  private Terms made(String text) {
    List<String> terms = new ArrayList<>();
    List<Integer> steps = new ArrayList<>();
    int end =
        analyser.each(
            text,
            (term, step) -> {
              terms.add(term);
              steps.add(step);
              counts.merge(term, 1, Integer::sum);
            });
    return new Terms(terms, steps, end);
  }

  /**
   * Terms in their order.
   *
   * @param steps how many places each stands behind the one before it
   * @param end how many words without a term follow the last
   */
  private record Terms(List<String> terms, List<Integer> steps, int end) {}

  private static final class Sequence extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Terms terms;
    private int next;

    Sequence(Terms terms) {
      this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.terms().size()) {
        return false;
      }
      clearAttributes();
      term.append(terms.terms().get(next));
      step.setPositionIncrement(terms.steps().get(next));
      next++;
      return true;
    }

    @Override
    public void end() {
      clearAttributes();
      step.setPositionIncrement(terms.end());
    }
  }

  private static final class Counted extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute often = addAttribute(TermFrequencyAttribute.class);
    private final Iterator<Map.Entry<String, Integer>> counts;

    Counted(Map<String, Integer> counts) {
      this.counts = counts.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!counts.hasNext()) {
        return false;
      }
      clearAttributes();
      Map.Entry<String, Integer> next = counts.next();
      term.append(next.getKey());
      often.setTermFrequency(next.getValue());
      return true;
    }
  }
}
