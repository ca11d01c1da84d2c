package dateline.time;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.evaluation.NewsSet;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, the recogniser returns, in time, with expressions that stand in the text. */
@Tag("slow")
final class TimeRecogniserRobustnessTest {
  private static final Optional<LocalDate> ANCHOR = Optional.of(LocalDate.of(2023, 10, 28));
  private static final List<LocalDate> EDGES =
      List.of(
          LocalDate.MIN,
          LocalDate.MAX,
          LocalDate.of(1, 1, 1),
          LocalDate.of(9999, 12, 31),
          LocalDate.of(2024, 2, 29));
  private static final int REPETITIONS = 100_000;

  /** What the random texts are mixed from, so that they come near to being expressions. */
  private static final List<String> PIECES =
      List.of(
          "last ",
          "next ",
          "the ",
          "Monday",
          "May",
          " of ",
          "-",
          ":",
          "/",
          ".",
          "2021",
          "31",
          "99999999999",
          "first ",
          "half ",
          "a ",
          "century",
          "years",
          " ago",
          "every ",
          "p.m.",
          "T",
          "’",
          "\n\n",
          "\u00a0",
          "\ud83d",
          "\ude00",
          "hundred ",
          "million ",
          "0",
          "Feb. ",
          "29",
          ", ",
          "fiscal ",
          "quarter ",
          "earlier ",
          "million years ago ",
          "hours later ",
          "İ",
          "ſ",
          "\u0000",
          "Easter ",
          "weekend");

  private static void sound(String text) {
    List<TimeExpression> found = new TimeRecogniser().recognise(text, ANCHOR);
    int end = 0;
    for (TimeExpression time : found) {
      boolean stands =
          time.start() >= end
              && text.startsWith(time.text(), time.start())
              && time.end() == time.start() + time.text().length();
      if (!stands || time.value().isEmpty()) {
        throw new AssertionError("unsound in “" + text + "”: " + time);
      }
      end = time.end();
    }
  }

  @Test
  void randomUnicode() {
    Random random = new Random(20231028);
    for (int i = 0; i < 10_000; i++) {
      int[] points = random.ints(random.nextInt(200), 0, Character.MAX_CODE_POINT + 1).toArray();
      sound(new String(points, 0, points.length));
    }
  }

  @Test
  void randomPieces() {
    Random random = new Random(20210910);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(40), 0, PIECES.size()).forEach(at -> text.append(PIECES.get(at)));
      sound(text.toString());
      new TimeRecogniser().recognise(text.toString(), Optional.empty());
      LocalDate edge = EDGES.get(i % EDGES.size());
      new TimeRecogniser().recognise(text.toString(), Optional.of(edge));
    }
  }

  static Stream<String> articles() {
    return Stream.of("shipped", "second")
        .map(Path.of("src/test/resources/dateline/evaluation/news")::resolve)
        .flatMap(set -> NewsSet.read(set, Optional.empty()).articles().values().stream())
        .map(sentences -> String.join(" ", sentences));
  }

  /** Every truncation; of what stands beyond the first five hundred characters, one in 37. */
  @ParameterizedTest
  @MethodSource("articles")
  void everyTruncation(String text) {
    for (int end = 0; end <= text.length(); end += end < 500 ? 1 : 37) {
      sound(text.substring(0, end));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "last ", "Monday ", "1", "the ", "the first ", "hundred ", "two hundred and ", "1:",
            "12:30 ",
        "1,000,", "May ", "of the end of ", "half a ", "a year and ", "2021-", "'", "every ",
            "\n\n",
        "more than ", "year’s ", "from March to ", "will have been ", "the same "
      })
  void repetitionsTakeLinearTime(String piece) {
    sound(piece.repeat(1000));
    long half = processorTime(piece.repeat(REPETITIONS / 2));
    long whole = processorTime(piece.repeat(REPETITIONS));
    // Twice the text takes twice the time; twenty times is far outside what compilation adds.
    assertThat(whole)
        .as("%s: %d ms, doubled %d ms", piece, half / 1_000_000, whole / 1_000_000)
        .isLessThan(20 * half + Duration.ofSeconds(1).toNanos())
        .isLessThan(Duration.ofSeconds(20).toNanos());
  }

  /** Nanoseconds of processor time, which others on the machine do not lengthen. */
  private static long processorTime(String text) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    new TimeRecogniser().recognise(text, ANCHOR);
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }
}
