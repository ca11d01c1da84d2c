package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.SourceInfo;
import dateline.corpus.CorpusFolder;
import dateline.index.FoundPassage.Place;
import dateline.index.FoundPassage.Score;
import dateline.index.PassageIndex.Spelt;
import dateline.index.update.IndexReport;
import dateline.index.update.MaintainedIndex;
import dateline.index.update.OpenedIndex;
import dateline.index.update.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link PassageIndex} and {@link MaintainedIndex} promise, whichever engine keeps it. */
public abstract class PassageIndexContract {
  private static final String LONG =
      "The river rose by two metres in a night and took the bridge at Ballina with it. "
          + "Nobody was hurt, the council said, since the road had been closed an hour before. "
          + "The army is to build another within the month. ";

  protected final PaddedLetters model = new PaddedLetters();
  @TempDir protected Path corpus;
  protected MaintainedIndex index;

  /** An index of the corpus, not there yet. */
  protected abstract MaintainedIndex of(CorpusFolder corpus) throws IOException;

  @BeforeEach
  void fiveArticles() throws IOException {
    write("bali.md", "Leaders in Bali", "2022-11-14", "BBC", "Biden met Xi in Bali on Monday.");
    write("trade.md", "Trade", "2023-10", "The  Times", "Leaders spoke of fish, and Xi of trade.");
    write("rain.md", "Rain", "2024", "BBC", "It rained in Leeds for the third week running.");
    write("floods.md", "Floods", "2024-03-01", "Agency", LONG.repeat(5));
    Files.writeString(corpus.resolve("undated.txt"), "Erdoğan's U.S. visit was put off.");
    index = of(CorpusFolder.at(corpus));
  }

  protected final void write(
      String file, String title, String published, String publisher, String text)
      throws IOException {
    Files.writeString(
        corpus.resolve(file),
        "---\ntitle: %s\npublished: %s\npublisher: %s\nauthors: [Ann Li, Bo]\nurl: https://example.org/%s\n---\n\n%s\n"
            .formatted(title, published, publisher, file, text));
  }

  protected final PassageIndex updated() {
    return index.update(Progress.NONE).passages();
  }

  private static Sought words(int depth, String... stems) {
    List<Sought.Term> terms =
        java.util.stream.Stream.of(stems).map(s -> new Sought.Term(s, 1)).toList();
    return new Sought(terms, List.of(), Optional.empty(), ArticleFilter.NONE, depth);
  }

  private static Sought leaders(ArticleFilter filter) {
    Sought.Term xi = new Sought.Term("leader", 1);
    return new Sought(List.of(xi), List.of(), Optional.empty(), filter, 10);
  }

  private static List<String> ids(List<FoundPassage> found) {
    return found.stream().map(one -> one.place().article()).toList();
  }

  @Test
  void theManifestCounts() {
    Manifest manifest = updated().manifest();
    assertThat(manifest.articles()).isEqualTo(5);
    assertThat(manifest.files()).isEqualTo(5);
    assertThat(manifest.passages()).isEqualTo(6);
    assertThat(manifest.vectors()).isEqualTo(6);
    assertThat(manifest.complete()).isTrue();
  }

  /** BM25 worked out by hand: six passages, the title's words in each. */
  @Test
  void wordsAreRankedByBm25() {
    List<FoundPassage> found = updated().candidates(words(10, "xi", "leader", "bali"));

    assertThat(ids(found)).containsExactly("bali", "trade");
    assertThat(found).extracting(one -> one.words().orElseThrow().rank()).containsExactly(1, 2);
    double average = lengths().stream().mapToInt(Integer::intValue).average().orElseThrow();
    assertThat(found.getLast().words().orElseThrow().value())
        .isCloseTo(2 * bm25(6, 1, 6, average), within(1e-5));
    assertThat(found).allSatisfy(one -> assertThat(one.meaning()).isEmpty());
  }

  /** BM25 worked out by hand: five articles, each headline once. */
  @Test
  void wholeArticlesAreScoredByBm25() {
    PassageIndex open = updated();
    List<FoundPassage> found = open.candidates(words(10, "xi", "leader", "bali"));

    assertThat(ids(found)).containsExactly("bali", "trade");
    assertThat(found.getLast().whole())
        .isCloseTo(2 * bm25(5, 1, 6, wholeLengths().average().orElseThrow()), within(1e-5));
  }

  /** How many stems each article has, with its headline. */
  private IntStream wholeLengths() {
    NewsAnalyser stems = NewsAnalyser.stems();
    PassageIndex open = updated();
    return open.sources(ArticleFilter.NONE).stream()
        .map(source -> open.article(source.id()).orElseThrow())
        .mapToInt(a -> stems.terms(a.title()).size() + stems.terms(a.text()).size());
  }

  /** Also a passage found by its meaning, which has none of the words itself. */
  @Test
  void thePassagesOfAnArticleShareItsScore() throws IOException {
    write("ferry.md", "Ferry", "2024", "BBC", "A ferry crosses. " + "It is slow. ".repeat(60));
    Sought sought =
        new Sought(
            List.of(new Sought.Term("cross", 1)),
            List.of(),
            Optional.of(model.question("It is slow.")),
            ArticleFilter.NONE,
            20);
    List<FoundPassage> ferry =
        updated().candidates(sought).stream()
            .filter(one -> one.place().article().equals("ferry"))
            .toList();

    assertThat(ferry).extracting(one -> one.words().isPresent()).contains(true, false);
    assertThat(ferry.getFirst().whole()).isPositive();
    assertThat(ferry).extracting(FoundPassage::whole).containsOnly(ferry.getFirst().whole());
    assertThat(updated().candidates(sought))
        .filteredOn(one -> one.place().article().equals("rain"))
        .extracting(FoundPassage::whole)
        .containsOnly(0.0);
  }

  /** What is written to an article later, its story, leaves its words as they are. */
  @Test
  void anArticleOfAStoryKeepsItsScore() throws IOException {
    updated().close();
    write("copy.md", "Flood", "2024-03-02", "BBC", LONG.repeat(5));
    PassageIndex open = updated();

    assertThat(open.prints("copy", ArticleFilter.NONE)).hasSize(2);
    assertThat(open.candidates(words(10, "river")))
        .hasSize(4)
        .allSatisfy(one -> assertThat(one.whole()).isPositive());
  }

  /** How many stems each passage has, with its headline. */
  private List<Integer> lengths() {
    NewsAnalyser stems = NewsAnalyser.stems();
    PassageIndex open = updated();
    return open.sources(ArticleFilter.NONE).stream()
        .flatMap(source -> open.passages(source.id()).stream())
        .map(p -> stems.terms(p.article().title()).size() + stems.terms(p.text()).size())
        .toList();
  }

  /** Okapi BM25 of a term that two have, with k1 = 0.9 and b = 0.4. */
  private static double bm25(int all, int often, int length, double average) {
    double rare = Math.log(1 + (all - 2 + 0.5) / (2 + 0.5));
    return rare * often / (often + 0.9 * (1 - 0.4 + 0.4 * length / average));
  }

  @Test
  void noWordFindsNothingAndTheDepthIsKept() {
    PassageIndex open = updated();
    assertThat(open.candidates(words(10))).isEmpty();
    assertThat(open.candidates(words(10, "nowher"))).isEmpty();
    assertThat(open.candidates(words(1, "xi"))).hasSize(1);
  }

  @Test
  void tiesGoByArticleThenByPlace() throws IOException {
    for (String id : List.of("c", "a", "b")) {
      write(id + ".md", "Same", "2020", "P", "Alike in each word.");
    }
    assertThat(ids(updated().candidates(words(10, "alik")))).containsExactly("a", "b", "c");
  }

  @Test
  void weightsMultiply() {
    PassageIndex open = updated();
    Sought twice =
        new Sought(
            List.of(new Sought.Term("bali", 2)),
            List.of(),
            Optional.empty(),
            ArticleFilter.NONE,
            5);
    double once = open.candidates(words(5, "bali")).getFirst().words().orElseThrow().value();
    assertThat(open.candidates(twice).getFirst().words().orElseThrow().value())
        .isCloseTo(2 * once, within(1e-5));
  }

  @Test
  void datesAndPublishersFilter() {
    PassageIndex open = updated();
    Optional<LocalDate> none = Optional.empty();
    Optional<LocalDate> october = Optional.of(LocalDate.of(2023, 10, 1));
    Optional<LocalDate> inOctober = Optional.of(LocalDate.of(2023, 10, 15));

    assertThat(ids(open.candidates(leaders(new ArticleFilter(october, none, Optional.empty())))))
        .containsExactly("trade");
    assertThat(ids(open.candidates(leaders(new ArticleFilter(inOctober, none, Optional.empty())))))
        .isEmpty();
    assertThat(ids(open.candidates(leaders(new ArticleFilter(none, inOctober, Optional.empty())))))
        .containsExactly("bali");
    assertThat(
            ids(open.candidates(leaders(new ArticleFilter(none, none, Optional.of("the times "))))))
        .containsExactly("trade");
    assertThat(
            open.horizon(new ArticleFilter(none, inOctober, Optional.empty())).orElseThrow().iso())
        .isEqualTo("2022-11-14");
    assertThat(open.horizon(ArticleFilter.NONE).orElseThrow().iso()).isEqualTo("2024");
  }

  @Test
  void meaningIsRankedByCosineAndEachHasBothScores() {
    PassageIndex open = updated();
    float[] question = model.question("Leaders in Bali\nBiden met Xi in Bali on Monday.");
    Sought sought =
        new Sought(
            List.of(new Sought.Term("trade", 1)),
            List.of(new Sought.Pair("fish", "xi")),
            Optional.of(question),
            ArticleFilter.NONE,
            10);
    List<FoundPassage> found = open.candidates(sought);

    assertThat(found).hasSize(6);
    assertThat(found.getFirst().place()).isEqualTo(new Place("trade", 0));
    assertThat(found.get(1).place()).isEqualTo(new Place("bali", 0));
    assertThat(found.get(1).meaning())
        .hasValueSatisfying(s -> assertThat(s.value()).isCloseTo(1, within(1e-6)));
    assertThat(found.get(1).meaning().orElseThrow().rank()).isEqualTo(1);
    assertThat(found).allSatisfy(one -> assertThat(one.meaning()).isPresent());
    assertThat(found.getFirst().near()).isPositive();
    assertThat(found.get(1).near()).isZero();
    assertThat(found.getFirst().lastDay()).hasValue(LocalDate.of(2023, 10, 31).toEpochDay());
  }

  @Test
  void whatIsNotAmongTheFirstIsBeyond() {
    Sought sought =
        new Sought(
            List.of(new Sought.Term("trade", 1)),
            List.of(),
            Optional.of(model.question("Rain\nIt rained in Leeds for the third week running.")),
            ArticleFilter.NONE,
            1);
    List<FoundPassage> found = updated().candidates(sought);

    assertThat(ids(found)).containsExactly("trade", "rain");
    assertThat(found.getFirst().meaning().orElseThrow().rank()).isEqualTo(Score.BEYOND);
    assertThat(found.getLast().words()).isEmpty();
  }

  /** A word that is left out, as “the”, still keeps its place. */
  @Test
  void howFarWordsAreApartCountsTheWordsLeftOut() throws IOException {
    String far = " the of and the of and the of and ";
    write("close.md", "X", "2020", "P", "Zebra of the lion.");
    write("apart.md", "X", "2020", "P", "Zebra" + far + "lion.");
    Sought sought =
        new Sought(
            List.of(new Sought.Term("zebra", 1)),
            List.of(new Sought.Pair("zebra", "lion")),
            Optional.empty(),
            ArticleFilter.NONE,
            10);
    Map<String, Double> near = new java.util.TreeMap<>();
    updated().candidates(sought).forEach(one -> near.put(one.place().article(), one.near()));
    assertThat(near.get("close")).isPositive();
    assertThat(near.get("apart")).isZero();
  }

  @Test
  void articlesComeBackAsTheyWereRead() {
    PassageIndex open = updated();
    Article article = open.article("bali").orElseThrow();
    assertThat(article.title()).isEqualTo("Leaders in Bali");
    assertThat(article.authors()).containsExactly("Ann Li", "Bo");
    assertThat(article.url()).contains("https://example.org/bali.md");
    assertThat(article.text()).isEqualTo("Biden met Xi in Bali on Monday.");
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2022-11-14");
    assertThat(open.article("undated").orElseThrow().publication()).isEmpty();
    assertThat(open.article("no/such?article")).isEmpty();
    assertThat(open.sources(ArticleFilter.NONE))
        .extracting(SourceInfo::id)
        .containsExactly("bali", "floods", "rain", "trade", "undated");
  }

  @Test
  void passagesAreReadAsTheyStand() {
    PassageIndex open = updated();
    List<FoundPassage> found = open.candidates(words(10, "river"));
    Map<FoundPassage, Passage> read = open.read(found);

    assertThat(List.copyOf(read.keySet())).isEqualTo(found);
    read.forEach((one, passage) -> {
      assertThat(passage).isEqualTo(open.passages("floods").get(one.place().number()));
      assertThat(passage.text()).contains("river");
    });
    assertThat(open.passages("nobody")).isEmpty();
  }

  @Test
  void theTermsScoresAddUpToTheRankings() {
    PassageIndex open = updated();
    Sought sought = words(10, "xi", "leader", "nowher");
    FoundPassage first = open.candidates(sought).getFirst();
    Passage passage = open.read(List.of(first)).get(first);
    List<Double> scores = open.scores(passage, sought.words());

    assertThat(scores).hasSize(3).last().isEqualTo(0.0);
    assertThat(scores.stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(first.words().orElseThrow().value(), within(1e-5));
  }

  @Test
  void stemsAreCounted() {
    assertThat(updated().passagesWith(List.of("xi", "river", "us", "nowher", "the")))
        .isEqualTo(Map.of("xi", 2, "river", 2, "us", 1, "nowher", 0, "the", 0));
  }

  @Test
  void wordsAreFoundThatAreSpeltAlike() {
    PassageIndex open = updated();
    assertThat(open.speltLike("erdogam", 2)).contains(new Spelt("erdogan", 1 - 1f / 7));
    assertThat(open.speltLike("bridge", 1)).contains(new Spelt("bridge", 1));
    assertThat(open.speltLike("rievr", 1)).extracting(Spelt::word).contains("river");
    assertThat(open.speltLike("qqqqqq", 2)).isEmpty();
  }

  @Test
  void reprintsAreOneStory() throws IOException {
    write("copy.md", "Flood", "2024-03-02", "BBC", LONG.repeat(5));
    PassageIndex open = updated();
    assertThat(open.prints("copy", ArticleFilter.NONE))
        .extracting(SourceInfo::id)
        .containsExactly("floods", "copy");
    assertThat(open.prints("bali", ArticleFilter.NONE)).isEmpty();
    assertThat(
            open.prints(
                "copy", new ArticleFilter(Optional.empty(), Optional.empty(), Optional.of("BBC"))))
        .extracting(SourceInfo::story)
        .containsExactly("floods");
    Optional<LocalDate> second = Optional.of(LocalDate.of(2024, 3, 2));
    Optional<LocalDate> first = Optional.of(LocalDate.of(2024, 3, 1));
    assertThat(open.prints("floods", new ArticleFilter(second, Optional.empty(), Optional.empty())))
        .extracting(SourceInfo::id)
        .containsExactly("copy");
    assertThat(open.prints("copy", new ArticleFilter(Optional.empty(), first, Optional.empty())))
        .extracting(SourceInfo::id)
        .containsExactly("floods");
    Files.delete(corpus.resolve("copy.md"));
    assertThat(updated().prints("floods", ArticleFilter.NONE)).isEmpty();
  }

  @Test
  void whatChangesIsFollowed() throws IOException {
    updated().close();
    write("floods.md", "Floods", "2024-03-01", "Agency", "The river fell.");
    write("vote.md", "Vote", "2024-06-01", "BBC", "The council voted.");
    Files.delete(corpus.resolve("rain.md"));
    OpenedIndex opened = index.update(Progress.NONE);
    PassageIndex open = opened.passages();

    assertThat(opened.report())
        .returns(1, IndexReport::added)
        .returns(1, IndexReport::changed)
        .returns(1, IndexReport::removed);
    assertThat(open.passages("floods"))
        .extracting(Passage::text)
        .containsExactly("The river fell.");
    assertThat(open.manifest().passages()).isEqualTo(5);
    assertThat(open.manifest().vectors()).isEqualTo(5);
    assertThat(open.article("rain")).isEmpty();
    assertThat(ids(open.candidates(words(10, "bridg", "leed", "council")))).containsExactly("vote");
    assertThat(open.manifest().corpus()).isNotEmpty();
  }

  @Test
  void nothingIsWrittenOrEmbeddedTwice() throws IOException {
    Manifest before = updated().manifest();
    int asked = model.asked();
    OpenedIndex again = index.update(Progress.NONE);
    assertThat(again.report().wrote()).isFalse();
    assertThat(again.passages().manifest()).isEqualTo(before);
    write("bali.md", "Leaders in Bali", "2022-11-15", "BBC", "Biden met Xi in Bali on Monday.");
    assertThat(updated().manifest().vectors()).isEqualTo(6);
    assertThat(index.rebuild(Progress.NONE).passages().manifest().vectors()).isEqualTo(6);
    assertThat(model.asked()).isEqualTo(asked);
  }

  @Test
  void whatIsReadBeforeVectorsAreMadeIsTold() {
    OpenedIndex first = index.addVectors(Progress.NONE);
    first.passages().close();
    assertThat(first.report()).returns(5, IndexReport::added);
    OpenedIndex again = index.addVectors(Progress.NONE);
    again.passages().close();
    assertThat(again.report().wrote()).isFalse();
  }

  @Test
  void whatCannotBeReadIsToldEachTime() throws IOException {
    Files.writeString(
        corpus.resolve("bad.jsonl"), "{\"id\":\"bali\",\"text\":\"again\"}\nnot json\n");
    assertThat(index.update(Progress.NONE).report().problems()).hasSize(1);
    assertThat(index.update(Progress.NONE).report().problems()).hasSize(1);
    assertThat(updated().article("bali").orElseThrow().text()).isEqualTo("again");
    assertThat(updated().article("bali.md").orElseThrow().title()).isEqualTo("Leaders in Bali");
  }

  /** The first in order of the paths has the plain name, whichever came into the folder first. */
  @Test
  void filesWithOneNameHaveIdsOfTheirOwn() throws IOException {
    for (String year : List.of("2022", "2023", "2024")) {
      Files.createDirectory(corpus.resolve(year));
    }
    write("2023/report.md", "Second", "2023", "BBC", "The second report.");
    assertThat(updated().article("report").orElseThrow().title()).isEqualTo("Second");
    write("2024/report.md", "Third", "2024", "BBC", "The third report.");
    write("2022/report.md", "First", "2022", "BBC", "The first report.");
    OpenedIndex opened = index.update(Progress.NONE);
    PassageIndex open = opened.passages();

    assertThat(opened.report().problems()).isEmpty();
    assertThat(open.article("report").orElseThrow().title()).isEqualTo("First");
    assertThat(open.article("2023/report").orElseThrow().title()).isEqualTo("Second");
    assertThat(open.article("2024/report").orElseThrow().title()).isEqualTo("Third");
    assertThat(open.manifest().articles()).isEqualTo(8);
    assertThat(ids(open.candidates(words(10, "third")))).containsExactly("2024/report", "rain");

    Files.delete(corpus.resolve("2022/report.md"));
    open = updated();
    assertThat(open.article("report").orElseThrow().title()).isEqualTo("Second");
    assertThat(open.article("2023/report")).isEmpty();
    assertThat(open.article("2024/report").orElseThrow().title()).isEqualTo("Third");
    assertThat(open.manifest().articles()).isEqualTo(7);
  }

  @Test
  void namesAndTextsMayHoldAnything() throws IOException {
    String id = "a/../?q=*&#%\\\"<b>\\u001b[31m";
    Files.writeString(
        corpus.resolve("odd.jsonl"),
        "{\"id\":\""
            + id
            + "\",\"title\":\"*:*\",\"text\":\"Quagga {\\\"query\\\":{\\\"match_all\\\":{}}}"
            + " 😀.\"}\n");
    PassageIndex open = updated();
    List<FoundPassage> found = open.candidates(words(10, "quagga"));
    assertThat(found).hasSize(1);
    Article article = open.article(found.getFirst().place().article()).orElseThrow();
    assertThat(article.text()).contains("😀");
    assertThat(open.candidates(words(10, "*", "* OR xi"))).isEmpty();
  }
}
