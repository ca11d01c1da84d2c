package dateline.index.update;

import dateline.index.Manifest;
import java.io.IOException;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;

/** Makes what was written take effect, with a manifest that says what it is. */
final class IndexCommit {
  /** An index of no more documents is kept in one segment: the fastest to open and to search. */
  private static final int MOST_DOCUMENTS_IN_ONE_SEGMENT = 2000;

  private IndexCommit() {}

  /**
   * @param embedding what the vectors are made by
   * @param complete whether all files of the corpus are in it
   */
  static void of(IndexWriter writer, String embedding, boolean complete) throws IOException {
    if (complete) {
      settle(writer);
    }
    try (DirectoryReader written = DirectoryReader.open(writer)) {
      commit(writer, Manifest.of(written, embedding, complete));
    }
  }

  /** The same where nothing but vectors was added to what {@code before} tells of. */
  static void ofVectors(IndexWriter writer, Manifest before) throws IOException {
    settle(writer);
    try (DirectoryReader written = DirectoryReader.open(writer)) {
      commit(writer, before.withVectors(Manifest.vectors(written)));
    }
  }

  private static void commit(IndexWriter writer, Manifest manifest) throws IOException {
    writer.setLiveCommitData(manifest.toUserData().entrySet());
    writer.commit();
  }

  /** Has segments merged before they are committed: closing the writer would cut merges off. */
  private static void settle(IndexWriter writer) throws IOException {
    if (writer.getDocStats().maxDoc <= MOST_DOCUMENTS_IN_ONE_SEGMENT) {
      writer.forceMerge(1);
      return;
    }
    writer.flush();
    if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler merges) {
      merges.sync();
    }
  }
}
