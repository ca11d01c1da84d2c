package dateline.reading.extractive;

import dateline.question.ArticleContext;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.retrieval.RankedPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Selects what is worth reading: windows around the sentences that hold most of the question, rare
 * words counting more. Reading is what costs time, so few windows are read.
 */
final class WindowSelector {
  /** How many windows are read for a question. */
  static final int MOST_WINDOWS = 10;

  /** How many sentences are read on each side of a promising one. */
  private static final int SENTENCES_EACH_SIDE = 1;

  /** What the words beside a sentence count against its own. */
  private static final double WEIGHT_OF_NEIGHBOURS = 0.4;

  /** What a passage's rank counts against the words of the question. */
  private static final double WEIGHT_OF_RANK = 0.5;

  private final QuestionAnalysis question;
  private final RetrievedContext retrieved;
  private final Map<String, Double> weights;

  WindowSelector(QuestionAnalysis question, RetrievedContext retrieved) {
    this.question = question;
    this.retrieved = retrieved;
    this.weights = weights();
  }

  private record Promising(ArticleContext context, int sentence, double promise) {}

  /** The windows to read, most promising first. */
  List<ReadingWindow> windows() {
    List<ReadingWindow> windows = new ArrayList<>();
    for (Promising promising : promising()) {
      if (windows.size() == MOST_WINDOWS) {
        break;
      }
      if (windows.stream().noneMatch(w -> w.holds(promising.context(), promising.sentence()))) {
        windows.add(window(promising));
      }
    }
    return windows;
  }

  private static ReadingWindow window(Promising promising) {
    ArticleContext context = promising.context();
    return new ReadingWindow(
        context,
        Math.max(0, promising.sentence() - SENTENCES_EACH_SIDE),
        Math.min(context.size() - 1, promising.sentence() + SENTENCES_EACH_SIDE));
  }

  private List<Promising> promising() {
    Set<String> seen = new HashSet<>();
    List<Promising> sentences = new ArrayList<>();
    for (int rank = 0; rank < retrieved.passages().size(); rank++) {
      RankedPassage ranked = retrieved.passages().get(rank);
      ArticleContext context = retrieved.around(ranked);
      for (int i : context.in(ranked.passage().span())) {
        if (seen.add(context.article().id() + " " + i)) {
          sentences.add(
              new Promising(context, i, promise(context, i) + WEIGHT_OF_RANK / (1 + rank)));
        }
      }
    }
    sentences.sort(Comparator.comparingDouble((Promising p) -> -p.promise()));
    return sentences;
  }

  /** The share of the question's words, by weight, that a sentence holds or stands beside. */
  private double promise(ArticleContext context, int i) {
    Set<String> own = context.stems(i);
    Set<String> around = context.stemsAround(i);
    double held = 0;
    double all = 0;
    for (Map.Entry<String, Double> word : weights.entrySet()) {
      all += word.getValue();
      if (own.contains(word.getKey())) {
        held += word.getValue();
      } else if (around.contains(word.getKey())) {
        held += WEIGHT_OF_NEIGHBOURS * word.getValue();
      }
    }
    return all == 0 ? 0 : held / all;
  }

  /** The inverse sentence frequency of each word of the question, among the passages at hand. */
  private Map<String, Double> weights() {
    Map<String, Integer> counts = new HashMap<>();
    int sentences = 0;
    for (RankedPassage ranked : retrieved.passages()) {
      ArticleContext context = retrieved.around(ranked);
      for (int i : context.in(ranked.passage().span())) {
        sentences++;
        for (String stem : question.stems()) {
          if (context.stems(i).contains(stem)) {
            counts.merge(stem, 1, Integer::sum);
          }
        }
      }
    }
    Map<String, Double> weights = new HashMap<>();
    for (String stem : question.stems()) {
      weights.put(stem, Math.log(1 + sentences / (1.0 + counts.getOrDefault(stem, 0))));
    }
    return weights;
  }
}
