package dateline.shell.command;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.question.Question;
import dateline.question.RuleRewriter;
import dateline.shell.terminal.CancellableTask;
import dateline.verification.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The conversation so far: one question outside the chat, many in it. */
public final class Session {
  /** More turns than this lie too far back for a follow-up to lean on. */
  private static final int REMEMBERED = 8;

  private boolean open;
  private final List<Question.Turn> turns = new ArrayList<>();

  public List<Question.Turn> turns() {
    return List.copyOf(turns);
  }

  /** Whether there is one: whether the chat is open. */
  public boolean isOpen() {
    return open;
  }

  public void open() {
    open = true;
  }

  /** Asks, and remembers what was answered. */
  public Answer ask(Answering answering, Question question) {
    return remembered(question, answering.answer(question));
  }

  /** The same, and tells of each statement as soon as it is verified. */
  public Answer ask(Answering answering, Question question, Consumer<Statement> listener) {
    return remembered(question, answering.answer(question, listener));
  }

  private Answer remembered(Question question, Answer answer) {
    CancellableTask.stopIfAbandoned();
    turns.add(new Question.Turn(RuleRewriter.standingAlone(question).text(), said(answer)));
    if (turns.size() > REMEMBERED) {
      turns.removeFirst();
    }
    return answer;
  }

  private static String said(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> answered.text();
      case Answer.Abstained abstained -> "";
    };
  }
}
