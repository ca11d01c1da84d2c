package dateline.shell.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import dateline.check.CheckedSentence;
import dateline.check.Verdict;
import dateline.shell.terminal.Screen;
import dateline.text.JsonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes what falls short as a log of the Static Analysis Results Interchange Format, 2.1.0. */
public final class CheckSarif extends CheckView {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final Screen screen;
  private final String file;
  private final List<CheckedSentence> faults = new ArrayList<>();

  public CheckSarif(Screen screen, String file) {
    this.screen = screen;
    this.file = file;
  }

  @Override
  public void show(CheckedSentence sentence) {
    if (!sentence.verdict().holds()) {
      faults.add(sentence);
    }
  }

  @Override
  public void end() {
    screen.json(
        JsonText.line(
            new Log(
                SCHEMA,
                "2.1.0",
                List.of(new Run(Tool.ours(), faults.stream().map(this::result).toList())))));
  }

  private Result result(CheckedSentence sentence) {
    String uri = file.replace('\\', '/').replace(" ", "%20");
    return new Result(
        sentence.verdict().json(),
        "error",
        new Message(message(sentence)),
        List.of(new Location(new Place(new Artifact(uri), new Region(line(sentence))))));
  }

  private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

  private record Run(Tool tool, List<Result> results) {}

  private record Tool(Driver driver) {
    static Tool ours() {
      return new Tool(
          new Driver(
              "dateline",
              Arrays.stream(Verdict.values())
                  .filter(verdict -> !verdict.holds())
                  .map(verdict -> new Rule(verdict.json(), new Message(words(verdict))))
                  .toList()));
    }
  }

  private record Driver(String name, List<Rule> rules) {}

  private record Rule(String id, Message shortDescription) {}

  private record Message(String text) {}

  private record Result(String ruleId, String level, Message message, List<Location> locations) {}

  private record Location(Place physicalLocation) {}

  private record Place(Artifact artifactLocation, Region region) {}

  private record Artifact(String uri) {}

  private record Region(int startLine) {}
}
