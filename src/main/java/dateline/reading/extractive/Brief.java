package dateline.reading.extractive;

import dateline.article.PublicationDate;
import dateline.question.Topic;
import dateline.quotation.Quote;
import dateline.retrieval.RankedPassage;
import dateline.text.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what happened: a few sentences of different content about a topic, in the order of their
 * articles' dates.
 */
final class Brief {
  /** At most so many statements. */
  private static final int MOST_STATEMENTS = 7;

  /** At most so many of one article, where several tell of the topic. */
  private static final int MOST_OF_ONE_ARTICLE = 2;

  /** Two sentences with this share of the shorter's words in common tell the same. */
  private static final double LEAST_SHARE_OF_THE_SAME = 0.5;

  private static final int LONGEST_SENTENCE = 420;
  private static final int FEWEST_WORDS = 6;

  private Brief() {}

  /** The sentences, earliest article first; empty where none speaks of the topic. */
  static List<Quote> of(String topic, List<RankedPassage> passages) {
    List<Quote> about =
        Topic.sentences(topic, passages).stream().filter(Brief::tells).sorted(leading()).toList();
    long articles = about.stream().map(quote -> quote.article().id()).distinct().count();
    List<Quote> chosen = new ArrayList<>();
    for (Quote quote : about) {
      boolean again = chosen.stream().anyMatch(other -> same(quote, other));
      long here =
          chosen.stream().filter(o -> o.article().id().equals(quote.article().id())).count();
      if (chosen.size() < MOST_STATEMENTS
          && !again
          && (articles == 1 || here < MOST_OF_ONE_ARTICLE)) {
        chosen.add(quote);
      }
    }
    chosen.sort(Comparator.comparing(Brief::day).thenComparing(q -> q.span().start()));
    return chosen;
  }

  /** What stands nearer to the beginning of its article tells more of the story. */
  private static Comparator<Quote> leading() {
    return Comparator.comparingInt(quote -> quote.span().start());
  }

  private static boolean tells(Quote quote) {
    String text = quote.text();
    return text.length() <= LONGEST_SENTENCE
        && Word.of(text).size() >= FEWEST_WORDS
        && Assertion.isOne(text)
        && !text.startsWith("“")
        && !text.startsWith("\"");
  }

  private static boolean same(Quote one, Quote other) {
    Set<String> shared = stems(one);
    Set<String> others = stems(other);
    int fewer = Math.min(shared.size(), others.size());
    shared.retainAll(others);
    return fewer > 0 && shared.size() >= LEAST_SHARE_OF_THE_SAME * fewer;
  }

  private static Set<String> stems(Quote quote) {
    return Word.of(quote.text()).stream()
        .filter(word -> !word.stop())
        .map(Word::stem)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static LocalDate day(Quote quote) {
    return quote.article().publication().map(PublicationDate::first).orElse(LocalDate.MAX);
  }
}
