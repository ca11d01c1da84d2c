package dateline.corpus;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cuts and damages the files under {@code formats}; each must end in a read or a named problem,
 * within bounds. A few lengths and damages of each file, and some more in the slow test; with
 * {@code -Ddamages=many} every length and a thousand damages there, which takes a quarter of an
 * hour.
 */
class DamagedFixturesTest {
  private static final boolean MANY = "many".equals(System.getProperty("damages"));
  private static final int FEW = 3;
  private static final int SOME = 12;
  private static final int MANY_DAMAGES = 1000;

  static List<String> formats() throws IOException {
    return Fixtures.formats();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void eachEndsInAReadOrANamedProblem(String format) throws IOException {
    for (Fixtures.Fixture file : Fixtures.of(format)) {
      FileReading.survivesCuts(file.name(), file.bytes(), Math.max(1, file.bytes().length / FEW));
      FileReading.survivesDamages(file.name(), file.bytes(), FEW);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("formats")
  void eachDoesSoHoweverItIsCutAndDamaged(String format) throws IOException {
    long reads = 0;
    long begun = System.nanoTime();
    for (Fixtures.Fixture file : Fixtures.of(format)) {
      int step = MANY ? 1 : Math.max(1, file.bytes().length / SOME);
      reads += FileReading.survivesCuts(file.name(), file.bytes(), step);
      reads += FileReading.survivesDamages(file.name(), file.bytes(), MANY ? MANY_DAMAGES : SOME);
    }
    if (MANY) {
      System.out.printf(
          "%s: %,d cuts and damages, all read or named, %.0f s%n",
          format, reads, (System.nanoTime() - begun) / 1e9);
    }
  }
}
