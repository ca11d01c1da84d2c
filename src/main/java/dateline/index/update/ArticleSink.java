package dateline.index.update;

import dateline.article.Article;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What an update writes to. {@link #put} and {@link #keep} come from several threads, all else from
 * one. A file that is put says that all of its articles, put before, stand; so a sink that is cut
 * off may have articles without their file, which is then read again, and never a file without its
 * articles.
 */
public interface ArticleSink {
  /**
   * Marks files that the index knows as not read to their end, before anything of them is written
   * over: whoever goes on with an update that was cut off reads them again if they are there.
   */
  default void begin(Collection<String> names) throws IOException {
    for (String name : names) {
      putFile(CorpusFile.unread(name), "", 0, List.of(), Set.of());
    }
  }

  /** Takes out a file and all its articles. */
  void removeFile(String name) throws IOException;

  /** Takes out an article, by its id. */
  void removeArticle(String id) throws IOException;

  /**
   * Puts an article in, with its passages, in the place of what has its id.
   *
   * @param digest the article's digest, by which it is known again
   */
  void put(Article article, String digest) throws IOException;

  /**
   * Brings what an update that was cut off may have left out of an article that stands as it is.
   * Nothing where an article and all that belongs to it are written in one step.
   */
  default void keep(Article article) throws IOException {}

  /**
   * Puts in what is known of a file.
   *
   * @param file the file as it stood before it was read
   * @param sha256 of what it held
   * @param indexed when that was, in nanoseconds since 1970
   * @param problems what could not be read
   * @param shadowedBy the files that hold articles with the same ids, and come first
   */
  void putFile(
      CorpusFile file, String sha256, long indexed, List<Problem> problems, Set<String> shadowedBy)
      throws IOException;

  /** Brings all to the index that was put in. No article is put meanwhile. */
  void finish() throws IOException;
}
