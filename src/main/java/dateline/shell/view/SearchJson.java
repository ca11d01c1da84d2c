package dateline.shell.view;

import dateline.answering.RankedPassageJson;
import dateline.retrieval.Explanation;
import dateline.retrieval.RankedPassage;
import dateline.shell.terminal.Screen;
import java.util.Optional;

/** Writes passages as one JSON object, a passage a line. */
public final class SearchJson implements SearchView {
  private final Screen screen;
  private String before = "{\"passages\": [";

  public SearchJson(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void passage(int place, RankedPassage found, Optional<Explanation> explanation) {
    screen.json(before + RankedPassageJson.line(place, found, explanation));
    before = ",";
  }

  @Override
  public void end() {
    screen.json((before.equals(",") ? "" : before) + "]}");
  }
}
