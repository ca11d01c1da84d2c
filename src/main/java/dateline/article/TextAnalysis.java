package dateline.article;

import dateline.text.Sentences;
import dateline.text.Span;
import dateline.text.Word;
import dateline.time.TimeExpression;
import dateline.time.TimeRecogniser;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a text, with their words and stems, how it writes its words, and the times that
 * it speaks of. Each is worked out when it is first asked for, and kept; many threads may ask. All
 * spans are spans of the text.
 */
public final class TextAnalysis {
  private static final TimeRecogniser RECOGNISER = new TimeRecogniser();

  private final String headline;
  private final String text;
  private final Optional<LocalDate> anchor;
  private final List<Span> sentences;
  private final Map<Integer, List<Word>> words = new ConcurrentHashMap<>();
  private final Map<Integer, Set<String>> stems = new ConcurrentHashMap<>();
  private final Map<Span, List<TimeExpression>> times = new ConcurrentHashMap<>();
  private volatile @Nullable List<Word> headlineWords;
  private volatile @Nullable WordUses uses;

  /**
   * Cuts a text into sentences.
   *
   * @param anchor the day that relative times count from, where it is known
   */
  public TextAnalysis(String text, Optional<LocalDate> anchor) {
    this("", text, anchor);
  }

  /** The analysis of a text under a headline. */
  TextAnalysis(String headline, String text, Optional<LocalDate> anchor) {
    this.headline = headline;
    this.text = text;
    this.anchor = anchor;
    this.sentences = List.copyOf(Sentences.of(text));
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Where the sentences stand, in their order. */
  public List<Span> sentences() {
    return sentences;
  }

  /** The text of a sentence, counted from 0. */
  public String sentence(int i) {
    return sentences.get(i).of(text);
  }

  /** The words of a sentence. */
  public List<Word> words(int i) {
    return words.computeIfAbsent(
        i,
        _ -> {
          Span sentence = sentences.get(i);
          return Word.of(sentence.of(text)).stream()
              .map(word -> word.shift(sentence.start()))
              .toList();
        });
  }

  /** The stems of a sentence's words. */
  public Set<String> stems(int i) {
    return stems.computeIfAbsent(
        i, _ -> words(i).stream().map(Word::stem).collect(Collectors.toUnmodifiableSet()));
  }

  /** The words of all sentences. */
  public List<Word> words() {
    return IntStream.range(0, sentences.size())
        .mapToObj(this::words)
        .flatMap(List::stream)
        .toList();
  }

  /** The words of the headline; their spans are of the headline. */
  public List<Word> headlineWords() {
    List<Word> known = headlineWords;
    if (known == null) {
      known = List.copyOf(Word.of(headline));
      headlineWords = known;
    }
    return known;
  }

  /** How the text writes its words. */
  public WordUses uses() {
    WordUses known = uses;
    if (known == null) {
      known = new WordUses(text, words(), headlineWords());
      uses = known;
    }
    return known;
  }

  /** The time expressions in the whole text. */
  public List<TimeExpression> times() {
    return times(new Span(0, text.length()));
  }

  /** The time expressions in a part of the text that is read by itself, such as a quotation. */
  public List<TimeExpression> times(Span part) {
    return times.computeIfAbsent(
        part,
        _ ->
            RECOGNISER.recognise(part.of(text), anchor).stream()
                .map(time -> time.shifted(part.start()))
                .toList());
  }
}
