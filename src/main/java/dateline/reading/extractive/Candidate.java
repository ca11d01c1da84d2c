package dateline.reading.extractive;

import dateline.article.Article;
import dateline.quotation.Quote;
import dateline.text.Span;

/**
 * A sentence that may answer.
 *
 * @param article where it stands
 * @param sentence its span in the article
 * @param focus the span in the article of the words that answer, inside the sentence
 * @param evidence what speaks for it
 */
record Candidate(Article article, Span sentence, Span focus, Features evidence) {
  Quote quote() {
    return new Quote(article, sentence);
  }

  String text() {
    return sentence.of(article.text());
  }

  /** The same, its span read a second time: the mean of both scores. */
  Candidate and(double score, double share) {
    return new Candidate(article, sentence, focus, evidence.and(score, share));
  }
}
