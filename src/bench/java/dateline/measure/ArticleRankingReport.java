package dateline.measure;

import dateline.corpus.CorpusFolder;
import dateline.evaluation.BeirFolder;
import dateline.evaluation.Collection;
import dateline.evaluation.RankingMeasure;
import dateline.index.ArticleFilter;
import dateline.index.EmbeddedIndex;
import dateline.index.FoundPassage;
import dateline.index.NewsAnalyser;
import dateline.index.Sought;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import dateline.retrieval.LexicalRetriever;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.text.Digest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.util.FileSystemUtils;

/**
 * Ranks the articles of a collection by words: as Dateline does, by BM25 over whole articles, as
 * most systems do, and by their passages, where the best passage counts alone or the next ones, or
 * the whole article, as well. Prints nDCG@10, Recall@100 and MRR@10. Arguments: a folder in the
 * layout of BEIR, and which of its judgements.
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:target/dateline/lib/*" dateline.measure.ArticleRankingReport scifact test
 * }</pre>
 */
final class ArticleRankingReport {
  private static final int DEPTH = 1000;
  private static final int PLACES = 100;

  /** Scores an article by the scores of its passages, best first, and by that of the whole. */
  private interface Way {
    double of(List<Double> passages, double whole);
  }

  private final Map<String, Way> ways = new LinkedHashMap<>();
  private final Collection collection;
  private final EmbeddedIndex passages;
  private final IndexSearcher articles;
  private final NewsAnalyser stems = NewsAnalyser.stems();
  private final Map<String, double[]> sums = new LinkedHashMap<>();

  private ArticleRankingReport(
      Collection collection, EmbeddedIndex passages, IndexSearcher articles) {
    this.collection = collection;
    this.passages = passages;
    this.articles = articles;
    ways.put("best passage", (scores, _) -> scores.getFirst());
    for (double weight : new double[] {0.1, 0.2, 0.3, 0.5}) {
      ways.put("best + " + weight + " of the others", (scores, _) -> decayed(scores, weight, 1));
      ways.put(
          "best + " + weight + " of the next, halved", (scores, _) -> decayed(scores, weight, 0.5));
    }
    ways.put("sum of passages", (scores, _) -> decayed(scores, 1, 1));
    for (double weight : new double[] {0.25, 0.5, 1, 2}) {
      ways.put(
          "best + " + weight + " of the whole",
          (scores, whole) -> scores.getFirst() + weight * whole);
    }
  }

  private static double decayed(List<Double> scores, double weight, double decay) {
    double sum = scores.getFirst();
    for (int i = 1; i < scores.size(); i++) {
      sum += weight * Math.pow(decay, i - 1) * scores.get(i);
    }
    return sum;
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path collection = Path.of(arguments[0]);
    Path folder = Files.createTempDirectory("article-ranking");
    try {
      CorpusIndex built = new CorpusIndex(CorpusFolder.at(collection), folder, new BgeSmall());
      try (EmbeddedIndex index = (EmbeddedIndex) built.openWords(Progress.NONE).passages()) {
        Collection asked =
            BeirFolder.read(collection, arguments[1], id -> index.article(id).isPresent());
        new ArticleRankingReport(asked, index, articles(index)).print(out);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static IndexSearcher articles(EmbeddedIndex index) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(NewsAnalyser.stems()))) {
      for (var source : index.sources(ArticleFilter.NONE)) {
        var article = index.article(source.id()).orElseThrow();
        Document document = new Document();
        document.add(new StringField("id", article.id(), Store.YES));
        document.add(new TextField("text", article.title() + "\n" + article.text(), Store.NO));
        writer.addDocument(document);
      }
    }
    return new IndexSearcher(DirectoryReader.open(directory));
  }

  private void print(PrintStream out) throws IOException {
    LexicalRetriever lexical = new LexicalRetriever(passages);
    for (Collection.Topic topic : collection.topics()) {
      Map<String, Double> whole = whole(topic.text(), 0.9f, 0.4f);
      add("whole articles, k1 0.9, b 0.4", whole, topic);
      add("whole articles, k1 1.2, b 0.75", whole(topic.text(), 1.2f, 0.75f), topic);
      Map<String, Double> ranked = new HashMap<>();
      for (RankedPassage one : lexical.retrieve(Query.of(topic.text()), DEPTH)) {
        ranked.putIfAbsent(one.passage().article().id(), one.score());
      }
      add("as Dateline ranks", ranked, topic);
      Map<String, List<Double>> found = new LinkedHashMap<>();
      for (FoundPassage one : passages.candidates(sought(topic.text()))) {
        found
            .computeIfAbsent(one.place().article(), _ -> new ArrayList<>())
            .add(one.words().orElseThrow().value());
      }
      for (Map.Entry<String, Way> way : ways.entrySet()) {
        Map<String, Double> scored = new HashMap<>();
        found.forEach(
            (id, scores) -> scored.put(id, way.getValue().of(scores, whole.getOrDefault(id, 0.0))));
        add(way.getKey(), scored, topic);
      }
    }
    int count = collection.topics().size();
    out.printf(
        Locale.UK, "%,d questions over %,d articles%n", count, passages.manifest().articles());
    out.printf("%-36s%9s%12s%8s%n", "", "nDCG@10", "Recall@100", "MRR@10");
    sums.forEach((way, sum) ->
        out.printf(
            Locale.UK,
            "%-36s%9.4f%12.4f%8.4f%n",
            way,
            sum[0] / count,
            sum[1] / count,
            sum[2] / count));
  }

  private Sought sought(String question) {
    List<Sought.Term> words =
        stems.terms(question).stream().distinct().map(stem -> new Sought.Term(stem, 1)).toList();
    return new Sought(words, List.of(), Optional.empty(), ArticleFilter.NONE, DEPTH);
  }

  private Map<String, Double> whole(String question, float k1, float b) throws IOException {
    articles.setSimilarity(new BM25Similarity(k1, b));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    stems.terms(question).stream()
        .distinct()
        .forEach(stem -> any.add(new TermQuery(new Term("text", stem)), Occur.SHOULD));
    Map<String, Double> scores = new HashMap<>();
    for (ScoreDoc found : articles.search(any.build(), DEPTH).scoreDocs) {
      scores.put(articles.storedFields().document(found.doc).get("id"), (double) found.score);
    }
    return scores;
  }

  private void add(String way, Map<String, Double> scores, Collection.Topic topic) {
    List<String> ranking =
        scores.keySet().stream()
            .sorted((a, b) -> {
              int byScore = Double.compare(scores.get(b), scores.get(a));
              return byScore != 0 ? byScore : tie(a).compareTo(tie(b));
            })
            .limit(PLACES)
            .toList();
    double[] sum = sums.computeIfAbsent(way, _ -> new double[RankingMeasure.USUAL.size()]);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += RankingMeasure.USUAL.get(i).of(ranking, topic.judgements());
    }
  }

  /** An order that no way gains by. */
  private static String tie(String id) {
    return new Digest().add(id).hex();
  }
}
