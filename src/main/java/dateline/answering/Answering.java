package dateline.answering;

import dateline.question.Question;
import dateline.verification.Statement;
import java.util.function.Consumer;

/** Answers questions over one corpus. */
public interface Answering {
  /** Answers one question. Never throws for anything that the question or an article holds. */
  Answer answer(Question question);

  /**
   * Answers one question, and tells of each statement as soon as it is verified.
   *
   * @param listener hears a statement with the numbers that its citations will have; one that newer
   *     accounts supersede in the end may be among them
   */
  default Answer answer(Question question, Consumer<Statement> listener) {
    return answer(question);
  }
}
