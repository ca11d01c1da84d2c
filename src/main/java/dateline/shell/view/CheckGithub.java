package dateline.shell.view;

import dateline.check.CheckedSentence;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Visible;

/**
 * Writes what falls short as GitHub's workflow commands, which annotate the lines of a pull
 * request: {@code ::error file=draft.md,line=3,title=altered::…}.
 */
public final class CheckGithub extends CheckView {
  private final Screen screen;
  private final String file;

  public CheckGithub(Screen screen, String file) {
    this.screen = screen;
    this.file = file;
  }

  @Override
  public void show(CheckedSentence sentence) {
    if (!sentence.verdict().holds()) {
      screen.json(
          "::error file=%s,line=%d,title=%s::%s"
              .formatted(
                  property(file),
                  line(sentence),
                  property(CheckText.words(sentence.verdict())),
                  data(message(sentence))));
    }
  }

  @Override
  public void end() {}

  private static String data(String text) {
    return Visible.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
