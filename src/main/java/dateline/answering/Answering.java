package dateline.answering;

import dateline.question.Question;
import dateline.verification.Statement;
import java.util.function.Consumer;

/** Answers questions over one corpus. */
public interface Answering {
  /** Answers one question. Never throws for anything that the question or an article holds. */
  Answer answer(Question question);

  /**
   * Answers one question, and hands on each statement as soon as it is verified. Who cannot do so
   * hands on none.
   *
   * @param listener gets each statement with the numbers that its citations will have; newer
   *     accounts may supersede it in the end
   */
  default Answer answer(Question question, Consumer<Statement> listener) {
    return answer(question);
  }
}
