package dateline.corpus.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The parts of a zip file that are asked for, in memory. Nothing else is kept. */
final class ZipParts {
  private static final int LARGEST_PART = 64 << 20;
  private static final long MOST_EXPANDED = 1L << 30;
  private static final int MOST_ENTRIES = 10_000;

  private final Map<String, byte[]> parts = new HashMap<>();
  private long expanded;

  private ZipParts() {}

  /**
   * @param names of the parts that are wanted
   * @throws ZipException if it is no zip file, is damaged, or expands beyond all bounds
   */
  static Map<String, byte[]> of(byte[] zip, Set<String> names) throws IOException {
    ZipParts read = new ZipParts();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      int entries = 0;
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (++entries > MOST_ENTRIES) {
          throw new ZipException("it has more than " + MOST_ENTRIES + " parts");
        }
        read.take(in, entry.getName(), names.contains(entry.getName()));
      }
    } catch (IllegalArgumentException e) {
      throw new ZipException("a part has a name that is not UTF-8");
    }
    return read.parts;
  }

  private void take(ZipInputStream in, String name, boolean wanted) throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      expanded += n;
      if (expanded > MOST_EXPANDED || wanted && part.size() + n > LARGEST_PART) {
        throw new ZipException("it expands to more than any document needs");
      }
      if (wanted) {
        part.write(buffer, 0, n);
      }
    }
    if (wanted) {
      parts.putIfAbsent(name, part.toByteArray());
    }
  }
}
