package dateline.corpus;

import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.TextReader;
import dateline.corpus.html.HtmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * Reads a page of each of the shapes in {@code hostile-shapes.txt} three times: of a quarter, of
 * half and of the whole of the largest size that is read. A page of plain paragraphs comes first.
 * Prints the processor's seconds, and how many times those of the quarter the whole takes, which is
 * about 4 where the time is linear. Arguments: a size in KiB, instead of the largest, and words
 * that the shapes must hold, instead of all of them.
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:target/dateline/lib/*" dateline.corpus.HostilePagesBench
 * }</pre>
 */
final class HostilePagesBench {
  private static final String PLAIN =
      "<p>The council voted on Monday, on item # of its list, to keep the bridge open.</p>";

  private HostilePagesBench() {}

  public static void main(String[] arguments) throws IOException {
    int bytes =
        arguments.length > 0 ? Integer.parseInt(arguments[0]) * 1024 : TextReader.MOST_BYTES - 1024;
    seconds(HostilePagesTest.page(PLAIN, bytes)); // warm
    System.out.printf(Locale.ROOT, "%,d bytes%n     ¼      ½      1   1 : ¼%n", bytes);
    print(PLAIN, bytes);
    String held = arguments.length > 1 ? arguments[1] : "";
    for (String shape : HostilePagesTest.shapes()) {
      if (shape.contains(held)) {
        print(shape, bytes);
      }
    }
  }

  private static void print(String shape, int bytes) throws IOException {
    double quarter = seconds(HostilePagesTest.page(shape, bytes / 4));
    double half = seconds(HostilePagesTest.page(shape, bytes / 2));
    double whole = seconds(HostilePagesTest.page(shape, bytes));
    System.out.printf(
        Locale.ROOT, "%6.2f %6.2f %6.2f %7.1f  %s%n", quarter, half, whole, whole / quarter, shape);
  }

  /** The processor's time, which no other process adds to. */
  private static double seconds(String page) throws IOException {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    CorpusFile file = new CorpusFile("a.html", bytes.length, Instant.EPOCH);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    new HtmlReader().read(file, new ByteArrayInputStream(bytes), _ -> {});
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
  }
}
