package dateline.index.update;

import dateline.index.AsAround;
import dateline.index.Bm25;
import dateline.index.EmbeddedIndex;
import dateline.index.IndexException;
import dateline.index.Manifest;
import dateline.text.RuleTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The folder of an index on disk. It is Dateline's if it is empty, or holds the cache directory tag
 * (bford.info/cachedir) that Dateline puts into it; nothing is ever written to any other.
 */
final class IndexFolder {
  /** What stands in the folder. */
  sealed interface State {}

  /** No index. */
  record Missing() implements State {}

  /** An index that can be opened. */
  record Whole(EmbeddedIndex index) implements State {}

  /** Something that cannot be opened. */
  record Damaged(String reason) implements State {}

  private static final String TAG = "CACHEDIR.TAG";
  private static final String TAG_TEXT =
      """
      Signature: 8a477f597d28d172789f06886806bc55
      # This folder holds an index made by Dateline out of a folder of articles.
      # Nothing is lost when it is deleted: Dateline makes it again.
      """;

  /** The names that Lucene gives its files. */
  private static final Pattern LUCENES = RuleTable.of(IndexFolder.class).pattern("lucenes");

  /** Up to this size an index is read whole when it is opened, to know that it is not damaged. */
  private static final long MOST_BYTES_CHECKED = 64 << 20;

  private static final double BUFFER_MEGABYTES = 64;

  private final Path path;
  private final UnaryOperator<Directory> around;

  /**
   * @param path the folder, which need not exist
   * @param around what to put around the folder's Lucene directory
   */
  IndexFolder(Path path, UnaryOperator<Directory> around) {
    this.path = path;
    this.around = around;
  }

  Path path() {
    return path;
  }

  /** What stands in the folder now. The caller closes the index. */
  State state() {
    if (!Files.isDirectory(path)) {
      return new Missing();
    }
    State state = tryState();
    for (int i = 0; state instanceof Damaged && i < 3; i++) {
      pause(50); // another process may have replaced files between the listing and the opening
      state = tryState();
    }
    return state;
  }

  private State tryState() {
    try {
      return new Whole(open());
    } catch (IndexNotFoundException e) {
      return hasCommit() ? new Damaged("its list of segments cannot be read") : new Missing();
    } catch (java.nio.file.AccessDeniedException e) {
      throw new IndexException("the index in " + path + " cannot be read: access is denied", e);
    } catch (IOException | RuntimeException e) {
      return new Damaged(oneLine(e));
    }
  }

  /** The index that stands in the folder. */
  EmbeddedIndex open() throws IOException {
    Directory directory = directory();
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      check(directory, reader);
      Manifest manifest =
          Manifest.of(reader.getIndexCommit().getUserData())
              .orElseThrow(() -> new IOException("it has no manifest"));
      return new EmbeddedIndex(reader, manifest);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static void check(Directory directory, DirectoryReader reader) throws IOException {
    long bytes = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      bytes += directory.fileLength(file);
    }
    if (bytes <= MOST_BYTES_CHECKED) {
      for (LeafReaderContext leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
    }
  }

  /**
   * A writer on the folder, which is made where it is missing.
   *
   * @param patience how long to wait for another process to finish, in milliseconds
   * @param analyser makes the stems of headlines and passages
   * @return empty where it did not
   * @throws IndexException if the folder is not Dateline's
   */
  Optional<IndexWriter> writer(int patience, Analyzer analyser) throws IOException {
    claim();
    Optional<IndexWriter> writer = tryWriter(analyser);
    for (int waited = 0; writer.isEmpty() && waited < patience; waited += 100) {
      pause(100);
      writer = tryWriter(analyser);
    }
    return writer;
  }

  private Optional<IndexWriter> tryWriter(Analyzer analyser) throws IOException {
    Directory directory = directory();
    try {
      return Optional.of(new IndexWriter(directory, configuration(analyser)));
    } catch (LockObtainFailedException e) {
      directory.close();
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Deletes a damaged index. Does nothing where another process is writing or has mended it. */
  void clear() throws IOException {
    claim();
    try (Directory directory = directory();
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      if (tryState() instanceof Whole(EmbeddedIndex mended)) {
        mended.close();
        return;
      }
      for (String file : directory.listAll()) {
        if (LUCENES.matcher(file).matches() && !file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    } catch (LockObtainFailedException e) {
      // whoever holds the lock is at it
    }
  }

  /** Makes the folder, with its tag; refuses one that holds something else. */
  private void claim() throws IOException {
    Path tag = path.resolve(TAG);
    if (Files.exists(tag)) {
      return;
    }
    refuseFileInTheWay();
    AsAround.createDirectories(path);
    try (Stream<Path> entries = Files.list(path)) {
      List<String> others =
          entries.map(p -> p.getFileName().toString()).filter(n -> !n.startsWith(TAG)).toList();
      if (!others.isEmpty()) {
        throw new IndexException(
            "the folder "
                + path
                + " holds files that are not Dateline's, “"
                + others.getFirst()
                + "” among them: name an empty folder with --index");
      }
    }
    Path draft = Files.createTempFile(path, TAG, ".tmp");
    Files.writeString(draft, TAG_TEXT, StandardCharsets.US_ASCII);
    try {
      Files.move(draft, tag, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, tag, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void refuseFileInTheWay() {
    Path nearest = path.toAbsolutePath();
    while (nearest != null && !Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    if (nearest != null && !Files.isDirectory(nearest)) {
      throw new IndexException(
          "the index cannot stand in "
              + path
              + ", since "
              + nearest
              + " is a file: name a folder"
              + " with --index");
    }
  }

  private boolean hasCommit() {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.anyMatch(p -> p.getFileName().toString().startsWith("segments_"));
    } catch (IOException e) {
      return false;
    }
  }

  private Directory directory() throws IOException {
    return around.apply(FSDirectory.open(path));
  }

  private static IndexWriterConfig configuration(Analyzer analyser) {
    IndexWriterConfig configuration = new IndexWriterConfig(analyser);
    configuration.setSimilarity(Bm25.SIMILARITY);
    configuration.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    configuration.setCommitOnClose(false);
    configuration.setMergeScheduler(
        new ConcurrentMergeScheduler() {
          @Override
          protected void handleMergeException(Throwable e) {
            // the writer has closed itself for it: whoever writes next is told
          }
        });
    return configuration;
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("indexing was interrupted", e);
    }
  }

  static String oneLine(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("").strip();
  }
}
