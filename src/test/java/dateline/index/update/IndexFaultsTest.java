package dateline.index.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.SourceInfo;
import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.IndexException;
import dateline.index.PassageIndex;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that fill up, folders that cannot be written, files that were damaged. */
@Tag("slow")
class IndexFaultsTest {
  @TempDir private Path folder;
  private Path corpus;
  private Path place;

  @BeforeEach
  void twoArticles() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    place = folder.resolve("index");
    write("floods.md", "The river rose. Cork was flooded.");
    write("strike.md", "The trains ran again on Monday.");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(corpus.resolve(file), text);
  }

  private CorpusIndex index(UnaryOperator<Directory> around) throws IOException {
    return new CorpusIndex(CorpusFolder.at(corpus), place, new LetterModel(), around);
  }

  private OpenedIndex open() throws IOException {
    return index(directory -> directory).open(Progress.NONE);
  }

  private static List<String> ids(PassageIndex index) {
    return index.sources(ArticleFilter.NONE).stream().map(SourceInfo::id).toList();
  }

  /** What stands in the folder, read by somebody who does not write. */
  private List<String> standing() {
    IndexFolder.State state = new IndexFolder(place, directory -> directory).state();
    assertThat(state).isInstanceOf(IndexFolder.Whole.class);
    try (PassageIndex index = ((IndexFolder.Whole) state).index()) {
      assertThat(index.manifest().articles()).isEqualTo(ids(index).size());
      return ids(index);
    }
  }

  @Test
  void aDiskThatFillsUpAtAnyMomentLeavesTheOldIndexWhole() throws IOException {
    open().passages().close();
    write("vote.md", "The council voted on Friday.");
    boolean done = false;
    for (int room = 0; !done; room += 400) {
      Room disk = new Room(room);
      try {
        index(disk::around).open(Progress.NONE).passages().close();
        done = true;
      } catch (IndexException e) {
        assertThat(e)
            .hasMessage(
                "the index in "
                    + place
                    + " cannot be written, since no space is left on the disk; it is as it was."
                    + " Free some space, or name another folder with --index");
        assertThat(standing()).contains("floods", "strike");
      }
    }
    assertThat(standing()).containsExactly("floods", "strike", "vote");
  }

  @Test
  void aDiskThatIsFullFromTheStartLeavesNoIndexAndTheNextRunBuildsOne() throws IOException {
    assertThatThrownBy(() -> index(new Room(500)::around).open(Progress.NONE))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("no space is left on the disk");
    try (PassageIndex index = open().passages()) {
      assertThat(ids(index)).containsExactly("floods", "strike");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsSearchedWhereNothingChanged() throws IOException {
    open().passages().close();
    try (PassageIndex index = index(ReadOnly::new).open(Progress.NONE).passages()) {
      assertThat(ids(index)).containsExactly("floods", "strike");
    }
    write("vote.md", "The council voted on Friday.");
    assertThatThrownBy(() -> index(ReadOnly::new).open(Progress.NONE))
        .isInstanceOf(IndexException.class)
        .hasMessage(
            "the index in "
                + place
                + " cannot be brought up to date, since the folder cannot be written (write.lock)."
                + " Name another folder with --index");
    assertThat(standing()).containsExactly("floods", "strike");
  }

  @Test
  void aFileWhereTheFolderShouldBeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not ours");
    for (Path inTheWay : List.of(file, file.resolve("index"))) {
      place = inTheWay;
      assertThatThrownBy(this::open)
          .isInstanceOf(IndexException.class)
          .hasMessage(
              "the index cannot stand in "
                  + inTheWay
                  + ", since "
                  + file
                  + " is a file: name a folder with --index");
    }
    assertThat(file).hasContent("not ours");
  }

  @Test
  void aFolderOfOtherFilesIsLeftAlone() throws IOException {
    place = corpus;
    assertThatThrownBy(this::open)
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("holds files that are not Dateline's")
        .hasMessageEndingWith("name an empty folder with --index");
    assertThat(Files.list(corpus)).hasSize(2);
  }

  /** Each file of the index in turn, with a bit turned over and cut short. */
  @Test
  void aDamagedIndexIsBuiltAnewWithALineThatSaysSo() throws IOException {
    open().passages().close();
    for (String kind : files().stream().map(IndexFaultsTest::kind).toList()) {
      byte[] whole = Files.readAllBytes(file(kind));
      byte[] flipped = whole.clone();
      flipped[whole.length / 3] ^= 0x10;
      damaged(kind, flipped);
      damaged(kind, Arrays.copyOf(Files.readAllBytes(file(kind)), whole.length / 2));
    }
  }

  private Path file(String kind) throws IOException {
    return files().stream().filter(f -> kind(f).equals(kind)).findFirst().orElseThrow();
  }

  private void damaged(String name, byte[] bytes) throws IOException {
    Files.write(file(name), bytes);
    OpenedIndex opened = open();
    try (PassageIndex index = opened.passages()) {
      assertThat(ids(index))
          .as("%s of %d bytes", name, bytes.length)
          .containsExactly("floods", "strike");
      assertThat(opened.report().notes())
          .as("%s of %d bytes", name, bytes.length)
          .singleElement()
          .asString()
          .startsWith("the index in " + place + " was damaged and is rebuilt (");
    }
    assertThat(open().report().notes()).isEmpty();
  }

  /** The extension, or {@code segments}: the rest of a name counts commits. */
  private static String kind(Path file) {
    return file.getFileName().toString().replaceAll("_[0-9a-z]+", "_");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(f -> f.getFileName().toString().matches("_.*|segments_.*"))
          .sorted()
          .toList();
    }
  }

  /** As a newer program would, whose rules for page furniture differ. */
  @Test
  void anIndexThatWasMadeByOtherRulesIsBuiltAnew() throws IOException {
    open().passages().close();
    try (Directory directory = FSDirectory.open(place);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data = new TreeMap<>();
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
      assertThat(data).containsEntry("dateline.rules", CorpusFolder.rules());
      data.put("dateline.rules", "others");
      writer.setLiveCommitData(data.entrySet());
    }
    OpenedIndex opened = open();
    opened.passages().close();
    assertThat(opened.report().notes())
        .containsExactly("the index in " + place + " is of another version and is rebuilt");
    assertThat(open().report().notes()).isEmpty();
  }

  @Test
  void anIndexWithoutItsListOfSegmentsIsBuiltAnew() throws IOException {
    open().passages().close();
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith("segments_")) {
        Files.delete(file);
      }
    }
    try (PassageIndex index = open().passages()) {
      assertThat(ids(index)).containsExactly("floods", "strike");
    }
  }

  /** A disk with room for so many bytes more. */
  private static final class Room {
    private long left;

    Room(long bytes) {
      left = bytes;
    }

    Directory around(Directory directory) {
      return new FilterDirectory(directory) {
        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
          return new Bounded(super.createOutput(name, context));
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
            throws IOException {
          return new Bounded(super.createTempOutput(prefix, suffix, context));
        }
      };
    }

    private final class Bounded extends IndexOutput {
      private final IndexOutput out;

      Bounded(IndexOutput out) {
        super("bounded " + out.getName(), out.getName());
        this.out = out;
      }

      private void take(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
          throw new IOException("No space left on device");
        }
      }

      @Override
      public void writeByte(byte b) throws IOException {
        take(1);
        out.writeByte(b);
      }

      @Override
      public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.writeBytes(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        out.close();
      }

      @Override
      public long getFilePointer() {
        return out.getFilePointer();
      }

      @Override
      public long getChecksum() throws IOException {
        return out.getChecksum();
      }
    }
  }

  /** What a folder is to somebody who may not write into it. */
  private static final class ReadOnly extends FilterDirectory {
    ReadOnly(Directory directory) {
      super(directory);
    }

    @Override
    public org.apache.lucene.store.Lock obtainLock(String name) throws IOException {
      throw new AccessDeniedException(name);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      throw new AccessDeniedException(name);
    }
  }
}
