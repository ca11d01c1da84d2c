package dateline.answering;

import dateline.quotation.Quote;
import dateline.text.RuleTable;
import dateline.text.Sentences;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the sentence of a passage that comes nearest to a question. */
public final class NearestSentence {
  private static final RuleTable TABLE = RuleTable.of(NearestSentence.class);
  private static final Pattern WORD = TABLE.pattern("word");
  private static final Pattern ENDING = TABLE.pattern("ending");

  private NearestSentence() {}

  /**
   * The sentence that shares most numbers, and words of four letters or more, with the question;
   * the first of several. Endings do not count: "visited" is "visit".
   */
  public static Quote of(String question, Quote passage) {
    Set<String> asked = words(question);
    List<Quote> sentences =
        Sentences.of(passage.text()).stream()
            .map(span -> new Quote(passage.article(), span.shift(passage.span().start())))
            .toList();
    return sentences.stream()
        .max(Comparator.comparingLong(quote -> shared(asked, quote)))
        .orElse(passage);
  }

  private static long shared(Set<String> asked, Quote sentence) {
    return words(sentence.text()).stream().filter(asked::contains).count();
  }

  private static Set<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> ENDING.matcher(found.group()).replaceFirst(""))
        .collect(Collectors.toSet());
  }
}
