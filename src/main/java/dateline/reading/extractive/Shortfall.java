package dateline.reading.extractive;

import dateline.article.DateText;
import dateline.question.ArticleContext;
import dateline.question.Name;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.quotation.Quote;
import dateline.reading.NearMiss;
import dateline.text.RuleTable;
import dateline.text.Synonyms;
import dateline.text.Word;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says of the sentences that come nearest to a question why they do not answer it, as far as that
 * can be read off them: whom or what they do not mention, and what they leave open.
 */
final class Shortfall {
  private static final RuleTable TABLE = RuleTable.of(Shortfall.class);
  private static final Pattern YEAR = TABLE.pattern("year");

  /** Words of a question that its answer need not repeat, as “many” in “how many”. */
  private static final Set<String> SAYING_LITTLE = TABLE.words("saying-little");

  /** How many sentences are shown. */
  private static final int MOST_SHOWN = 3;

  private final QuestionAnalysis question;
  private final RetrievedContext retrieved;

  /** In how many sentences of the passages each stem of the question is. */
  private final Map<String, Long> counts;

  /**
   * @param question what is asked
   * @param retrieved the passages at hand
   */
  Shortfall(QuestionAnalysis question, RetrievedContext retrieved) {
    this.question = question;
    this.retrieved = retrieved;
    this.counts =
        retrieved.passages().stream()
            .map(ranked -> Map.entry(retrieved.around(ranked), ranked.passage().span()))
            .flatMap(at -> at.getKey().in(at.getValue()).stream().map(at.getKey()::stems))
            .flatMap(Set::stream)
            .filter(question.stems()::contains)
            .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()));
  }

  /** The nearest sentences, each once, with why they do not answer. */
  List<NearMiss> of(WindowReader.Reading reading) {
    return reading.nearest().stream()
        .collect(Collectors.toMap(Candidate::text, c -> c, (a, _) -> a, LinkedHashMap::new))
        .values()
        .stream()
        .limit(MOST_SHOWN)
        .map(near -> new NearMiss(new Quote(near.article(), near.sentence()), why(near, reading)))
        .toList();
  }

  private String why(Candidate near, WindowReader.Reading reading) {
    ArticleContext context = retrieved.surroundings().get(near.article().id());
    int i = context.place(near.sentence());
    return unmentionedName(context, i)
        .or(() -> unmentionedYear(context, i))
        .map("It does not mention “%s”."::formatted)
        .or(() -> unmentionedWord(context, i).map("It does not mention “%s”."::formatted))
        .or(() -> Optional.of("It leaves that open.").filter(_ -> reading.open().contains(near)))
        .orElse("");
  }

  /** A name that neither the article's lead nor the sentences around hold. */
  private Optional<String> unmentionedName(ArticleContext context, int i) {
    return question.names().stream()
        .filter(name -> context.nearness(i, name) == 0)
        .findFirst()
        .map(name -> name.writtenIn(question.text()));
  }

  /** A year that is neither mentioned nor that of the article; other numbers may be in words. */
  private Optional<String> unmentionedYear(ArticleContext context, int i) {
    Set<String> around = context.stemsAround(i);
    String day = context.article().publication().map(DateText::words).orElse("");
    return words()
        .map(Word::text)
        .filter(word -> YEAR.matcher(word).matches())
        .filter(year -> !around.contains(year) && !day.endsWith(year))
        .findFirst();
  }

  /** The rarest word that the articles use, but not here, nor any other word for it. */
  private Optional<String> unmentionedWord(ArticleContext context, int i) {
    Set<String> around = context.stemsAround(i);
    return words()
        .filter(word -> !around.contains(word.stem()))
        .filter(word -> Synonyms.of(word.stem()).stream().noneMatch(around::contains))
        .filter(word -> !word.numeric() && !SAYING_LITTLE.contains(word.lower()))
        .filter(word -> counts.containsKey(word.stem()))
        .min(Comparator.comparingLong(word -> counts.get(word.stem())))
        .map(Word::text);
  }

  /** The words of the question that carry meaning, names aside. */
  private Stream<Word> words() {
    List<String> named = question.names().stream().map(Name::words).flatMap(List::stream).toList();
    return Word.of(question.text()).stream()
        .filter(word -> question.stems().contains(word.stem()))
        .filter(word -> !named.contains(word.lower()));
  }
}
