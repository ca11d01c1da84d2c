package dateline.shell.view;

import dateline.answering.Answer;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.verification.Statement;
import java.util.List;

/** A way of showing answers on the screen. */
public sealed interface AnswerLayout permits AnswerView, GlanceView {
  /** The whole of what is known of an answer, or the answer at a glance. */
  static AnswerLayout of(Screen screen, boolean whole) {
    return whole ? new AnswerView(screen) : new GlanceView(screen);
  }

  /** Shows an answer. */
  default void show(Answer answer) {
    switch (answer) {
      case Answer.Answered answered -> answered(answered);
      case Answer.Abstained abstained -> abstained(abstained);
    }
  }

  /** Shows statements and what stands below them. */
  void answered(Answer.Answered answer);

  /** Shows that the articles do not answer, and what comes nearest. */
  void abstained(Answer.Abstained answer);

  /** Shows one statement of an answer that is still being written. */
  default void show(Statement statement) {
    screen().print(MarkedText.of(statement));
    screen().flush();
  }

  /**
   * Shows what is left of an answer, some statements of which were shown.
   *
   * @param shown those, in their order
   */
  default void showRest(Answer answer, List<Statement> shown) {
    if (answer instanceof Answer.Answered answered && begins(answered, shown)) {
      List<Statement> all = answered.statements();
      all.subList(shown.size(), all.size()).forEach(this::show);
      showSources(answered);
    } else {
      if (!shown.isEmpty()) {
        screen().blank();
        screen().print(Text.of(Style.FAINT, "Taken together:"));
      }
      show(answer);
    }
  }

  /** Shows what stands below the statements of an answer. */
  void showSources(Answer.Answered answer);

  /** Where it shows. */
  Screen screen();

  private static boolean begins(Answer.Answered answer, List<Statement> shown) {
    return !shown.isEmpty()
        && shown.size() <= answer.statements().size()
        && answer.statements().subList(0, shown.size()).equals(shown);
  }
}
