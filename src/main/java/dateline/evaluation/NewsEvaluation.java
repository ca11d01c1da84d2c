package dateline.evaluation;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.answering.Queries;
import dateline.answering.SourcedAnswering;
import dateline.evaluation.NewsScores.Reach;
import dateline.evaluation.NewsScores.Reply;
import dateline.question.Question;
import dateline.reading.Reader;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.verification.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Asks every question of a news set over all its articles, as any question is asked. */
public final class NewsEvaluation {
  /** Questions that are not asked as of a day are asked on this one, after every article. */
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private final NewsSet set;
  private final IntConsumer progress;

  /**
   * @param progress is told how many questions were asked
   */
  public NewsEvaluation(NewsSet set, IntConsumer progress) {
    this.set = set;
    this.progress = progress;
  }

  /**
   * Asks the questions.
   *
   * @param answering answers from the articles of the set
   * @param retriever what {@code answering} retrieves by, to tell what was not found at all
   * @param reader who reads for it, to tell what was not read
   */
  public NewsScores of(Answering answering, Retriever retriever, Reader reader) {
    NewsGrader grader = new NewsGrader(set);
    List<Reply> replies = new ArrayList<>();
    for (NewsQuestion question : set.questions()) {
      Question asked = asked(question);
      Answer answer = answering.answer(asked);
      replies.add(
          new Reply(
              question,
              grader.grade(question, answer),
              confidence(answer),
              reach(question, asked, retriever, reader),
              grader.isShortRight(question, answer),
              grader.earlier(question, answer),
              shown(answer)));
      progress.accept(replies.size());
    }
    return new NewsScores(replies);
  }

  private static Question asked(NewsQuestion question) {
    Question asked = Question.of(question.text(), TODAY);
    return asked.asOf(question.asOf());
  }

  private static double confidence(Answer answer) {
    return switch (answer) {
      case Answer.Abstained _ -> 0;
      case Answer.Answered answered -> answered.statements().getFirst().probability();
    };
  }

  private Reach reach(NewsQuestion question, Question asked, Retriever retriever, Reader reader) {
    if (!question.isAnswerable()) {
      return Reach.NOT_RETRIEVED;
    }
    String sentence = set.sentence(question.sentences().getFirst());
    List<RankedPassage> passages =
        retriever.retrieve(Queries.of(asked), SourcedAnswering.PASSAGES_READ);
    if (passages.stream().noneMatch(ranked -> ranked.passage().text().contains(sentence))) {
      return Reach.NOT_RETRIEVED;
    }
    return reader.looksAt(asked, passages).stream().anyMatch(q -> q.text().contains(sentence))
        ? Reach.READ
        : Reach.NOT_READ;
  }

  private static String shown(Answer answer) {
    return switch (answer) {
      case Answer.Abstained abstained -> abstained.reason();
      case Answer.Answered answered -> {
        Statement first = answered.statements().getFirst();
        yield first.focus() + " ‖ " + first.text();
      }
    };
  }
}
