package dateline.retrieval;

import dateline.corpus.CorpusFolder;
import dateline.evaluation.ReadingSet;
import dateline.evaluation.SquadFile;
import dateline.index.ArticleFilter;
import dateline.index.EmbeddedIndex;
import dateline.index.Fields;
import dateline.index.Hit;
import dateline.index.LexicalRanking;
import dateline.index.NewsAnalyser;
import dateline.index.Ranking;
import dateline.index.VectorRanking;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries ways to rank on a file in the format of SQuAD, and prints how often a passage with the
 * answer is among the first five (Recall@5) and MRR@10. The paragraphs become articles of five, in
 * their order; a question counts as found by a passage of its article that holds a gold answer and
 * overlaps its paragraph. Weights are chosen on one half of the titles and judged by the other.
 *
 * <pre>{@code
 * RankingSteps dev-v2.0.json [untitled]
 * }</pre>
 *
 * <p>With {@code untitled} every article has the same headline, which shows what headlines do.
 */
final class RankingSteps {
  private static final int DEPTH = 100;
  private static final int PARAGRAPHS = 5;
  private static final Pattern NAME =
      Pattern.compile("\\b\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*)+");

  /** A passage in the eyes of all the ways. */
  private record Seen(
      Hit hit,
      boolean right,
      int byWords,
      int byMeaning,
      double words,
      double cosine,
      double near,
      double names,
      double feedback,
      double neighbour) {}

  private record Asked(String text, Set<String> golds, String article, String paragraph) {}

  private record Way(String name, double diversity, ToDoubleFunction<Seen> score) {
    Way(String name, ToDoubleFunction<Seen> score) {
      this(name, 0, score);
    }
  }

  private static double sum(Seen seen) {
    return 0.25 * seen.words() + 0.75 * seen.cosine();
  }

  private static double reciprocal(double k, int rank) {
    return rank == 0 ? 0 : 1 / (k + rank);
  }

  private static final List<Way> WAYS =
      List.of(
          new Way("lexical", Seen::words),
          new Way("vector", Seen::cosine),
          new Way(
              "reciprocal ranks, k = 60",
              s -> reciprocal(60, s.byWords) + reciprocal(60, s.byMeaning)),
          new Way(
              "reciprocal ranks, k = 5",
              s -> reciprocal(5, s.byWords) + reciprocal(5, s.byMeaning)),
          new Way("scores, 0.15 lexical", s -> 0.15 * s.words() + 0.85 * s.cosine()),
          new Way("scores, 0.25 lexical (kept)", RankingSteps::sum),
          new Way("scores, 0.35 lexical", s -> 0.35 * s.words() + 0.65 * s.cosine()),
          new Way("+ 0.05 words near each other", s -> sum(s) + 0.05 * s.near()),
          new Way("+ 0.1 words near each other", s -> sum(s) + 0.1 * s.near()),
          new Way("+ 0.05 names as phrases", s -> sum(s) + 0.05 * s.names()),
          new Way("+ 0.1 names as phrases", s -> sum(s) + 0.1 * s.names()),
          new Way(
              "+ feedback (RM3) for half of words",
              s -> sum(s) + 0.125 * (s.feedback() - s.words())),
          new Way("+ 0.05 neighbours' cosine", s -> sum(s) + 0.05 * s.neighbour()),
          new Way("+ 0.1 neighbours' cosine", s -> sum(s) + 0.1 * s.neighbour()),
          new Way("+ 0.02 for the lead", s -> sum(s) + (s.hit().number() == 0 ? 0.02 : 0)),
          new Way("- 0.01 for each of the article before", 0.01, RankingSteps::sum),
          new Way("- 0.02 for each of the article before", 0.02, RankingSteps::sum));

  private final EmbeddedIndex index;
  private final BgeSmall model;
  private final QuestionWords asked;
  private final LexicalRanking words;
  private final VectorRanking vectors;

  private RankingSteps(EmbeddedIndex index, BgeSmall model) {
    this.index = index;
    this.model = model;
    this.asked = new QuestionWords(index);
    this.words = new LexicalRanking(index.searcher());
    this.vectors = new VectorRanking(index.searcher(), index.manifest().vectors());
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("ranking-steps");
    try {
      Path corpus = Files.createDirectory(folder.resolve("corpus"));
      List<List<Asked>> halves = List.of(new ArrayList<>(), new ArrayList<>());
      Files.writeString(corpus.resolve("articles.jsonl"), articles(arguments, halves));
      BgeSmall model = new BgeSmall();
      CorpusIndex built = new CorpusIndex(CorpusFolder.at(corpus), folder.resolve("index"), model);
      try (EmbeddedIndex index = (EmbeddedIndex) built.addVectors(Progress.NONE).passages()) {
        new RankingSteps(index, model).print(halves, out);
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** The articles as JSON lines; the questions go to the halves, title by title. */
  private static String articles(String[] arguments, List<List<Asked>> halves) {
    boolean untitled = arguments.length > 1 && arguments[1].equals("untitled");
    JsonMapper json = JsonMapper.builder().build();
    Map<String, List<ReadingSet.Paragraph>> byTitle = new LinkedHashMap<>();
    SquadFile.read(Path.of(arguments[0]))
        .paragraphs()
        .forEach(p -> byTitle.computeIfAbsent(p.title(), _ -> new ArrayList<>()).add(p));
    StringBuilder lines = new StringBuilder();
    int title = 0;
    for (List<ReadingSet.Paragraph> all : byTitle.values()) {
      List<Asked> half = halves.get(title++ % 2);
      for (int i = 0; i < all.size(); i += PARAGRAPHS) {
        List<ReadingSet.Paragraph> of = all.subList(i, Math.min(i + PARAGRAPHS, all.size()));
        String id = title + "-" + i;
        String text = String.join("\n\n", of.stream().map(ReadingSet.Paragraph::text).toList());
        String name = untitled ? "Article" : of.getFirst().title();
        lines.append(json.writeValueAsString(Map.of("id", id, "title", name, "text", text)));
        lines.append('\n');
        for (ReadingSet.Paragraph paragraph : of) {
          paragraph.questions().stream()
              .filter(question -> !question.golds().isEmpty())
              .map(q -> new Asked(q.text(), Set.copyOf(q.golds()), id, paragraph.text()))
              .forEach(half::add);
        }
      }
    }
    return lines.toString();
  }

  private void print(List<List<Asked>> halves, PrintStream out) throws Exception {
    Map<Way, List<String>> figures = new LinkedHashMap<>();
    for (List<Asked> half : halves) {
      List<List<Seen>> seen = new ArrayList<>();
      for (Asked asked : half) {
        seen.add(seen(asked));
      }
      for (Way way : WAYS) {
        List<Integer> places = seen.stream().map(passages -> place(way, passages)).toList();
        double recall = places.stream().mapToDouble(p -> p <= 5 ? 1 : 0).average().orElseThrow();
        double mrr =
            places.stream().mapToDouble(p -> p <= 10 ? 1.0 / p : 0).average().orElseThrow();
        figures
            .computeIfAbsent(way, _ -> new ArrayList<>())
            .add(String.format(Locale.ROOT, "%9.4f  %6.4f", recall, mrr));
      }
    }
    out.printf(
        "%-38s  %d questions     %d questions%n%-38s  Recall@5  MRR@10  Recall@5  MRR@10%n",
        "", halves.getFirst().size(), halves.getLast().size(), "");
    figures.forEach((way, of) -> out.printf("%-38s%s%n", way.name(), String.join(" ", of)));
  }

  /** Everything that is known of the candidates for a question. */
  private List<Seen> seen(Asked asked) throws Exception {
    var looked = LexicalRanking.words(this.asked.words(this.asked.typed(asked.text())));
    float[] question = model.question(asked.text());
    List<Hit> byWords = words.best(looked, ArticleFilter.NONE, DEPTH);
    List<Hit> byMeaning = vectors.best(question, ArticleFilter.NONE, DEPTH);
    var lexical = new Ranking(byWords, words.scores(looked, byMeaning)).scores();
    var vector = new Ranking(byMeaning, vectors.scores(question, byWords)).scores();
    Map<Integer, Hit> hits = new LinkedHashMap<>();
    Stream.concat(byWords.stream(), byMeaning.stream()).forEach(h -> hits.put(h.document(), h));
    Map<Integer, Double> near = words.scores(near(asked.text()), hits.values());
    Map<Integer, Double> names = words.scores(names(asked.text()), hits.values());
    Map<Integer, Double> feedback = words.scores(feedback(looked, byWords), hits.values());
    Map<String, Double> cosines = new HashMap<>();
    hits.values()
        .forEach(h -> cosines.put(h.id() + "#" + h.number(), vector.get(h.document()).value()));
    List<Seen> seen = new ArrayList<>();
    for (Hit hit : hits.values()) {
      var rank = lexical.get(hit.document());
      double own = vector.get(hit.document()).value();
      double neighbours =
          (cosines.getOrDefault(hit.id() + "#" + (hit.number() - 1), own)
                  + cosines.getOrDefault(hit.id() + "#" + (hit.number() + 1), own))
              / 2;
      seen.add(
          new Seen(
              hit,
              right(hit, asked),
              rank == null ? 0 : rank.rank(),
              vector.get(hit.document()).rank(),
              rank == null ? 0 : rank.value() / best(lexical.values().stream().map(r -> r.value())),
              own,
              near.getOrDefault(hit.document(), 0.0) / best(near.values().stream()),
              names.getOrDefault(hit.document(), 0.0) / best(names.values().stream()),
              feedback.getOrDefault(hit.document(), 0.0) / best(feedback.values().stream()),
              neighbours));
    }
    return seen;
  }

  private static double best(Stream<Double> scores) {
    return Math.max(1e-9, scores.max(Double::compare).orElse(1.0));
  }

  private boolean right(Hit hit, Asked asked) throws Exception {
    if (!hit.id().equals(asked.article())) {
      return false;
    }
    String text = index.passage(hit.document()).text();
    String[] sentences = text.split("\n\n");
    boolean ofParagraph =
        Stream.of(sentences).anyMatch(part -> asked.paragraph().contains(part.strip()));
    return ofParagraph && asked.golds().stream().anyMatch(text::contains);
  }

  /** Each two words that stand beside each other in the question, at most eight apart. */
  private static org.apache.lucene.search.Query near(String question) throws Exception {
    List<String> stems = stems(question);
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < stems.size(); i++) {
      pairs.add(new PhraseQuery(8, Fields.STEMS, stems.get(i), stems.get(i + 1)), Occur.SHOULD);
    }
    return pairs.build();
  }

  /**
   * Words with a capital that follow each other, as a phrase; the question's first word is none.
   */
  private static org.apache.lucene.search.Query names(String question) throws Exception {
    BooleanQuery.Builder names = new BooleanQuery.Builder();
    Matcher name = NAME.matcher(question.substring(Math.max(0, question.indexOf(' '))));
    while (name.find()) {
      names.add(
          new PhraseQuery(Fields.STEMS, stems(name.group()).toArray(String[]::new)), Occur.SHOULD);
    }
    return names.build();
  }

  /**
   * The question's words and the ten likeliest of the ten best passages, half and half (RM3:
   * Abdul-Jaleel et al., "UMass at TREC 2004: Novelty and HARD").
   */
  private org.apache.lucene.search.Query feedback(
      org.apache.lucene.search.Query looked, List<Hit> best) throws Exception {
    List<Hit> top = best.subList(0, Math.min(10, best.size()));
    double all = top.stream().mapToDouble(Hit::score).sum();
    Map<String, Double> likely = new HashMap<>();
    for (Hit hit : top) {
      List<String> stems = stems(index.passage(hit.document()).text());
      stems.forEach(stem -> likely.merge(stem, hit.score() / all / stems.size(), Double::sum));
    }
    var reader = index.searcher().getIndexReader();
    Set<String> common = new HashSet<>();
    for (String stem : likely.keySet()) {
      if (reader.docFreq(new Term(Fields.STEMS, stem)) > reader.numDocs() / 10) {
        common.add(stem);
      }
    }
    likely.keySet().removeAll(common);
    var ten =
        likely.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(10)
            .toList();
    double mass = ten.stream().mapToDouble(Map.Entry::getValue).sum();
    int asked = Math.max(1, ((BooleanQuery) looked).clauses().size());
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(new BoostQuery(looked, 0.5f / asked), Occur.SHOULD);
    ten.forEach(stem ->
        both.add(
            new BoostQuery(
                new TermQuery(new Term(Fields.STEMS, stem.getKey())),
                (float) (0.5 * stem.getValue() / mass)),
            Occur.SHOULD));
    return both.build();
  }

  private static List<String> stems(String text) {
    return NewsAnalyser.stems().terms(text);
  }

  /** The place of the first right passage; past all where there is none. */
  private static int place(Way way, List<Seen> seen) {
    List<Seen> ranked = sorted(seen, way.score());
    if (way.diversity() > 0) {
      Map<String, Integer> before = new HashMap<>();
      Map<Seen, Integer> earlier = new HashMap<>();
      ranked.forEach(s -> earlier.put(s, before.merge(s.hit().id(), 1, Integer::sum) - 1));
      ranked = sorted(seen, s -> way.score().applyAsDouble(s) - way.diversity() * earlier.get(s));
    }
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).right()) {
        return i + 1;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static List<Seen> sorted(List<Seen> seen, ToDoubleFunction<Seen> score) {
    return seen.stream()
        .sorted((a, b) -> Double.compare(score.applyAsDouble(b), score.applyAsDouble(a)))
        .toList();
  }
}
