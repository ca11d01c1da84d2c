package dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.time.calendar.TimeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code kinds.txt}, whose head tells its format. */
final class TimeKindsTest {
  private static final Path FILE = Path.of("src/test/resources/dateline/time/kinds.txt");

  record Case(String kind, LocalDate anchor, String sentence, String values) {
    @Override
    public String toString() {
      return kind + ": " + sentence;
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    String kind = "";
    LocalDate anchor = LocalDate.EPOCH;
    for (String line : Files.readAllLines(FILE)) {
      int bar = line.indexOf(" | ");
      if (line.startsWith("anchor: ")) {
        anchor = LocalDate.parse(line.substring(8));
      } else if (line.startsWith("== ")) {
        kind = line.substring(3);
      } else if (bar > 0 && !line.startsWith("#")) {
        cases.add(new Case(kind, anchor, line.substring(0, bar), line.substring(bar + 3)));
      }
    }
    return cases;
  }

  /** Values as the file writes them: the type where it is no date, "~" where nothing is placed. */
  private static String told(TimeExpression time) {
    String type = time.type() == TimeType.DATE ? "" : time.type() + " ";
    boolean open =
        time.interval().isEmpty() && (time.type() == TimeType.DATE || time.type() == TimeType.TIME);
    return type + (open ? "~" : "") + time.value();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sentence(Case one) {
    List<String> found =
        new TimeRecogniser()
            .recognise(one.sentence(), Optional.of(one.anchor())).stream()
                .map(TimeKindsTest::told)
                .toList();
    assertThat(found.isEmpty() ? "-" : String.join(" ", found)).isEqualTo(one.values());
  }
}
