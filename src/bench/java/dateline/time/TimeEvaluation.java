package dateline.time;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Measures the recogniser on MEANTIME by the scoring of TempEval-3 task A (UzZaman et al., SemEval
 * 2013) and prints a table for each half of the collection. With {@code errors} as second argument
 * it lists the errors, of the working half only: the other half is there to report on.
 *
 * <pre>java -cp target/classes:target/test-classes dateline.time.TimeEvaluation DIR [errors]</pre>
 */
public final class TimeEvaluation {
  private TimeEvaluation() {}

  /**
   * @param arguments the folder {@code intra-doc_annotation} of MEANTIME, or any folder of its
   *     files
   * @throws IOException where a file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    TimeScore work = new TimeScore();
    TimeScore report = new TimeScore();
    List<String> errors = new ArrayList<>();
    for (Path file : files(Path.of(arguments[0]))) {
      MeantimeDocument document = MeantimeDocument.read(file);
      List<TimeExpression> found =
          new TimeRecogniser().recognise(document.text(), document.created());
      if (isForWork(document.name())) {
        work.add(document, found, errors);
      } else {
        report.add(document, found, new ArrayList<>());
      }
    }
    if (arguments.length > 1) {
      errors.forEach(out::println);
    }
    out.println(TimeScore.HEADING);
    out.println(work.row("half to work on"));
    out.println(report.row("half to report on"));
  }

  /** The split: by the lowest bit of the CRC-32 of the file's name without its extension. */
  static boolean isForWork(String name) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return (crc.getValue() & 1) == 0;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
