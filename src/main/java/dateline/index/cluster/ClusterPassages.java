package dateline.index.cluster;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.index.ArticleFilter;
import dateline.index.FoundPassage;
import dateline.index.Manifest;
import dateline.index.PassageIndex;
import dateline.index.Sought;
import dateline.index.VectorRanking;
import dateline.text.EditDistance;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An index in a cluster, opened. A question takes four or five requests: which of its words there
 * are, the two rankings, the scores that each lacks of the other, and the articles.
 */
final class ClusterPassages implements PassageIndex {
  /** How many words may be spelt like one; a query holds no more. */
  private static final int MOST_SPELT = 1000;

  private static final int REMEMBERED = 256;

  private final ClusterReads reads;
  private final Supplier<Manifest> manifest;
  private final Map<String, JsonNode> recent = new RecentArticles();
  private final StoryPrints prints;

  /**
   * @param manifest what the index that is read now says of itself
   */
  ClusterPassages(ClusterReads reads, Supplier<Manifest> manifest) {
    this.reads = reads;
    this.manifest = manifest;
    this.prints = new StoryPrints(reads);
  }

  @Override
  public Manifest manifest() {
    return manifest.get();
  }

  @Override
  public Optional<Article> article(String id) {
    return Optional.ofNullable(documents(List.of(id)).get(id)).map(ClusterDocuments::article);
  }

  /** Articles as they are stored, by id; those that were read last are not read again. */
  private Map<String, JsonNode> documents(Collection<String> ids) {
    Map<String, JsonNode> found = new HashMap<>();
    Set<String> missing = new TreeSet<>(ids);
    synchronized (recent) {
      for (String id : ids) {
        JsonNode known = recent.get(id);
        if (known != null) {
          found.put(id, known);
          missing.remove(id);
        }
      }
    }
    Map<String, JsonNode> read = reads.articles(List.copyOf(missing));
    synchronized (recent) {
      recent.putAll(read);
    }
    found.putAll(read);
    return found;
  }

  @Override
  public List<SourceInfo> sources(ArticleFilter filter) {
    List<SourceInfo> sources = new ArrayList<>();
    reads.each(
        ClusterSearches.kind(ClusterDocuments.OF_ARTICLE, filter),
        ClusterDocuments.ID,
        ClusterDocuments.LISTED,
        source -> sources.add(ClusterDocuments.info(source)));
    return sources;
  }

  @Override
  public List<SourceInfo> prints(String articleId, ArticleFilter filter) {
    String story =
        Optional.ofNullable(documents(List.of(articleId)).get(articleId))
            .map(source -> source.path(ClusterDocuments.STORY).asString(""))
            .orElse("");
    if (story.isEmpty()) {
      return List.of();
    }
    return prints.of(story).stream().filter(filter::passes).toList();
  }

  @Override
  public List<Passage> passages(String articleId) {
    Optional<Article> article = article(articleId);
    return article.map(Passages::of).orElse(List.of());
  }

  @Override
  public Optional<PublicationDate> horizon(ArticleFilter filter) {
    List<Object> dated = ClusterSearches.kind(ClusterDocuments.OF_ARTICLE, filter);
    dated.add(ClusterSearches.exists(ClusterDocuments.LAST));
    Map<String, Object> newest =
        Map.of(
            "size",
            1,
            "_source",
            ClusterDocuments.LISTED,
            "query",
            ClusterSearches.all(dated),
            "sort",
            List.of(Map.of(ClusterDocuments.LAST, "desc"), Map.of(ClusterDocuments.ID, "asc")));
    JsonNode hit = reads.search(newest).path("hits").path("hits").path(0);
    return hit.isMissingNode()
        ? Optional.empty()
        : ClusterDocuments.info(hit.path("_source")).publication();
  }

  @Override
  public List<FoundPassage> candidates(Sought sought) {
    Map<String, JsonNode> hits = new LinkedHashMap<>();
    Map<String, FoundPassage.Score> words = new HashMap<>();
    Map<String, FoundPassage.Score> meaning = new HashMap<>();
    rankings(sought, hits, words, meaning);
    Map<String, Double> near = new HashMap<>();
    Map<String, Double> whole = new HashMap<>();
    others(sought, hits, words, meaning, near, whole);
    List<FoundPassage> found = new ArrayList<>();
    hits.forEach((key, hit) ->
        found.add(
            found(
                hit.path("fields"),
                Optional.ofNullable(words.get(key)),
                near.getOrDefault(key, 0.0),
                whole.getOrDefault(id(hit), 0.0),
                Optional.ofNullable(meaning.get(key)))));
    return found;
  }

  /** The first of both rankings. */
  private void rankings(
      Sought sought,
      Map<String, JsonNode> hits,
      Map<String, FoundPassage.Score> words,
      Map<String, FoundPassage.Score> meaning) {
    List<Object> within = ClusterSearches.kind(ClusterDocuments.OF_PASSAGE, sought.filter());
    List<Map<String, Object>> searches = new ArrayList<>();
    if (!sought.words().isEmpty()) {
      searches.add(
          ClusterSearches.best(ClusterSearches.words(sought.words()), within, sought.depth()));
    }
    sought
        .question()
        .ifPresent(question -> searches.add(byMeaning(question, within, sought.depth())));
    List<JsonNode> answers = new ArrayList<>(reads.searches(searches));
    if (!sought.words().isEmpty()) {
      rank(answers.removeFirst(), hits, words, false);
    }
    if (sought.question().isPresent()) {
      rank(answers.removeFirst(), hits, meaning, true);
    }
  }

  private Map<String, Object> byMeaning(float[] question, List<Object> within, int depth) {
    return manifest().vectors() <= VectorRanking.EXACT
        ? ClusterSearches.cosines(question, within, depth)
        : ClusterSearches.nearest(question, within, depth);
  }

  private static void rank(
      JsonNode answer,
      Map<String, JsonNode> hits,
      Map<String, FoundPassage.Score> scores,
      boolean cosines) {
    for (JsonNode hit : answer.path("hits").path("hits")) {
      String key = hit.path("_id").asString("");
      hits.putIfAbsent(key, hit);
      scores.put(key, new FoundPassage.Score(scores.size() + 1, value(hit, cosines)));
    }
  }

  /**
   * A score as Lucene computed it, in the precision that it has; of vectors it is (1 + cosine)/2.
   */
  private static double value(JsonNode hit, boolean cosine) {
    float score = (float) hit.path("_score").asDouble(0);
    return cosine ? 2 * (double) score - 1 : score;
  }

  /**
   * What each ranking says of the passages that the other one found, what stands near, and what
   * their whole articles score, by the articles' ids.
   */
  private void others(
      Sought sought,
      Map<String, JsonNode> hits,
      Map<String, FoundPassage.Score> words,
      Map<String, FoundPassage.Score> meaning,
      Map<String, Double> near,
      Map<String, Double> whole) {
    List<String> noWords = hits.keySet().stream().filter(key -> !words.containsKey(key)).toList();
    List<String> noMeaning =
        hits.keySet().stream().filter(key -> !meaning.containsKey(key)).toList();
    boolean askWords = !sought.words().isEmpty() && !noWords.isEmpty();
    boolean askMeaning = sought.question().isPresent() && !noMeaning.isEmpty();
    boolean askWhole = !sought.words().isEmpty() && !hits.isEmpty();
    boolean askNear = !sought.near().isEmpty() && !hits.isEmpty();
    List<Map<String, Object>> searches = new ArrayList<>();
    if (askWords) {
      searches.add(ClusterSearches.among(ClusterSearches.words(sought.words()), noWords));
    }
    if (askMeaning) {
      searches.add(ClusterSearches.cosinesAmong(sought.question().orElseThrow(), noMeaning));
    }
    if (askNear) {
      searches.add(ClusterSearches.among(ClusterSearches.near(sought.near()), hits.keySet()));
    }
    if (askWhole) {
      searches.add(
          ClusterSearches.among(
              ClusterSearches.wholeArticles(sought.words()), firstPassages(hits.values())));
    }
    List<JsonNode> answers = new ArrayList<>(reads.searches(searches));
    if (askWords) {
      add(answers.removeFirst(), words, false);
    }
    if (askMeaning) {
      add(answers.removeFirst(), meaning, true);
    }
    if (askNear) {
      for (JsonNode hit : answers.removeFirst().path("hits").path("hits")) {
        near.put(hit.path("_id").asString(""), value(hit, false));
      }
    }
    if (askWhole) {
      for (JsonNode hit : answers.removeFirst().path("hits").path("hits")) {
        whole.put(id(hit), value(hit, false));
      }
    }
  }

  /** The first passages of the articles that passages are of: they hold the whole's words. */
  private static Set<String> firstPassages(Collection<JsonNode> hits) {
    return hits.stream()
        .map(hit -> ClusterDocuments.passageKey(id(hit), 0))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String id(JsonNode hit) {
    return hit.path("fields").path(ClusterDocuments.ID).path(0).asString("");
  }

  private static void add(
      JsonNode answer, Map<String, FoundPassage.Score> scores, boolean cosines) {
    for (JsonNode hit : answer.path("hits").path("hits")) {
      scores.put(
          hit.path("_id").asString(""),
          new FoundPassage.Score(FoundPassage.Score.BEYOND, value(hit, cosines)));
    }
  }

  private static FoundPassage found(
      JsonNode fields,
      Optional<FoundPassage.Score> words,
      double near,
      double whole,
      Optional<FoundPassage.Score> meaning) {
    JsonNode last = fields.path(ClusterDocuments.LAST).path(0);
    return new FoundPassage(
        new FoundPassage.Place(
            fields.path(ClusterDocuments.ID).path(0).asString(""),
            fields.path(ClusterDocuments.NUMBER).path(0).asInt(0)),
        new Span(
            fields.path(ClusterDocuments.START).path(0).asInt(0),
            fields.path(ClusterDocuments.END).path(0).asInt(0)),
        words,
        near,
        whole,
        meaning,
        last.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(last.asLong(0)),
        fields.path(ClusterDocuments.SHA256).path(0).asString(""));
  }

  /** An article that was indexed anew since it was kept is read again. */
  private void forgetChanged(List<FoundPassage> found) {
    synchronized (recent) {
      for (FoundPassage one : found) {
        JsonNode known = recent.get(one.place().article());
        if (known != null
            && !known.path(ClusterDocuments.SHA256).asString("").equals(one.version())) {
          recent.remove(one.place().article());
        }
      }
    }
  }

  @Override
  public Map<FoundPassage, Passage> read(List<FoundPassage> found) {
    forgetChanged(found);
    Map<String, JsonNode> documents =
        documents(found.stream().map(one -> one.place().article()).distinct().toList());
    prints.expect(
        documents.values().stream()
            .map(source -> source.path(ClusterDocuments.STORY).asString(""))
            .filter(story -> !story.isEmpty())
            .toList());
    Map<String, Article> articles = new HashMap<>();
    Map<FoundPassage, Passage> passages = new LinkedHashMap<>();
    for (FoundPassage one : found) {
      JsonNode document = documents.get(one.place().article());
      if (document != null
          && document.path(ClusterDocuments.SHA256).asString("").equals(one.version())) {
        Article article =
            articles.computeIfAbsent(
                one.place().article(),
                _ -> ClusterDocuments.article(Objects.requireNonNull(document)));
        passages.put(one, new Passage(article, one.place().number(), one.span()));
      }
    }
    return passages;
  }

  @Override
  public List<Double> scores(Passage passage, List<Sought.Term> terms) {
    List<String> key =
        List.of(ClusterDocuments.passageKey(passage.article().id(), passage.number()));
    return reads
        .searches(
            terms.stream()
                .map(term -> ClusterSearches.among(ClusterSearches.word(term), key))
                .toList())
        .stream()
        .map(answer -> value(answer.path("hits").path("hits").path(0), false))
        .toList();
  }

  @Override
  public Map<String, Integer> passagesWith(Collection<String> stems) {
    List<String> asked = List.copyOf(stems);
    List<JsonNode> answers =
        reads.searches(
            asked.stream()
                .map(stem ->
                    ClusterSearches.count(ClusterSearches.term(ClusterDocuments.STEMS, stem)))
                .toList());
    Map<String, Integer> passages = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      passages.put(asked.get(i), answers.get(i).path("hits").path("total").path("value").asInt(0));
    }
    return passages;
  }

  @Override
  public List<Spelt> speltLike(String word, int edits) {
    List<Spelt> spelt = new ArrayList<>();
    for (JsonNode hit :
        reads
            .search(ClusterSearches.speltLike(word, edits, MOST_SPELT))
            .path("hits")
            .path("hits")) {
      String like = hit.path("_source").path(ClusterDocuments.WORD).asString("");
      spelt.add(new Spelt(like, likeness(word, like)));
    }
    return spelt;
  }

  /** As Lucene's {@code FuzzyTermsEnum} computes it. */
  private static float likeness(String word, String like) {
    int shorter =
        Math.min(word.codePointCount(0, word.length()), like.codePointCount(0, like.length()));
    return 1.0f - (float) EditDistance.between(word, like) / shorter;
  }

  @Override
  public void close() {
    // nothing is held open
  }

  /** Keeps what was read last. */
  private static final class RecentArticles extends LinkedHashMap<String, JsonNode> {
    RecentArticles() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, JsonNode> eldest) {
      return size() > REMEMBERED;
    }
  }
}
