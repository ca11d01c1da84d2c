package dateline.shell.view;

import dateline.answering.Answer;
import dateline.shell.terminal.Screen;
import dateline.verification.Statement;
import java.util.List;

/** A way of showing answers on the screen. */
public sealed interface AnswerLayout permits AnswerView, GlanceView {
  /** The whole of what is known of an answer, or the answer at a glance. */
  static AnswerLayout of(Screen screen, boolean whole) {
    return whole ? new AnswerView(screen) : new GlanceView(screen);
  }

  /** Shows an answer. */
  void show(Answer answer);

  /** Shows one statement of an answer that is still being written. */
  void show(Statement statement);

  /**
   * Shows what is left of an answer, some statements of which were shown.
   *
   * @param shown those, in their order
   */
  void showRest(Answer answer, List<Statement> shown);
}
