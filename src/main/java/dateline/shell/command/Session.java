package dateline.shell.command;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.conversation.AnswerHistory;
import dateline.conversation.KeptAnswer;
import dateline.question.Question;
import dateline.shell.terminal.CancellableTask;
import dateline.verification.Statement;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The conversation so far: one question outside the chat, many in it. */
public final class Session {
  /** More turns than this lie too far back for a follow-up to lean on. */
  private static final int MOST_TURNS = 8;

  private String chat = AnswerHistory.newChat();
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

  /**
   * Goes on with a chat that was left.
   *
   * @param kept its answers, oldest first; nothing is done where there are none
   */
  public void resume(List<KeptAnswer> kept) {
    if (!kept.isEmpty()) {
      chat = kept.getLast().chat();
      kept.forEach(answer -> remember(answer.turn()));
    }
  }

  /** Names the chat in the history. */
  public String chat() {
    return chat;
  }

  /**
   * Keeps the answer to the last question in the history.
   *
   * @param json the answer, as {@link dateline.answering.AnswerJson} writes it
   * @throws IOException where it cannot be written
   */
  public void keep(String json, Workspace workspace) throws IOException {
    history(workspace)
        .keep(
            new KeptAnswer(
                1, Instant.now(), chat, turns.getLast(), JsonMapper.shared().readTree(json)));
  }

  /** The answers that were given over a workspace's articles. */
  public static AnswerHistory history(Workspace workspace) {
    return AnswerHistory.of(workspace.corpus(), workspace.index());
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
    remember(new Question.Turn(question.standingAlone().text(), said(answer)));
    return answer;
  }

  private void remember(Question.Turn turn) {
    turns.add(turn);
    if (turns.size() > MOST_TURNS) {
      turns.removeFirst();
    }
  }

  private static String said(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> answered.text();
      case Answer.Abstained abstained -> "";
    };
  }
}
