package dateline.article;

import dateline.text.Characters;
import dateline.text.Prose;
import dateline.text.Sentences;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into passages, the unit of retrieval: whole sentences, greedily, until {@value
 * #WORDS_ENOUGH} words are reached and never over {@value #MOST_WORDS}. A longer sentence is cut at
 * words. A last passage under {@value #FEWEST_WORDS} words joins the one before it. A list stands
 * with the line that leads it in, one that ends in a colon, as far as it fits. The reader was
 * trained on passages cut by the same rule.
 */
public final class Passages {
  private static final int WORDS_ENOUGH = 100;
  private static final int MOST_WORDS = 150;
  private static final int FEWEST_WORDS = 25;

  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private int start;
  private int end;
  private int words;

  private Passages(String text) {
    this.text = text;
  }

  /** The passages of {@code article} in order, none overlapping another; together all its words. */
  public static List<Passage> of(Article article) {
    List<Span> spans = spans(article.text());
    List<Passage> passages = new ArrayList<>(spans.size());
    for (Span span : spans) {
      passages.add(new Passage(article, passages.size(), span));
    }
    return passages;
  }

  public static List<Span> spans(String text) {
    Passages passages = new Passages(text);
    List<Span> sentences = Sentences.of(text);
    int listEnd = 0;
    for (int i = 0; i < sentences.size(); i++) {
      boolean inList = i < listEnd;
      if (!inList) {
        listEnd = LedList.end(text, sentences, i, MOST_WORDS);
        passages.makeRoom(sentences.subList(i, listEnd));
      }
      passages.add(sentences.get(i), inList ? MOST_WORDS : WORDS_ENOUGH);
    }
    return passages.finish();
  }

  /** Closes the passage where a list and the line that leads it in would be parted otherwise. */
  private void makeRoom(List<Span> list) {
    int count = list.stream().mapToInt(sentence -> Prose.words(text, sentence)).sum();
    if (list.size() > 1 && words > 0 && words + count > MOST_WORDS) {
      close();
    }
  }

  private void add(Span sentence, int enough) {
    int count = Prose.words(text, sentence);
    if (words > 0 && (words >= enough || words + count > MOST_WORDS)) {
      close();
    }
    if (count > MOST_WORDS) {
      cut(sentence);
      return;
    }
    start = words == 0 ? sentence.start() : start;
    end = sentence.end();
    words += count;
  }

  private void cut(Span sentence) {
    List<Integer> ends = wordEnds(sentence);
    int from = sentence.start();
    for (int i = MOST_WORDS; i < ends.size() + MOST_WORDS; i += MOST_WORDS) {
      int to = ends.get(Math.min(i, ends.size()) - 1);
      spans.add(new Span(skipSpace(from), to));
      from = to;
    }
  }

  private void close() {
    spans.add(new Span(start, end));
    words = 0;
  }

  private List<Span> finish() {
    if (words > 0 && words < FEWEST_WORDS && !spans.isEmpty() && joins(spans.getLast())) {
      spans.add(new Span(spans.removeLast().start(), end));
    } else if (words > 0) {
      close();
    }
    return spans;
  }

  private boolean joins(Span last) {
    return Prose.words(text, last) + words <= MOST_WORDS + FEWEST_WORDS;
  }

  private int skipSpace(int i) {
    while (Characters.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Where each word of {@code span} ends; words are what white space separates. */
  private List<Integer> wordEnds(Span span) {
    List<Integer> ends = new ArrayList<>();
    for (int i = span.start(); i < span.end(); i++) {
      boolean lastOfWord = i + 1 == span.end() || Characters.isSpace(text.charAt(i + 1));
      if (lastOfWord && !Characters.isSpace(text.charAt(i))) {
        ends.add(i + 1);
      }
    }
    return ends;
  }
}
