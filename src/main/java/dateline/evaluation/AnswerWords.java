package dateline.evaluation;

import dateline.text.RuleTable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words of an answer as SQuAD's own script compares them ({@code normalize_answer} in
 * evaluate-v2.0.py): in lower case, without ASCII punctuation, without the articles.
 */
final class AnswerWords {
  private static final Pattern PUNCTUATION = Pattern.compile("\\p{Punct}");
  private static final Pattern ARTICLES = RuleTable.of(AnswerWords.class).pattern("articles");
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private AnswerWords() {}

  static List<String> of(String text) {
    String bare = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    return SPACE
        .splitAsStream(ARTICLES.matcher(bare).replaceAll(" "))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The answers that hold a word at all; the answer of no words where none does. */
  static Stream<List<String>> golds(List<String> golds) {
    List<List<String>> worded =
        golds.stream().map(AnswerWords::of).filter(words -> !words.isEmpty()).toList();
    return worded.isEmpty() ? Stream.of(List.of()) : worded.stream();
  }
}
