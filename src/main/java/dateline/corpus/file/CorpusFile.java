package dateline.corpus.file;

import dateline.text.Characters;
import java.time.Instant;

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
    return Characters.strip(Characters.oneLine(dot > 0 ? name.substring(0, dot) : name));
  }

  /** By path, in code unit order: the same on every machine. */
  @Override
  public int compareTo(CorpusFile other) {
    return path.compareTo(other.path);
  }
}
