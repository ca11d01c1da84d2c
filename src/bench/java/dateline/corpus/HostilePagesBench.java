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
 * Reads a page of each of the shapes in {@code hostile-shapes.txt} once, of the largest size that
 * is read, and a page of plain paragraphs of that size before them. Prints the processor's seconds
 * and how many times those of the plain page they are. Argument: a size in KiB, instead of the
 * largest.
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
    double plain = seconds(HostilePagesTest.page(PLAIN, bytes));
    System.out.printf(Locale.ROOT, "%,d bytes%n%8.2f s          plain paragraphs%n", bytes, plain);
    for (String shape : HostilePagesTest.shapes()) {
      double taken = seconds(HostilePagesTest.page(shape, bytes));
      System.out.printf(Locale.ROOT, "%8.2f s %6.1f ×  %s%n", taken, taken / plain, shape);
    }
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
