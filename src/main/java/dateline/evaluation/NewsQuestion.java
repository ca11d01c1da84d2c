package dateline.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question of a news set, and what answers it.
 *
 * @param id its id
 * @param text the question as somebody typed it
 * @param kind what is asked for: who, why, yesno, …
 * @param style how it is worded: close, para, terse, lay, typo
 * @param label whether a span answers, yes, no, or nothing does
 * @param spans the words that answer, each a substring of the first sentence; empty for {@link
 *     Label#NONE}
 * @param sentences the sentence to quote first, then those needed to understand it; for {@link
 *     Label#NONE} the most tempting one
 * @param cause why nothing answers; empty unless the label is {@link Label#NONE}
 * @param asOf the day as of which it is asked, where it is asked of the past
 * @param superseded older sentences that answer the same question otherwise
 */
public record NewsQuestion(
    String id,
    String text,
    String kind,
    String style,
    Label label,
    List<String> spans,
    List<SentencePlace> sentences,
    Optional<String> cause,
    Optional<LocalDate> asOf,
    List<SentencePlace> superseded) {
  public NewsQuestion {
    spans = List.copyOf(spans);
    sentences = List.copyOf(sentences);
    superseded = List.copyOf(superseded);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a question must ask something: id=" + id);
    }
    if (label == Label.SPAN && (spans.isEmpty() || sentences.isEmpty())) {
      throw new IllegalArgumentException(
          "a question with an answer needs the words that answer and their sentence: id=" + id);
    }
  }

  /** What answers a question. */
  public enum Label {
    SPAN,
    YES,
    NO,
    NONE
  }

  /**
   * A sentence of an article.
   *
   * @param article the article's id
   * @param index its place in the article, counting from 0
   */
  public record SentencePlace(String article, int index) {}

  boolean isAnswerable() {
    return label != Label.NONE;
  }
}
