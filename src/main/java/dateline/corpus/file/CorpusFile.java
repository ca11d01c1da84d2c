package dateline.corpus.file;

import dateline.text.Characters;
import dateline.text.Legible;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of the corpus as the folder lists it, without having been opened. Two listings that agree
 * in all three components need not be read again; where size or time differ, a digest tells whether
 * the content does.
 *
 * @param path relative to the corpus folder, with {@code /}
 * @param size in bytes
 * @param modified when it was last written or replaced, as far as the file system knows
 */
public record CorpusFile(String path, long size, Instant modified)
    implements Comparable<CorpusFile> {
  private static final long NO_SIZE = -1;

  /** Stands for a file that is not read to its end: no file of that name looks like it. */
  public static CorpusFile unread(String path) {
    return new CorpusFile(path, NO_SIZE, Instant.EPOCH);
  }

  /**
   * The file's name without its folders and its extension, {@code .gz} included, and without white
   * space at its ends; empty where nothing of the name can be seen.
   */
  public String stem() {
    return stem(path);
  }

  /** The id of an article in this file that states none: the {@link #stem}, or a made-up name. */
  public String defaultId() {
    return defaultId(path);
  }

  public static String defaultId(String path) {
    String stem = stem(path);
    return stem.isEmpty() ? "unnamed-" + Integer.toHexString(path.hashCode()) : stem;
  }

  public static String stem(String path) {
    String name = Gunzipped.plainName(path.substring(path.lastIndexOf('/') + 1));
    int dot = name.lastIndexOf('.');
    String bare = dot > 0 ? name.substring(0, dot) : name;
    return Legible.of(bare).isEmpty() ? "" : Characters.strip(Characters.oneLine(bare));
  }

  /**
   * The ids that an article may have, in the order in which they are tried until one is free: its
   * own; and where that is made of its file's name, which files in other folders may have as well,
   * with the folder before it, and then with the extension behind it, as {@code report}, {@code
   * 2023/report} and {@code 2023/report.txt}. An id that the article states stays as it is.
   *
   * @param path the file
   * @param id as it was read
   */
  public static List<String> ids(String path, String id) {
    String stem = stem(path);
    if (!id.equals(stem) && !id.startsWith(stem + "-") && !id.endsWith("-" + stem)) {
      return List.of(id);
    }
    int name = path.lastIndexOf('/') + 1;
    int dot = Gunzipped.plainName(path).lastIndexOf('.');
    String inFolder = Characters.oneLine(path.substring(0, name)) + id;
    String withExtension = inFolder + (dot > name ? Characters.oneLine(path.substring(dot)) : "");
    return Stream.of(id, inFolder, withExtension).distinct().toList();
  }

  /** By path, in code unit order: the same on every machine. */
  @Override
  public int compareTo(CorpusFile other) {
    return path.compareTo(other.path);
  }
}
