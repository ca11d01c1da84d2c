package dateline.shell.view;

import dateline.check.CheckedSentence;
import dateline.check.CheckedSentenceJson;
import dateline.shell.terminal.Screen;

/** Writes what a check found as one JSON object, a sentence a line. */
public final class CheckJson extends CheckView {
  private final Screen screen;
  private String before = "{\"sentences\": [";

  public CheckJson(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void show(CheckedSentence sentence) {
    screen.json(before + CheckedSentenceJson.line(sentence));
    before = ",";
  }

  @Override
  public void end() {
    String opened = sentences() == 0 ? before : "";
    screen.json(
        opened
            + "], \"totals\": "
            + CheckedSentenceJson.line(totals())
            + ", \"holds\": "
            + holds()
            + "}");
  }
}
