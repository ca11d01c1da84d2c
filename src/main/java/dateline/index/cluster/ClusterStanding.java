package dateline.index.cluster;

import dateline.corpus.file.Problem;
import dateline.index.Standing;
import dateline.index.Standing.KnownFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What an index in a cluster knows of the corpus, as it stands at this moment. */
final class ClusterStanding implements Standing {
  private static final int REMEMBERED = 1000;
  private static final String KNOWN =
      ClusterDocuments.SOURCE + "," + ClusterDocuments.SHA256 + "," + ClusterDocuments.PASSAGES;

  private final ClusterReads reads;
  private final boolean empty;
  private final Map<String, Optional<KnownArticle>> asked =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<KnownArticle>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** What the articles of an index are told by: its file, its digest and how many passages. */
  record KnownArticle(String file, String sha256, int passages) {}

  ClusterStanding(ClusterReads reads) {
    this.reads = reads;
    this.empty =
        reads.count(ClusterSearches.all(ClusterSearches.kind(ClusterDocuments.OF_ARTICLE))) == 0;
  }

  @Override
  public Map<String, KnownFile> files() {
    Map<String, KnownFile> files = new TreeMap<>();
    reads.each(
        ClusterSearches.kind(ClusterDocuments.OF_FILE),
        ClusterDocuments.SOURCE,
        List.of(
            ClusterDocuments.SOURCE,
            ClusterDocuments.SIZE,
            ClusterDocuments.MODIFIED,
            ClusterDocuments.INDEXED,
            ClusterDocuments.SHA256),
        file ->
            files.put(
                file.path(ClusterDocuments.SOURCE).asString(""), ClusterDocuments.knownFile(file)));
    return files;
  }

  @Override
  public List<Problem> problems() {
    List<Object> filters = ClusterSearches.kind(ClusterDocuments.OF_FILE);
    filters.add(ClusterSearches.term(ClusterDocuments.PROBLEMATIC, true));
    List<Problem> problems = new ArrayList<>();
    reads.each(
        filters,
        ClusterDocuments.SOURCE,
        List.of(ClusterDocuments.SOURCE, ClusterDocuments.PROBLEMS),
        file -> problems.addAll(ClusterDocuments.problems(file)));
    return problems;
  }

  @Override
  public List<String> shadowedBy(String name) {
    List<Object> filters = ClusterSearches.kind(ClusterDocuments.OF_FILE);
    filters.add(ClusterSearches.term(ClusterDocuments.SHADOWED_BY, name));
    return names(filters, ClusterDocuments.SOURCE);
  }

  @Override
  public List<String> articlesOf(String name) {
    List<Object> filters = ClusterSearches.kind(ClusterDocuments.OF_ARTICLE);
    filters.add(ClusterSearches.term(ClusterDocuments.SOURCE, name));
    return empty ? List.of() : names(filters, ClusterDocuments.ID);
  }

  private List<String> names(List<Object> filters, String field) {
    List<String> names = new ArrayList<>();
    reads.each(filters, field, List.of(field), hit -> names.add(hit.path(field).asString("")));
    return names;
  }

  @Override
  public Optional<String> fileOf(String id) {
    return known(id).map(KnownArticle::file);
  }

  @Override
  public boolean has(String id, String sha256) {
    return known(id).filter(article -> article.sha256().equals(sha256)).isPresent();
  }

  /** What the index had of an article when it was first asked for. */
  Optional<KnownArticle> known(String id) {
    if (empty) {
      return Optional.empty();
    }
    synchronized (asked) {
      Optional<KnownArticle> before = asked.get(id);
      if (before != null) {
        return before;
      }
    }
    Optional<KnownArticle> found = ask(id);
    synchronized (asked) {
      asked.put(id, found);
    }
    return found;
  }

  private Optional<KnownArticle> ask(String id) {
    String key = ClusterDocuments.articleKey(id);
    return reads.document(key, key, KNOWN).map(ClusterStanding::known);
  }

  private static KnownArticle known(JsonNode source) {
    return new KnownArticle(
        source.path(ClusterDocuments.SOURCE).asString(""),
        source.path(ClusterDocuments.SHA256).asString(""),
        source.path(ClusterDocuments.PASSAGES).asInt(0));
  }
}
