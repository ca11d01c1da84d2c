package dateline.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the questions of a news set were answered.
 *
 * @param replies what came of each question, in the order of the set
 */
public record NewsScores(List<Reply> replies) {
  public NewsScores {
    replies = List.copyOf(replies);
  }

  /**
   * What came of a question.
   *
   * @param confidence how sure the answer was, 0 after an abstention
   * @param reach how far the sentence to quote came
   * @param shortRight whether the short answer tells the words that answer
   * @param earlier what was said to have held before
   * @param shown the short answer and the quotation, or why there is none
   */
  public record Reply(
      NewsQuestion question,
      Grade grade,
      double confidence,
      Reach reach,
      boolean shortRight,
      NewsGrader.Earlier earlier,
      String shown) {}

  /** How far the sentence that answers came on its way to the answer. */
  public enum Reach {
    NOT_RETRIEVED,
    NOT_READ,
    READ
  }

  /** How many questions got each grade. */
  public record Counts(int questions, Map<Grade, Integer> grades) {
    static Counts of(List<Reply> replies) {
      Map<Grade, Integer> grades = new LinkedHashMap<>();
      for (Grade grade : Grade.values()) {
        grades.put(grade, (int) replies.stream().filter(r -> r.grade() == grade).count());
      }
      return new Counts(replies.size(), grades);
    }

    /** How many got a grade. */
    public int of(Grade grade) {
      return grades.get(grade);
    }
  }

  /** A point of the curve of risk against coverage. */
  public record Risk(double coverage, double risk) {}

  /** Over all questions. */
  public Counts all() {
    return Counts.of(replies);
  }

  /** Over the questions that the articles answer, or over the others. */
  public Counts answerable(boolean answerable) {
    return of(reply -> reply.question().isAnswerable() == answerable);
  }

  /** By what is asked for, how it is worded, or what answers, in the order of their names. */
  public Map<String, Counts> by(Function<NewsQuestion, String> key) {
    Map<String, Counts> counts = new TreeMap<>();
    for (Reply reply : replies) {
      String name = key.apply(reply.question());
      counts.computeIfAbsent(name, k -> of(r -> key.apply(r.question()).equals(k)));
    }
    return counts;
  }

  /** Where the answers that the articles hold were lost: by name, in the order of the pipeline. */
  public Map<String, Integer> losses() {
    Map<String, Integer> losses = new LinkedHashMap<>();
    losses.put("not retrieved", count(r -> lost(r) && r.reach() == Reach.NOT_RETRIEVED));
    losses.put("not read", count(r -> lost(r) && r.reach() == Reach.NOT_READ));
    losses.put("not chosen", count(r -> lost(r) && isRead(r) && r.confidence() > 0));
    losses.put("below the level", count(r -> lost(r) && isRead(r) && r.confidence() == 0));
    return losses;
  }

  /** So many of so many. */
  public record Share(int of, int all) {}

  /** How many of the right answers in words have a right short answer. */
  public Share shortAnswers() {
    Predicate<Reply> right =
        reply ->
            reply.grade() == Grade.RIGHT && reply.question().label() == NewsQuestion.Label.SPAN;
    return new Share(count(right.and(Reply::shortRight)), count(right));
  }

  /** How many of the notes on what held before cite an account that the set lists as superseded. */
  public Share earlierNotes() {
    return new Share(
        replies.stream().mapToInt(reply -> reply.earlier().listed()).sum(),
        replies.stream().mapToInt(reply -> reply.earlier().notes()).sum());
  }

  /**
   * How many right answers whose question lists superseded accounts note one of them, as what held
   * before or as corrected in print.
   */
  public Share changesNoted() {
    Predicate<Reply> changed =
        reply -> reply.grade() == Grade.RIGHT && !reply.question().superseded().isEmpty();
    return new Share(count(changed.and(reply -> reply.earlier().isNoted())), count(changed));
  }

  private static boolean isRead(Reply reply) {
    return reply.reach() == Reach.READ;
  }

  private static boolean lost(Reply reply) {
    return reply.question().isAnswerable()
        && reply.grade() != Grade.RIGHT
        && reply.grade() != Grade.PARTLY;
  }

  /**
   * The share of wrong answers among the most confident ones, at each tenth of all questions that
   * was answered (El-Yaniv and Wiener 2010).
   */
  public List<Risk> risks() {
    List<Reply> answered =
        replies.stream()
            .filter(reply -> reply.confidence() > 0)
            .sorted(Comparator.comparingDouble(reply -> -reply.confidence()))
            .toList();
    List<Risk> risks = new ArrayList<>();
    for (int tenth = 1; tenth <= 10; tenth++) {
      int most = replies.size() * tenth / 10;
      if (most > 0 && most <= answered.size()) {
        risks.add(new Risk(tenth / 10.0, wrong(answered.subList(0, most)) / (double) most));
      }
    }
    return risks;
  }

  private static long wrong(List<Reply> answered) {
    return answered.stream()
        .filter(reply -> reply.grade() == Grade.MISLEADING || reply.grade() == Grade.HEDGED)
        .count();
  }

  private int count(Predicate<Reply> which) {
    return (int) replies.stream().filter(which).count();
  }

  private Counts of(Predicate<Reply> which) {
    return Counts.of(replies.stream().filter(which).toList());
  }
}
