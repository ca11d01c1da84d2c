package dateline.reading.extractive;

import dateline.article.Article;
import dateline.quotation.Quote;
import dateline.text.Span;
import java.util.Optional;

/**
 * A sentence that may answer.
 *
 * @param article the article it stands in
 * @param sentence its span in the article
 * @param quoted what is quoted of it: the sentence, or the one before with it
 * @param focus the span in the article of the words that answer, inside the sentence
 * @param yes for a yes/no question, whether it says yes
 * @param features what speaks for it
 * @param probability how likely it is to answer rightly, between 0 and 1
 */
record Candidate(
    Article article,
    Span sentence,
    Span quoted,
    Span focus,
    Optional<Boolean> yes,
    Features features,
    double probability) {
  /** The same candidate, as likely as other features make it. */
  Candidate weighed(Features other, double likelihood) {
    return new Candidate(article, sentence, quoted, focus, yes, other, likelihood);
  }

  Quote quote() {
    return new Quote(article, quoted);
  }

  String text() {
    return sentence.of(article.text());
  }

  String focusText() {
    return focus.of(article.text());
  }
}
