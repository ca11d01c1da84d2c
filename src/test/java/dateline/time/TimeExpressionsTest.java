package dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays {@code expressions.txt}, whose head tells its format. */
final class TimeExpressionsTest {
  private static final Path FILE = Path.of("src/test/resources/dateline/time/expressions.txt");

  /** A sentence and the lines that stand under it. */
  record Case(Optional<LocalDate> anchor, String sentence, List<String> expected) {
    @Override
    public String toString() {
      return sentence;
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    Optional<LocalDate> anchor = Optional.empty();
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("anchor: ")) {
        anchor =
            Optional.of(line.substring(8)).filter(a -> !a.equals("none")).map(LocalDate::parse);
      } else if (line.startsWith("  ")) {
        cases.getLast().expected().add(line.strip());
      } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("== ")) {
        cases.add(new Case(anchor, line, new ArrayList<>()));
      }
    }
    return cases;
  }

  private static String told(TimeExpression time) {
    String mod = time.modifier().map(modifier -> " " + modifier).orElse("");
    String how = time.derivation().substring(time.text().length() + 2).replaceFirst("^[,:] ", "");
    return time.text() + " | " + time.type() + " " + time.value() + mod + " | " + how;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sentence(Case one) {
    assertThat(new TimeRecogniser().recognise(one.sentence(), one.anchor()))
        .extracting(TimeExpressionsTest::told)
        .isEqualTo(one.expected());
  }

  /** Line breaks and what stands around a sentence change neither the words nor their meaning. */
  @ParameterizedTest
  @MethodSource("cases")
  void sentenceAmongOthersAndBrokenIntoLines(Case one) {
    String before = "Nobody knows why.\n\n";
    String text = before + one.sentence().replace(" ", "\r\n") + "\n\nNobody asks.";
    List<TimeExpression> found = new TimeRecogniser().recognise(text, one.anchor());
    assertThat(found).extracting(time -> told(time).replace("\r\n", " ")).isEqualTo(one.expected());
    assertThat(found)
        .allSatisfy(
            time -> assertThat(text.substring(time.start(), time.end())).isEqualTo(time.text()));
  }

  /** Every value stays what it is, but for what is counted, when the anchor is another. */
  @ParameterizedTest
  @MethodSource("cases")
  void onlyWhatIsCountedMovesWithTheAnchor(Case one) {
    List<TimeExpression> there = new TimeRecogniser().recognise(one.sentence(), one.anchor());
    List<TimeExpression> elsewhere =
        new TimeRecogniser().recognise(one.sentence(), Optional.of(LocalDate.of(1999, 2, 28)));
    assertThat(elsewhere)
        .extracting(TimeExpression::text)
        .isEqualTo(there.stream().map(TimeExpression::text).toList());
    for (int i = 0; i < there.size(); i++) {
      boolean counted = elsewhere.get(i).derivation().contains(", counted from ");
      if (!counted && one.anchor().isPresent()) {
        assertThat(elsewhere.get(i).value()).isEqualTo(there.get(i).value());
      }
    }
  }
}
