package dateline.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;

/** Makes what was written take effect, with a manifest that says what it is. */
final class IndexCommit {
  /** An index of no more documents is kept in one segment: the fastest to open and to search. */
  private static final int ONE_SEGMENT = 2000;

  private IndexCommit() {}

  /**
   * @param embedding what the vectors are made by
   * @param complete whether all files of the corpus are in it
   */
  static void of(IndexWriter writer, String embedding, boolean complete) throws IOException {
    if (complete && writer.getDocStats().maxDoc <= ONE_SEGMENT) {
      writer.forceMerge(1);
    }
    try (DirectoryReader written = DirectoryReader.open(writer)) {
      Manifest manifest = Manifest.of(written, embedding, complete);
      writer.setLiveCommitData(manifest.toUserData().entrySet());
    }
    writer.commit();
  }
}
