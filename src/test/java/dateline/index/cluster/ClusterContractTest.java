package dateline.index.cluster;

import dateline.corpus.CorpusFolder;
import dateline.index.PassageIndexContract;
import dateline.index.update.MaintainedIndex;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** An OpenSearch cluster keeps what is promised: {@code mvn -Pcluster test}. */
@EnabledIfSystemProperty(named = "cluster", matches = ".+")
final class ClusterContractTest extends PassageIndexContract {
  private final String name = "contract-" + Long.toString(System.nanoTime(), 36);

  @Override
  protected MaintainedIndex of(CorpusFolder corpus) throws IOException {
    return ClusterNode.shared().index(corpus, name, model);
  }

  @AfterEach
  void drop() throws IOException {
    ClusterNode.shared().drop(name);
  }
}
