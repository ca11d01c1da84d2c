package dateline;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.answering.FallbackAnswering;
import dateline.answering.ReprintLookup;
import dateline.answering.SourcedAnswering;
import dateline.answering.Timelines;
import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.IndexPlace;
import dateline.index.Manifest;
import dateline.index.PassageIndex;
import dateline.question.Question;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Sources;
import dateline.quotation.Verification;
import dateline.quotation.Verifier;
import dateline.reading.Reader;
import dateline.reading.ReaderInfo;
import dateline.reading.StrictReader;
import dateline.regression.suite.ReaderSetting;
import dateline.retrieval.Explanation;
import dateline.retrieval.Explanations;
import dateline.retrieval.LexicalRetriever;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.retrieval.Retrievers;
import dateline.shell.command.ReaderChoice;
import dateline.shell.command.ReaderOptions;
import dateline.shell.command.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A folder of articles with its index open.
 *
 * @param corpus the folder of the articles
 * @param index the folder in which the last answer is kept
 * @param place where the index is, as it is told to a person
 * @param fillsVectors whether vectors that are missing are made while questions are asked
 * @param passages what stands in the index
 * @param retrievers find passages
 * @param extractive gives the offline reader
 * @param models gives the reader behind a language model
 */
record IndexedWorkspace(
    Path corpus,
    Path index,
    String place,
    boolean fillsVectors,
    PassageIndex passages,
    Retrievers retrievers,
    Supplier<Reader> extractive,
    Function<ReaderChoice.Model, Reader> models)
    implements Workspace {
  /** How many passages, at most, name the articles in which a quotation is looked for. */
  private static final int MOST_CANDIDATES = 40;

  /** What is looked for of a longer quotation: enough to find its articles. */
  private static final int LONGEST_SEARCH = 1000;

  @Override
  public String named() {
    return place.equals(index.toString()) ? corpus.toString() : IndexPlace.CLUSTER + place;
  }

  @Override
  public List<SourceInfo> sources() {
    return passages.sources(ArticleFilter.NONE);
  }

  @Override
  public Optional<Article> article(String id) {
    return passages.article(id);
  }

  @Override
  public String raw(Article article) throws IOException {
    return CorpusFolder.at(corpus).raw(article);
  }

  @Override
  public Retriever retriever() {
    return retrievers.hybrid();
  }

  @Override
  public Explanation explanation(Query query, RankedPassage found) {
    return new Explanations(passages).of(query, found);
  }

  @Override
  public Answering answering(ReaderChoice choice) {
    SourcedAnswering sourced = answering(reader(choice), retriever());
    Answering answering = choice.marks() ? sourced.marking() : sourced;
    return choice.alone() ? answering : new FallbackAnswering(answering, this::offlineAnswer);
  }

  @Override
  public Reader reader(ReaderChoice choice) {
    return switch (choice) {
      case ReaderChoice.Extractive(boolean strict) -> offline(strict);
      case ReaderChoice.Model model -> models.apply(model);
    };
  }

  private Reader offline(boolean strict) {
    return strict ? new StrictReader(extractive.get()) : extractive.get();
  }

  private Answer offlineAnswer(Question question) {
    return answering(extractive.get(), retriever()).answer(question);
  }

  @Override
  public Answering answering(ReaderSetting reader, UnaryOperator<Retriever> around) {
    return answering(reader(ReaderOptions.of(reader)), around.apply(retriever()));
  }

  private SourcedAnswering answering(Reader reader, Retriever from) {
    return new SourcedAnswering(
        from, reader, new Verifier(new Indexed()), this::horizon, ReprintLookup.in(passages));
  }

  @Override
  public ReaderInfo info(ReaderSetting reader) {
    return switch (ReaderOptions.of(reader)) {
      case ReaderChoice.Extractive _ -> ReaderInfo.extractive();
      case ReaderChoice.Model model -> models.apply(model).info();
    };
  }

  @Override
  public Manifest manifest() {
    return passages.manifest();
  }

  @Override
  public Timelines timelines() {
    return new Timelines(
        retriever(), this::horizon, ReprintLookup.in(passages), this::offlineAnswer);
  }

  private Optional<PublicationDate> horizon(Query query) {
    return passages.horizon(filter(query));
  }

  private static ArticleFilter filter(Query query) {
    return new ArticleFilter(query.since(), query.until(), query.publisher());
  }

  @Override
  public Sources quotable() {
    return new Indexed();
  }

  /** The best that any article makes of it: exact before normalised before altered. */
  @Override
  public Verification verify(String quotation) {
    return new Indexed()
        .candidates(quotation).stream()
            .map(article -> in(article, quotation))
            .min(Comparator.comparingInt(IndexedWorkspace::rank))
            .orElseGet(Verification.Fabricated::new);
  }

  private static Verification in(Article article, String quotation) {
    return new Verifier(Sources.of(List.of(article)))
        .verifyPrinted(new ClaimedQuotation(article.id(), quotation, Optional.empty()));
  }

  private static int rank(Verification verification) {
    return switch (verification) {
      case Verification.Exact _ -> 0;
      case Verification.Normalised _ -> 1;
      case Verification.Altered _ -> 2;
      case Verification.Spliced _ -> 3;
      case Verification.Misattributed _ -> 4;
      case Verification.Fabricated _ -> 5;
    };
  }

  private final class Indexed implements Sources {
    @Override
    public Optional<Article> article(String id) {
      return passages.article(id);
    }

    @Override
    public List<Article> candidates(String words) {
      String searched = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
      return new LexicalRetriever(passages)
          .retrieve(Query.of(searched), MOST_CANDIDATES).stream()
              .map(ranked -> ranked.passage().article())
              .distinct()
              .toList();
    }
  }
}
