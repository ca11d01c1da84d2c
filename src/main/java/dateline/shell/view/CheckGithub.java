package dateline.shell.view;

import dateline.check.CheckedSentence;
import dateline.shell.terminal.Screen;

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
      GithubAnnotation.error(
          screen, file, line(sentence), words(sentence.verdict()), message(sentence));
    }
  }

  @Override
  public void end() {}
}
