package dateline.evaluation;

import dateline.evaluation.ReadingSet.Asked;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How well questions were answered.
 *
 * @param all over all questions
 * @param answerable over those that the paragraph answers
 * @param unanswerable over those that it does not
 * @param statements how many statements were made, rival accounts among them
 * @param citations how many citations they rest on
 * @param verified how many of these stand in their source, character for character
 */
public record ReadingScores(
    Means all, Means answerable, Means unanswerable, int statements, int citations, int verified) {
  /**
   * What came of a question.
   *
   * @param answer the words that answer, of the first statement; empty after an abstention
   * @param quoted what the first statement quotes; empty after an abstention
   * @param statements how many statements were made
   * @param citations how many citations they rest on
   * @param verified how many of these stand in their source, character for character
   */
  record Replied(
      Asked asked, String answer, String quoted, int statements, int citations, int verified) {}

  /**
   * Means over some questions, between 0 and 1; NaN where there are none.
   *
   * @param questions how many
   * @param exactMatch the answer has the same words as a gold one; silence is right where there is
   *     no gold one
   * @param tokenF1 how many of the words they share
   * @param sentence the sentence that was quoted holds a gold answer; silence is right where there
   *     is none
   * @param answered the share of questions that were answered at all
   */
  public record Means(
      int questions, double exactMatch, double tokenF1, double sentence, double answered) {
    private static Means of(List<Replied> replies, Predicate<Replied> which) {
      List<Replied> some = replies.stream().filter(which).toList();
      return new Means(
          some.size(),
          mean(some, r -> AnswerMeasure.EXACT_MATCH.of(r.answer(), r.asked().golds())),
          mean(some, r -> AnswerMeasure.TOKEN_F1.of(r.answer(), r.asked().golds())),
          mean(some, r -> AnswerMeasure.SENTENCE.of(r.quoted(), r.asked().golds())),
          mean(some, r -> r.statements() > 0 ? 1 : 0));
    }

    private static double mean(List<Replied> replies, ToDoubleFunction<Replied> measure) {
      return replies.stream().mapToDouble(measure).average().orElse(Double.NaN);
    }
  }

  static ReadingScores of(List<Replied> replies) {
    return new ReadingScores(
        Means.of(replies, _ -> true),
        Means.of(replies, reply -> reply.asked().isAnswerable()),
        Means.of(replies, reply -> !reply.asked().isAnswerable()),
        replies.stream().mapToInt(Replied::statements).sum(),
        replies.stream().mapToInt(Replied::citations).sum(),
        replies.stream().mapToInt(Replied::verified).sum());
  }
}
