package dateline.retrieval;

import dateline.index.NewsAnalyser;
import dateline.index.PassageIndex;
import dateline.index.Sought;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes of a question what to look for: any of its words may occur, each weighs what BM25 says. The
 * question is text throughout, and never parsed, so that nothing in it is an operator. A word that
 * the index does not know stands for the words that are spelt like it.
 */
final class QuestionWords {
  /** More is no question; the rest of it is not looked at. */
  private static final int MOST_CHARACTERS = 20_000;

  private static final int MOST_WORDS = 200;
  private static final int MOST_CORRECTED = 20;

  /** What makes a question of a sentence but is not what it asks for. */
  private static final Set<String> ASKING = RuleTable.of(QuestionWords.class).words("asking");

  private final NewsAnalyser words = NewsAnalyser.words();
  private final NewsAnalyser stems = NewsAnalyser.stems();
  private final PassageIndex index;
  private final Spelling spelling;

  QuestionWords(PassageIndex index) {
    this.index = index;
    this.spelling = new Spelling(index);
  }

  /**
   * The words of a question that are looked for, in lower case and in their order.
   *
   * @param counts how often each stands there
   * @param stems what each is looked for by
   */
  record Typed(Map<String, Integer> counts, Map<String, List<String>> stems) {
    private List<String> allStems() {
      return stems.values().stream().flatMap(List::stream).toList();
    }
  }

  /** Reads a question, once for all that is looked for by it. */
  Typed typed(String question) {
    Map<String, Integer> counts = counted(question);
    Map<String, List<String>> stemmed = new LinkedHashMap<>();
    counts.keySet().forEach(word -> stemmed.put(word, stems.terms(word)));
    return new Typed(counts, stemmed);
  }

  /** What is looked for, of all the words. */
  List<Sought.Term> words(Typed typed) {
    return byWord(typed).values().stream().flatMap(List::stream).toList();
  }

  /** What is looked for of each word, by the word as it was typed, in lower case. */
  Map<String, List<Sought.Term>> byWord(Typed typed) {
    Map<String, Integer> known = index.passagesWith(typed.allStems().stream().distinct().toList());
    Map<String, List<Sought.Term>> byWord = new LinkedHashMap<>();
    int corrected = 0;
    for (Map.Entry<String, List<String>> word : typed.stems().entrySet()) {
      List<Sought.Term> looked = new ArrayList<>();
      for (String stem : word.getValue()) {
        if (known.getOrDefault(stem, 0) > 0) {
          looked.add(new Sought.Term(stem, typed.counts().getOrDefault(word.getKey(), 1)));
        } else if (corrected++ < MOST_CORRECTED) {
          looked.addAll(corrections(word.getKey()));
        }
      }
      byWord.put(word.getKey(), looked);
    }
    return byWord;
  }

  /**
   * Pairs of words that follow each other in the question, at most {@value Sought#APART} words
   * apart in a passage and in either order, as the parts of a name or of an expression stand
   * (unordered windows of the sequential dependence model: Metzler and Croft, "A Markov Random
   * Field Model for Term Dependencies", SIGIR 2005).
   */
  static List<Sought.Pair> near(Typed typed) {
    List<String> stemmed = typed.allStems();
    List<Sought.Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < stemmed.size(); i++) {
      pairs.add(new Sought.Pair(stemmed.get(i), stemmed.get(i + 1)));
    }
    return pairs;
  }

  /** How often each word stands in the question, without those that only make it a question. */
  private Map<String, Integer> counted(String question) {
    String looked = question.substring(0, Math.min(question.length(), MOST_CHARACTERS));
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (String word : words.terms(looked)) {
      if (counted.size() < MOST_WORDS) {
        counted.merge(word, 1, Integer::sum);
      }
    }
    if (!ASKING.containsAll(counted.keySet())) {
      counted.keySet().removeAll(ASKING);
    }
    return counted;
  }

  private List<Sought.Term> corrections(String word) {
    List<Sought.Term> corrections = new ArrayList<>();
    for (Spelling.Suggestion suggestion : spelling.suggest(word)) {
      for (String stem : stems.terms(suggestion.word())) {
        corrections.add(new Sought.Term(stem, suggestion.likeness()));
      }
    }
    return corrections;
  }
}
