package dateline.index.update;

import dateline.article.Article;
import dateline.corpus.ArticleIds;
import dateline.corpus.CorpusFolder;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.index.ArticleDocument;
import dateline.index.FileDocument;
import dateline.index.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Carries out one plan. Only the files in it are read, and of a file that is read again only the
 * articles that differ are indexed again; a passage that was embedded before keeps its vector.
 *
 * <p>Where several files hold articles with one id, the first file in order of the names has it.
 * The others get the next of their {@link CorpusFile#ids}, and where none is left they are
 * problems. They remember which file that was, and are read again when it changes or goes.
 */
public final class IndexUpdate {
  private static final int LONGEST_ID = 1000;

  private final ArticleSink sink;
  private final Standing standing;
  private final CorpusFolder corpus;
  private final IndexPlan plan;
  private final Pulse pulse;
  private final Workers workers;
  private final TreeSet<String> todo = new TreeSet<>();
  private final Set<String> done = new HashSet<>();
  private final Map<String, String> owners = new HashMap<>();
  private long read;

  /** Is told, article by article, how far the reading has come, and may commit. */
  public interface Pulse {
    /**
     * @param bytes how many bytes were read
     * @param open a file in the middle of which the reading is; empty between files
     * @param finish brings all that was read to the writer; comes before a commit
     */
    void at(long bytes, Optional<CorpusFile> open, Workers.Work finish) throws IOException;
  }

  /**
   * @param sink takes what there is to write
   * @param standing what the plan was made by; an empty one where all is read anew
   * @param workers do the work on single articles
   */
  public IndexUpdate(
      ArticleSink sink,
      Standing standing,
      CorpusFolder corpus,
      IndexPlan plan,
      Pulse pulse,
      Workers workers) {
    this.sink = sink;
    this.standing = standing;
    this.corpus = corpus;
    this.plan = plan;
    this.pulse = pulse;
    this.workers = workers;
    todo.addAll(plan.added());
    todo.addAll(plan.changed());
    if (!plan.isEmpty()) {
      todo.addAll(plan.touched()); // nothing in them differs: only their fingerprints are renewed
    }
  }

  /** Takes out what is gone. Comes before any {@link #readNext}. */
  public void remove() throws IOException {
    Set<String> again = new TreeSet<>();
    for (String name : plan.removed()) {
      again.addAll(standing.shadowedBy(name));
    }
    for (String name : plan.changed()) {
      again.addAll(standing.shadowedBy(name));
    }
    readAgain(again);
    for (String name : plan.removed()) {
      sink.removeFile(name);
    }
  }

  /** Whether there is a file left to read. */
  public boolean hasNext() {
    return !todo.isEmpty();
  }

  /** Reads the next file and indexes what is new in it. */
  public void readNext() throws IOException {
    CorpusFile file = plan.files().get(todo.removeFirst());
    new OneFile(file).read();
    done.add(file.path());
    read += file.size();
    pulse.at(read, Optional.empty(), this::finish);
  }

  /** Brings all that was read to the writer. */
  public void finish() throws IOException {
    workers.finish();
    sink.finish();
  }

  /** Has files read that did not change, as far as they are there and were not read yet. */
  private void readAgain(Collection<String> names) throws IOException {
    List<String> begun = new ArrayList<>();
    for (String name : names) {
      if (plan.files().containsKey(name) && !done.contains(name) && todo.add(name)) {
        begun.add(name);
      }
    }
    if (!begun.isEmpty()) {
      sink.begin(begun);
    }
  }

  /** The reading of one file. */
  private final class OneFile {
    private static final int MOST_PROBLEMS = 1000;

    private final CorpusFile file;
    private final Set<String> shadowedBy = new TreeSet<>();
    private final Set<String> given = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    OneFile(CorpusFile file) {
      this.file = file;
    }

    void read() throws IOException {
      long now = FileDocument.nanoseconds(Instant.now());
      String sha256 = ContentDigest.of(corpus, file);
      try {
        corpus.read(file, new ArticleIds(), this::accept, this::pulse);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      for (String id : standing.articlesOf(file.path())) {
        if (!owners.containsKey(id)) {
          sink.removeArticle(id);
        }
      }
      sink.putFile(file, sha256, now, problems, shadowedBy);
    }

    private void pulse(long bytes) {
      try {
        pulse.at(read + bytes, Optional.of(file), IndexUpdate.this::finish);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void accept(CorpusEntry entry) {
      switch (entry) {
        case CorpusEntry.Found(Article article, int line) -> accept(article, line);
        case Problem problem -> add(problem);
      }
    }

    private void accept(Article article, int line) {
      try {
        if (article.id().length() > LONGEST_ID) {
          add(problem(line, "has an id of more than " + LONGEST_ID + " characters", "shorten it"));
        } else {
          Optional<Article> named = claimed(article, line);
          if (named.isPresent()) {
            workers.bring(() -> index(named.get()));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The article by the first of its ids that is not another's; empty where there is none. */
    private Optional<Article> claimed(Article article, int line) throws IOException {
      for (String id : CorpusFile.ids(file.path(), article.id())) {
        if (id.length() <= LONGEST_ID && !given.contains(id) && claims(id)) {
          given.add(id);
          return Optional.of(article.withId(id));
        }
      }
      String owner = owner(article.id()).orElse(file.path());
      add(
          problem(
              line,
              "has the id “" + article.id() + "”, which " + owner + " has already",
              "give one of them another id, or remove one"));
      return Optional.empty();
    }

    /** Whether the article with this id is to be taken out of this file. */
    private boolean claims(String id) throws IOException {
      Optional<String> owner = owner(id);
      if (owner.isPresent() && owner.get().compareTo(file.path()) < 0) {
        shadowedBy.add(owner.get());
        return false;
      }
      if (owner.isPresent() && !owner.get().equals(file.path())) {
        workers.finish(); // the other file's article, which goes, may be among what they have
        Set<String> again = new TreeSet<>(standing.shadowedBy(owner.get()));
        again.add(owner.get());
        readAgain(again);
      }
      owners.put(id, file.path());
      return true;
    }

    /** The file that has an id, as far as this run has come. */
    private Optional<String> owner(String id) throws IOException {
      String inThisRun = owners.get(id);
      if (inThisRun != null) {
        return Optional.of(inThisRun);
      }
      return standing
          .fileOf(id)
          .filter(name -> plan.files().containsKey(name))
          .filter(name -> !done.contains(name) && !todo.contains(name));
    }

    private void index(Article article) throws IOException {
      String digest = ArticleDocument.digest(article);
      if (standing.has(article.id(), digest)) {
        sink.keep(article);
      } else {
        sink.put(article, digest);
      }
    }

    private void add(Problem problem) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem);
      }
    }

    private Problem problem(int line, String what, String mend) {
      return new Problem(file.path(), OptionalInt.of(line), what, mend);
    }
  }
}
