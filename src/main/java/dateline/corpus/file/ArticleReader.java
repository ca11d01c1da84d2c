package dateline.corpus.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads the articles of one file. There is one reader for each file format. */
public interface ArticleReader {
  /**
   * Gives the file's articles and problems in the order in which they stand.
   *
   * @throws IOException if the file cannot be read to its end
   */
  void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException;

  /**
   * The extension of a file's name in lower case, without the full stop; empty if it has none. Of a
   * compressed file it is that of what it expands to.
   */
  static String extension(String path) {
    String name = Gunzipped.plainName(path.substring(path.lastIndexOf('/') + 1));
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
