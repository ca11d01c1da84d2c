package dateline.index.update;

import dateline.corpus.CorpusFolder;
import dateline.corpus.file.CorpusFile;
import java.io.IOException;

/** What tells whether a file's content has changed. */
final class ContentDigest {
  private ContentDigest() {}

  /** SHA-256 of the file's content, in hexadecimal; empty where it cannot be read. */
  static String of(CorpusFolder corpus, CorpusFile file) {
    try {
      return corpus.sha256(file);
    } catch (IOException e) {
      return "";
    }
  }
}
