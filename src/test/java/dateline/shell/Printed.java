package dateline.shell;

import dateline.answering.Answer;
import dateline.answering.AnswerJson;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.TerminalProbe;
import dateline.shell.view.AnswerView;
import java.io.StringWriter;

/** An answer as it is printed, for tests of other packages. */
public final class Printed {
  private Printed() {}

  /** As text and as JSON, one after the other. */
  public static String of(Answer answer) {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(out, new StringWriter(), new TerminalProbe(false, false, 80, false));
    new AnswerView(screen).show(answer);
    screen.json(new AnswerJson("corpus").pretty(answer));
    return out.toString();
  }
}
