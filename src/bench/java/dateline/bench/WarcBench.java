package dateline.bench;

import dateline.corpus.archive.WarcFileReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * Reads a web archive of a size, made up while it is read, and prints how fast that went and how
 * much of the heap it took: flat memory shows in a small heap being enough for any size.
 *
 * <p>Arguments: megabytes (1000), and how many records of pictures stand for each page (30). Run
 * with a small heap: {@code java -Xmx64m -cp … dateline.bench.WarcBench 1000}.
 */
public final class WarcBench {
  private static final int PICTURE = 20_000;
  private static final String PAGE =
      "<html><head><title>Ferry %1$d is sold</title></head><body><article><h1>Ferry %1$d is"
          + " sold</h1><p>The council of Sund sold ferry %1$d on Monday to the Nord Line, which"
          + " means to keep its crew until the end of the year.</p>"
          + "<p>The mayor said that the price of %1$d crowns was fair, and left.</p>".repeat(8)
          + "</article></body></html>";

  private WarcBench() {}

  /** An archive that is made while it is read. */
  private static final class Archive extends InputStream {
    private final long size;
    private final int pictures;
    private long made;
    private int records;
    private byte[] record = new byte[0];
    private int at;

    Archive(long size, int pictures) {
      this.size = size;
      this.pictures = pictures;
    }

    @Override
    public int read() {
      return fill() ? record[at++] & 255 : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (!fill()) {
        return -1;
      }
      int some = Math.min(length, record.length - at);
      System.arraycopy(record, at, bytes, offset, some);
      at += some;
      return some;
    }

    private boolean fill() {
      if (at == record.length && made < size) {
        record = next();
        at = 0;
        made += record.length;
      }
      return at < record.length;
    }

    private byte[] next() {
      int number = records++;
      boolean page = number % (pictures + 1) == 0;
      String body = page ? PAGE.formatted(number) : "x".repeat(PICTURE);
      String http =
          "HTTP/1.1 200 OK\r\nContent-Type: "
              + (page ? "text/html" : "image/png")
              + "\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      String warc =
          "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-"
              + String.format("%012d", number)
              + ">\r\nWARC-Date: 2024-03-05T10:00:00Z\r\nWARC-Target-URI: https://x.example/"
              + number
              + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
              + http.length()
              + "\r\n\r\n"
              + http
              + "\r\n\r\n";
      return warc.getBytes(StandardCharsets.US_ASCII);
    }
  }

  public static void main(String[] args) throws Exception {
    long size = (args.length > 0 ? Long.parseLong(args[0]) : 1000) * 1_000_000;
    int pictures = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    long[] counts = new long[2];
    long begun = System.nanoTime();
    Archive archive = new Archive(size, pictures);
    new WarcFileReader()
        .read(
            new CorpusFile("made-up.warc", size, Instant.EPOCH),
            archive,
            entry -> counts[entry instanceof CorpusEntry.Found ? 0 : 1]++);
    double seconds = (System.nanoTime() - begun) / 1e9;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.UK,
        "%,d MB, %,d records: %,d articles, %,d problems in %.1f s, %.1f MB and %.0f records a"
            + " second; heap at most %,d MB of %,d%n",
        size / 1_000_000,
        archive.records,
        counts[0],
        counts[1],
        seconds,
        size / 1e6 / seconds,
        archive.records / seconds,
        peak / 1_000_000,
        Runtime.getRuntime().maxMemory() / 1_000_000);
  }
}
