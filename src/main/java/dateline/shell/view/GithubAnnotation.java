package dateline.shell.view;

import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Visible;

/**
 * Writes GitHub's workflow commands, which annotate the lines of a pull request: {@code ::error
 * file=draft.md,line=3,title=altered::…}. Nothing in a message can end it or begin another.
 */
public final class GithubAnnotation {
  private GithubAnnotation() {}

  /**
   * Annotates a line of a file.
   *
   * @param file relative to the repository
   * @param line counting from 1
   */
  public static void error(Screen screen, String file, int line, String title, String message) {
    screen.json(
        "::error file=%s,line=%d,title=%s::%s"
            .formatted(property(file), line, property(title), data(message)));
  }

  private static String data(String text) {
    return Visible.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
