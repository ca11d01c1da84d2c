package dateline.index;

import dateline.corpus.file.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an index says of the corpus that it was made from: which files and articles. */
public interface Standing {
  /** A file as the index knows it. */
  record KnownFile(long size, long modified, long indexed, String sha256) {}

  /** All files, by name. */
  Map<String, KnownFile> files() throws IOException;

  /** What could not be read, by file. */
  List<Problem> problems() throws IOException;

  /** The files some of whose articles are left out since {@code name} has articles of their ids. */
  List<String> shadowedBy(String name) throws IOException;

  /** The ids of the articles out of a file. */
  List<String> articlesOf(String name) throws IOException;

  /** The file that the article with this id was read from. */
  Optional<String> fileOf(String id) throws IOException;

  /** Whether the article with this id was made from just this. */
  boolean has(String id, String sha256) throws IOException;
}
