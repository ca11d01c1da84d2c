package dateline.index.cluster;

import dateline.corpus.CorpusFolder;
import dateline.index.IndexException;
import dateline.index.Manifest;
import dateline.index.update.CorpusStats;
import dateline.index.update.IndexReport;
import dateline.index.update.MaintainedIndex;
import dateline.index.update.OpenedIndex;
import dateline.index.update.Progress;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The index of one corpus in an OpenSearch cluster. Many may read it; what {@code index} writes
 * alone changes it, so a reader needs neither the folder of the articles nor the right to write.
 */
public final class ClusterIndex implements MaintainedIndex {
  private final Supplier<CorpusFolder> corpus;
  private final ClusterAddress address;
  private final ClusterClient client;
  private final ClusterSchema schema;
  private final EmbeddingModel model;

  /**
   * @param corpus the articles; asked for where they are written
   * @param address {@code http(s)://host:port/name}, with several nodes between commas
   * @param model makes the vectors
   * @param environment names user, password, authority and sizes: see {@code cluster.md}
   * @throws IndexException if address or environment cannot be used
   */
  public ClusterIndex(
      Supplier<CorpusFolder> corpus,
      String address,
      EmbeddingModel model,
      Map<String, String> environment) {
    ClusterSettings settings = ClusterSettings.of(environment);
    this.corpus = corpus;
    this.address = ClusterAddress.of(address);
    this.client = new ClusterClient(this.address, settings);
    this.schema = new ClusterSchema(client, settings, this.address.name());
    this.model = model;
  }

  /** Opens the index as it stands. */
  @Override
  public OpenedIndex open(Progress progress) {
    StandingIndex index = new StandingIndex(schema::open, this::manifest);
    ClusterReads reads = new ClusterReads(client, index);
    CorpusStats size = new CorpusStats(index.manifest().articles(), 0, 0, 0);
    IndexReport report = new IndexReport(size, 0, 0, 0, List.of(), List.of());
    return new OpenedIndex(new ClusterPassages(reads, index::manifest), report);
  }

  /** What an index says of itself, if its layout and its vectors are those of this program. */
  private Manifest manifest(String index) {
    if (!schema.isAsMade(index)) {
      throw client.errors().changed();
    }
    return new ManifestDocument(client)
        .read(index)
        .filter(m -> m.fits(model.modelName()))
        .orElseThrow(client.errors()::otherVersion);
  }

  @Override
  public OpenedIndex openWords(Progress progress) {
    return open(progress);
  }

  @Override
  public OpenedIndex update(Progress progress) {
    return written(progress, false, false);
  }

  @Override
  public OpenedIndex rebuild(Progress progress) {
    return written(progress, true, false);
  }

  @Override
  public OpenedIndex addVectors(Progress progress) {
    return written(progress, false, true);
  }

  private OpenedIndex written(Progress progress, boolean anew, boolean vectors) {
    Optional<WriterTurn> turn = WriterTurn.take(client, schema.turns());
    try (WriterTurn mine = turn.orElseThrow(this::taken)) {
      return new ClusterRun(corpus.get(), client, schema, model, progress, mine).run(anew, vectors);
    } catch (IOException | UncheckedIOException e) {
      throw explained(e);
    }
  }

  private IndexException taken() {
    return client
        .errors()
        .line("is being written to by another process: try again when it is done");
  }

  /** What the work on several threads failed for. */
  private IndexException explained(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IndexException known) {
        return known;
      }
    }
    return new IndexException(
        "the index at " + address.shown() + " cannot be brought up to date: " + e.getMessage(), e);
  }
}
