package dateline.index.cluster;

import dateline.corpus.CorpusFolder;
import dateline.corpus.CorpusListing;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.index.Manifest;
import dateline.index.NewsAnalyser;
import dateline.index.update.CorpusStats;
import dateline.index.update.IndexPlan;
import dateline.index.update.IndexReport;
import dateline.index.update.IndexUpdate;
import dateline.index.update.OpenedIndex;
import dateline.index.update.Progress;
import dateline.index.update.Workers;
import dateline.text.Digest;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Brings an index in a cluster up to date, once. An index that fits is written to where it stands;
 * else one is built beside it, or the building of one that was cut off is gone on with, and takes
 * its place when it is whole.
 */
final class ClusterRun {
  /**
   * So many vectors are made in the same go: half a minute's worth. Where all are asked for, each
   * is made before its passage is written, so that nothing is written twice.
   */
  private static final int AT_ONCE = 2000;

  /** How much work a kill may cost. */
  private static final long KEEP_EVERY = TimeUnit.SECONDS.toNanos(15);

  /** An index of fewer files may lose most of them at once. */
  private static final int FEW_FILES = 20;

  private final CorpusFolder corpus;
  private final CorpusListing listing;
  private final ClusterClient client;
  private final ClusterSchema schema;
  private final ManifestDocument manifests;
  private final EmbeddingModel model;
  private final Progress progress;
  private final WriterTurn turn;
  private final List<String> notes = new ArrayList<>();
  private boolean wrote;

  ClusterRun(
      CorpusFolder corpus,
      ClusterClient client,
      ClusterSchema schema,
      EmbeddingModel model,
      Progress progress,
      WriterTurn turn)
      throws IOException {
    this.corpus = corpus;
    this.listing = corpus.list();
    this.client = client;
    this.schema = schema;
    this.manifests = new ManifestDocument(client);
    this.model = model;
    this.progress = progress;
    this.turn = turn;
  }

  /**
   * Does it.
   *
   * @param anew whether to build it anew
   * @param vectors whether to make every vector that is missing, however many
   */
  OpenedIndex run(boolean anew, boolean vectors) throws IOException {
    Optional<String> standing = schema.standing();
    Optional<String> fitting = anew ? Optional.empty() : standing.filter(this::fits);
    if (standing.isPresent() && fitting.isEmpty() && !anew) {
      notes.add("the index " + standing.get() + " is of another version and is rebuilt beside it");
    }
    String index = fitting.orElseGet(() -> building(anew));
    ClusterReads reads = new ClusterReads(client, index);
    Optional<ClusterReads> replaced =
        standing
            .filter(before -> !before.equals(index) && hasOurVectors(before))
            .map(before -> new ClusterReads(client, before));
    IndexPlan plan;
    try (BulkWriter bulk = new BulkWriter(client, index, turn::check)) {
      TextVectors embedding = new TextVectors(reads, replaced, model);
      plan =
          update(
              reads, bulk, embedding, fitting.isPresent(), vectors ? Integer.MAX_VALUE : AT_ONCE);
      vectors(reads, embedding, bulk, vectors);
      if (wrote) {
        settle(reads);
      }
    }
    if (fitting.isEmpty()) {
      turn.check();
      schema.take(index);
    }
    Manifest manifest = manifests.read(index).orElseThrow();
    ClusterPassages passages = new ClusterPassages(reads, () -> manifest);
    return new OpenedIndex(passages, report(reads, plan));
  }

  private boolean fits(String index) {
    if (!schema.isOfThisVersion(index)) {
      return false;
    }
    if (!schema.isAsMade(index)) {
      throw client.errors().changed();
    }
    return manifests.read(index).filter(m -> m.fits(model.modelName())).isPresent();
  }

  private boolean hasOurVectors(String index) {
    return schema.isOfThisVersion(index)
        && schema.isAsMade(index)
        && manifests.read(index).filter(m -> m.embedding().equals(model.modelName())).isPresent();
  }

  /** An index that was begun and fits, or a new one. */
  private String building(boolean anew) {
    for (String begun : schema.begun()) {
      if (!anew && schema.isOfThisVersion(begun) && schema.isAsMade(begun) && fits(begun)) {
        return begun;
      }
      if (!schema.standing().equals(Optional.of(begun))) {
        schema.drop(begun);
      }
    }
    String index = schema.begin();
    manifests.write(index, manifest(0, 0, 0, 0, "", false));
    return index;
  }

  private IndexPlan update(
      ClusterReads reads, BulkWriter bulk, TextVectors embedding, boolean inPlace, int atOnce)
      throws IOException {
    refuseRed(reads);
    refresh(reads);
    ClusterStanding standing = new ClusterStanding(reads);
    IndexPlan plan = IndexPlan.of(corpus, listing.files(), standing.files());
    boolean complete = manifests.read(reads.index()).filter(Manifest::complete).isPresent();
    if (plan.isEmpty() && complete) {
      return plan;
    }
    if (inPlace) {
      refuseEmptying(plan, standing.files().size());
    }
    wrote = true;
    manifests.write(reads.index(), manifest(reads, standing, false));
    ClusterSink sink = new ClusterSink(reads, standing, bulk, embedding, atOnce, !complete);
    try (Workers workers = new Workers()) {
      sink.begin(plan.changed());
      sink.begin(plan.removed());
      IndexUpdate update =
          new IndexUpdate(sink, standing, corpus, plan, new Keeping(plan.bytes()), workers);
      update.remove();
      while (update.hasNext()) {
        update.readNext();
      }
      update.finish();
    }
    refresh(reads);
    ClusterStories.label(reads, bulk);
    refresh(reads);
    manifests.write(reads.index(), manifest(reads, standing, true));
    return plan;
  }

  /** Refuses to begin while a shard is on no node: a write to it would wait instead of failing. */
  private void refuseRed(ClusterReads reads) {
    String health = "/_cluster/health/" + reads.index() + "?wait_for_status=yellow&timeout=10s";
    ClusterClient.Reply reply = client.send("GET", health, null);
    if (reply.status() == 503) {
      client.accepted(reply);
    }
    if (reply.body().path("status").asString("").equals("red")) {
      throw client.errors().red();
    }
  }

  /** An index that many read is not emptied since one looked into the wrong folder. */
  private void refuseEmptying(IndexPlan plan, int files) {
    if (files > FEW_FILES && plan.removed().size() > files / 2) {
      throw client
          .errors()
          .line(
              String.format(
                  Locale.UK,
                  "has %,d files of which %s lacks %,d, and stays as it is: name the folder with"
                      + " --corpus, or, if they are to go, call dateline index --rebuild",
                  files,
                  corpus.root(),
                  plan.removed().size()));
    }
  }

  private void vectors(ClusterReads reads, TextVectors embedding, BulkWriter bulk, boolean all)
      throws IOException {
    long missing = reads.count(ClusterVectors.lacking());
    if (missing == 0) {
      return;
    }
    if (missing > AT_ONCE && !all) {
      notes.add(
          String.format(
              Locale.UK,
              "%,d passages have no vector yet and are found by their words alone until dateline"
                  + " index --vectors has made them",
              missing));
      return;
    }
    wrote = true;
    new ClusterVectors(reads, embedding, bulk, progress).all();
    manifests.write(reads.index(), manifest(reads, new ClusterStanding(reads), true));
  }

  /** Has what was written over taken out, meanwhile, since BM25 counts it until then. */
  private void settle(ClusterReads reads) {
    String how = "/_forcemerge?only_expunge_deletes=true&wait_for_completion=false";
    client.send("POST", "/" + reads.index() + how, null);
  }

  private void refresh(ClusterReads reads) {
    client.post("/" + reads.index() + "/_refresh", Map.of());
  }

  private Manifest manifest(ClusterReads reads, ClusterStanding standing, boolean complete) {
    Digest digest = new Digest();
    var files = standing.files();
    files.forEach((name, file) -> digest.add(name).add(file.sha256()));
    List<Object> withVector = ClusterSearches.kind(ClusterDocuments.OF_PASSAGE);
    withVector.add(ClusterSearches.exists(ClusterDocuments.VECTOR));
    return manifest(
        files.size(),
        count(reads, ClusterSearches.kind(ClusterDocuments.OF_ARTICLE)),
        count(reads, ClusterSearches.kind(ClusterDocuments.OF_PASSAGE)),
        count(reads, withVector),
        digest.hex(),
        complete);
  }

  private Manifest manifest(
      int files, int articles, int passages, int vectors, String corpusDigest, boolean complete) {
    return new Manifest(
        Manifest.FORMAT,
        CorpusFolder.rules(),
        NewsAnalyser.NAME,
        model.modelName(),
        corpusDigest,
        files,
        articles,
        passages,
        vectors,
        complete);
  }

  private static int count(ClusterReads reads, List<Object> filters) {
    return Math.toIntExact(reads.count(ClusterSearches.all(filters)));
  }

  private IndexReport report(ClusterReads reads, IndexPlan plan) {
    List<Problem> problems = new ArrayList<>(listing.problems());
    problems.addAll(new ClusterStanding(reads).problems());
    return new IndexReport(
        stats(reads),
        plan.added().size(),
        plan.changed().size(),
        plan.removed().size(),
        problems,
        notes);
  }

  /** How many articles an index holds, and of which kinds. */
  private static CorpusStats stats(ClusterReads reads) {
    int articles = count(reads, ClusterSearches.kind(ClusterDocuments.OF_ARTICLE));
    List<Object> dated = ClusterSearches.kind(ClusterDocuments.OF_ARTICLE);
    dated.add(ClusterSearches.exists(ClusterDocuments.LAST));
    List<Object> foreign = ClusterSearches.kind(ClusterDocuments.OF_ARTICLE);
    foreign.add(ClusterSearches.term(ClusterDocuments.FOREIGN, true));
    return new CorpusStats(
        articles, ReprintCount.of(reads), articles - count(reads, dated), count(reads, foreign));
  }

  /** Keeps what was read from time to time, in the middle of a large file too. */
  private final class Keeping implements IndexUpdate.Pulse {
    private final long total;
    private long kept = System.nanoTime();

    Keeping(long total) {
      this.total = total;
    }

    @Override
    public void at(long bytes, Optional<CorpusFile> open, Workers.Work finish) throws IOException {
      progress.at(Progress.Stage.READING, Math.min(bytes, total), total);
      if (System.nanoTime() - kept > KEEP_EVERY) {
        finish.run();
        kept = System.nanoTime();
      }
    }
  }
}
