package dateline.question;

import java.util.List;

/**
 * A part of a question that is answered by itself.
 *
 * @param text the part as a question that stands alone, not blank
 * @param words the part in the words of the person who asks: "when", "what was the score"
 * @param overTime whether it asks how a value changed: every value that was told answers
 */
public record QuestionPart(String text, String words, boolean overTime) {
  public QuestionPart {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a part of a question must not be blank");
    }
  }

  /** The only part of a question how a value changed. */
  static List<QuestionPart> overTime(String text) {
    return List.of(new QuestionPart(text.strip(), text.strip(), true));
  }

  /** A question that is answered as a whole. */
  public static QuestionPart whole(String text) {
    return new QuestionPart(text, text, false);
  }
}
