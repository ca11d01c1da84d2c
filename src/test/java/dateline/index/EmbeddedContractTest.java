package dateline.index;

import dateline.corpus.CorpusFolder;
import dateline.index.update.CorpusIndex;
import dateline.index.update.MaintainedIndex;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The embedded index keeps what is promised. */
final class EmbeddedContractTest extends PassageIndexContract {
  @TempDir private Path folder;

  @Override
  protected MaintainedIndex of(CorpusFolder corpus) {
    return new CorpusIndex(corpus, folder.resolve("index"), model);
  }
}
