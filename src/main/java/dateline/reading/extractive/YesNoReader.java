package dateline.reading.extractive;

import dateline.article.Article;
import dateline.question.ArticleContext;
import dateline.question.Polarity;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.question.TermOverlap;
import dateline.retrieval.RankedPassage;
import dateline.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the sentences whose own words settle a yes or no: they speak of every name of the question
 * and of most of what it says happened, and {@link Polarity} tells whether it did.
 */
final class YesNoReader {
  /** How much of the question's main clause, names apart, a sentence must hold. */
  private static final double ENOUGH = 0.6;

  /** How much of it is enough where the sentence holds its verb, or says the opposite. */
  private static final double WITH_VERB = 0.5;

  private YesNoReader() {}

  /**
   * A sentence and its verdict.
   *
   * @param article where it stands
   * @param sentence its span
   * @param said what it says, and in which words
   */
  record Settled(Article article, Span sentence, Polarity.Said said) {
    boolean no() {
      return said.polarity() == Polarity.NO;
    }

    /** The words that say it, in the article. */
    Span focus() {
      return said.words().shift(sentence.start());
    }
  }

  /** The first such sentence of each article, in the order of the passages. */
  static List<Settled> of(QuestionAnalysis frame, RetrievedContext shelf) {
    Map<String, Settled> settled = new LinkedHashMap<>();
    for (RankedPassage ranked : shelf.passages()) {
      ArticleContext around = shelf.around(ranked);
      for (int i : around.in(ranked.passage().span())) {
        of(frame, around, i).ifPresent(s -> settled.putIfAbsent(s.article().id(), s));
      }
    }
    return List.copyOf(settled.values());
  }

  private static Optional<Settled> of(QuestionAnalysis frame, ArticleContext around, int i) {
    boolean speaks =
        !frame.core().isEmpty()
            && around.stems(i).containsAll(frame.roles())
            && frame.names().stream().allMatch(name -> around.mentions(i, name))
            && TermOverlap.of(frame.core(), around.stems(i))
                >= (frame.verb().isPresent() ? WITH_VERB : ENOUGH);
    if (!speaks) {
      return Optional.empty();
    }
    boolean future = frame.text().toLowerCase(Locale.ROOT).startsWith("will");
    List<String> happened = frame.verb().map(List::of).orElse(frame.core());
    return Polarity.of(around.text(i), happened, future)
        .filter(said -> said.polarity() != Polarity.UNSETTLED)
        .map(said -> new Settled(around.article(), around.span(i), said));
  }
}
