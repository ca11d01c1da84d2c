package dateline.reading;

import dateline.citation.Quote;
import dateline.corpus.Article;
import dateline.corpus.Span;
import dateline.retrieval.RankedPassage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what passages say about a topic, sentence by sentence. */
public final class Topic {
  /** How much of a topic's words, names apart, a sentence must hold. */
  private static final double ENOUGH = 0.5;

  private Topic() {}

  /**
   * The sentences that speak of a topic: of every name in it, and of at least half of its other
   * words.
   *
   * @param topic a few words, or a question
   * @param passages where to look
   * @return the sentences as quotations, in the order of the passages; each once
   */
  public static List<Quote> sentences(String topic, List<RankedPassage> passages) {
    Shelf shelf = Shelf.of(passages);
    QuestionFrame frame = QuestionFrame.of(topic, shelf.vocabulary(), _ -> true);
    Map<String, Quote> quotes = new LinkedHashMap<>();
    if (frame.unknown().isPresent()) {
      return List.of();
    }
    for (RankedPassage ranked : passages) {
      Surroundings around = shelf.around(ranked);
      for (int i : around.in(ranked.passage().span())) {
        if (speaks(frame, around, i)) {
          Quote quote = new Quote(around.article(), around.span(i));
          quotes.putIfAbsent(key(quote.article(), quote.span()), quote);
        }
      }
    }
    return new ArrayList<>(quotes.values());
  }

  private static boolean speaks(QuestionFrame frame, Surroundings around, int i) {
    boolean named = frame.names().stream().allMatch(name -> around.mentions(i, name));
    boolean some =
        frame.names().isEmpty() || frame.names().stream().anyMatch(name -> around.holds(i, name));
    return named && some && Shares.of(frame.core(), around.stems(i)) >= ENOUGH;
  }

  private static String key(Article article, Span span) {
    return article.id() + "#" + span.start();
  }
}
