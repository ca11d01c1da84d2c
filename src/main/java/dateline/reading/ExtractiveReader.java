package dateline.reading;

import dateline.citation.ClaimedQuotation;
import dateline.corpus.Article;
import dateline.corpus.PublicationDate;
import dateline.corpus.Span;
import dateline.retrieval.RankedPassage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The offline reader. A small question-answering model scores the spans of each passage; rules
 * stand around it for what it cannot do: the kind of thing asked for ({@link AnswerShape}), the
 * names that a sentence must be about ({@link Surroundings}), yes and no ({@link Polarity}),
 * misspelt words ({@link Vocabulary}). The sentence that answers is quoted whole; the statement is
 * made of its own words.
 */
public final class ExtractiveReader implements Reader {
  /** How sure a yes or no is that a sentence's own words settle. */
  private static final double SETTLED = 0.8;

  private final SpanModel model;
  private final Calibration calibration;

  public ExtractiveReader(SpanModel model) {
    this(model, Calibration.shipped());
  }

  ExtractiveReader(SpanModel model, Calibration calibration) {
    this.model = model;
    this.calibration = calibration;
  }

  @Override
  public ReaderInfo info() {
    return ReaderInfo.extractive();
  }

  @Override
  public Draft read(Question question, List<RankedPassage> passages) {
    Map<String, Surroundings> articles = surroundings(passages);
    QuestionFrame frame = QuestionFrame.of(question.text(), Vocabulary.of(articlesOf(passages)));
    List<String> remarks = frame.corrections().stream().map("Read with %s."::formatted).toList();
    if (frame.unknown().isPresent()) {
      return Draft.silent(
          "No article here mentions “%s”.".formatted(frame.unknown().get().phrase()), remarks);
    }
    List<Draft.Statement> settled = settled(frame, passages, articles);
    if (frame.asked() == Asked.YES_NO) {
      return settled.isEmpty()
          ? Draft.silent("No passage settles it in its own words.", remarks)
          : new Draft(settled, "", remarks);
    }
    List<Draft.Statement> statements = new ArrayList<>(spanned(frame, passages, articles));
    if (frame.sense() == Sense.LATEST) {
      settled.stream().filter(s -> s.text().startsWith("No")).forEach(statements::add);
    }
    return statements.isEmpty()
        ? Draft.silent("The passages nearest to the question do not answer it.", remarks)
        : new Draft(statements, "", remarks);
  }

  private static Map<String, Surroundings> surroundings(List<RankedPassage> passages) {
    Map<String, Surroundings> articles = new HashMap<>();
    for (Article article : articlesOf(passages)) {
      articles.put(article.id(), new Surroundings(article));
    }
    return articles;
  }

  private static List<Article> articlesOf(List<RankedPassage> passages) {
    Map<String, Article> articles = new LinkedHashMap<>();
    passages.forEach(p -> articles.putIfAbsent(p.passage().article().id(), p.passage().article()));
    return List.copyOf(articles.values());
  }

  /** The candidates that the model finds and the rules let pass, best first. */
  List<Candidate> candidates(
      QuestionFrame frame, List<RankedPassage> passages, Map<String, Surroundings> articles) {
    List<SpanScores> scores =
        model.score(frame.text(), passages.stream().map(p -> p.passage().text()).toList());
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      candidates.addAll(candidates(frame, passages.get(i), scores.get(i), articles));
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -calibration.probability(c.evidence()))
            .thenComparing(c -> c.article().id())
            .thenComparing(c -> c.sentence().start()));
    return candidates;
  }

  private List<Candidate> candidates(
      QuestionFrame frame,
      RankedPassage ranked,
      SpanScores scores,
      Map<String, Surroundings> articles) {
    Article article = ranked.passage().article();
    Span passage = ranked.passage().span();
    Surroundings around = articles.get(article.id());
    List<Candidate> candidates = new ArrayList<>();
    for (int i : around.in(passage)) {
      Span sentence = around.span(i);
      Optional<SpanScores.Scored> best = scores.best(sentence.shift(-passage.start()));
      if (best.isEmpty() || !about(frame, around, i)) {
        continue;
      }
      Span inSentence = best.get().span().shift(passage.start() - sentence.start());
      int at = i;
      AnswerShape.fit(
              frame.asked(), Asked.times(frame.text()), around.text(i), inSentence, anchor(article))
          .ifPresent(focus ->
              candidates.add(
                  new Candidate(
                      article,
                      sentence,
                      focus.shift(sentence.start()),
                      evidence(frame, ranked, best.get().score(), around, at))));
    }
    return candidates;
  }

  /** Whether the sentence speaks of every person that the question names. */
  private static boolean about(QuestionFrame frame, Surroundings around, int i) {
    return frame.names().stream()
        .filter(name -> !name.place())
        .allMatch(name -> around.about(i, name));
  }

  private static Evidence evidence(
      QuestionFrame frame, RankedPassage ranked, double score, Surroundings around, int i) {
    return new Evidence(
        score,
        ranked.vector().map(RankedPassage.Rank::score).orElse(0.5),
        share(frame.stems(), around.stems(i)),
        share(frame.stems(), around.stemsAround(i)),
        frame.names().isEmpty()
            ? 1
            : frame.names().stream().filter(name -> around.about(i, name)).count()
                / (double) frame.names().size());
  }

  private static double share(Set<String> wanted, Set<String> held) {
    return wanted.isEmpty()
        ? 1
        : wanted.stream().filter(held::contains).count() / (double) wanted.size();
  }

  private List<Draft.Statement> spanned(
      QuestionFrame frame, List<RankedPassage> passages, Map<String, Surroundings> articles) {
    Map<String, List<Candidate>> byArticle =
        candidates(frame, passages, articles).stream()
            .filter(c -> calibration.probability(c.evidence()) >= calibration.threshold())
            .collect(
                Collectors.groupingBy(
                    c -> c.article().id(), LinkedHashMap::new, Collectors.toList()));
    List<Draft.Statement> statements = new ArrayList<>();
    for (List<Candidate> account : byArticle.values()) {
      distinct(account).stream()
          .limit(frame.sense() == Sense.SEVERAL ? 3 : 1)
          .forEach(c -> statements.add(statement(c)));
    }
    return statements;
  }

  private static List<Candidate> distinct(List<Candidate> candidates) {
    Set<Span> seen = new HashSet<>();
    return candidates.stream().filter(c -> seen.add(c.sentence())).toList();
  }

  private Draft.Statement statement(Candidate candidate) {
    return new Draft.Statement(
        Clause.around(candidate),
        List.of(ClaimedQuotation.of(candidate.quote())),
        calibration.probability(candidate.evidence()),
        candidate.focus().of(candidate.article().text()));
  }

  /** A yes or no for each article whose words settle it. */
  private static List<Draft.Statement> settled(
      QuestionFrame frame, List<RankedPassage> passages, Map<String, Surroundings> articles) {
    Map<String, Draft.Statement> settled = new LinkedHashMap<>();
    for (RankedPassage ranked : passages) {
      Article article = ranked.passage().article();
      Surroundings around = articles.get(article.id());
      for (int i : around.in(ranked.passage().span())) {
        settle(frame, article, around, i).ifPresent(s -> settled.putIfAbsent(article.id(), s));
      }
    }
    return List.copyOf(settled.values());
  }

  private static Optional<Draft.Statement> settle(
      QuestionFrame frame, Article article, Surroundings around, int i) {
    if (frame.core().isEmpty() || !frame.names().stream().allMatch(n -> around.holds(i, n))) {
      return Optional.empty();
    }
    if (share(new HashSet<>(frame.core()), around.stems(i)) < 0.6) {
      return Optional.empty();
    }
    boolean future = frame.text().toLowerCase(java.util.Locale.ROOT).startsWith("will");
    return Polarity.of(around.text(i), frame.core().getFirst(), future)
        .filter(said -> said.polarity() != Polarity.UNSETTLED)
        .map(said -> {
          Span focus = said.words().shift(around.span(i).start());
          Candidate c = new Candidate(article, around.span(i), focus, new Evidence(0, 0, 0, 0, 1));
          String verdict = said.polarity() == Polarity.YES ? "Yes" : "No";
          return new Draft.Statement(
              verdict + ": " + Clause.around(c),
              List.of(ClaimedQuotation.of(c.quote())),
              SETTLED,
              focus.of(article.text()));
        });
  }

  private static Optional<LocalDate> anchor(Article article) {
    return article.publication().map(PublicationDate::first);
  }
}
