package dateline.answering;

import dateline.account.Corrections;
import dateline.article.PublicationDate;
import dateline.question.Question;
import dateline.question.QuestionPart;
import dateline.question.TemporalFocus;
import dateline.question.Topic;
import dateline.quotation.Quote;
import dateline.quotation.Verifier;
import dateline.reading.Draft;
import dateline.reading.Level;
import dateline.reading.NearMiss;
import dateline.reading.Reader;
import dateline.reading.Rejected;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.text.Edges;
import dateline.verification.AnswerValue;
import dateline.verification.Attributed;
import dateline.verification.Bibliography;
import dateline.verification.DraftFilter;
import dateline.verification.Statement;
import dateline.verification.StreamingVerifier;
import dateline.verification.VerificationContext;
import dateline.verification.VerifiedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers from the articles: makes a follow-up stand alone, retrieves, reads, verifies every
 * quotation, weighs the accounts by date.
 */
public final class SourcedAnswering implements Answering {
  /**
   * How many passages are looked through. The extractive reader scores only the likeliest sentences
   * in them, so more cost little.
   */
  public static final int PASSAGES_READ = 24;

  private static final int NEAREST_SHOWN = 3;

  private final Retriever retriever;
  private final Reader reader;
  private final Verifier verifier;
  private final Function<Query, Optional<PublicationDate>> horizon;
  private final ReprintLookup prints;
  private final boolean marks;

  /** The same over articles each of which prints a story of its own. */
  public SourcedAnswering(
      Retriever retriever,
      Reader reader,
      Verifier verifier,
      Function<Query, Optional<PublicationDate>> horizon) {
    this(retriever, reader, verifier, horizon, ReprintLookup.NONE);
  }

  /**
   * @param horizon the newest publication date among the articles that a query's bounds let pass
   * @param prints which articles print one story
   */
  public SourcedAnswering(
      Retriever retriever,
      Reader reader,
      Verifier verifier,
      Function<Query, Optional<PublicationDate>> horizon,
      ReprintLookup prints) {
    this(retriever, reader, verifier, horizon, prints, false);
  }

  private SourcedAnswering(
      Retriever retriever,
      Reader reader,
      Verifier verifier,
      Function<Query, Optional<PublicationDate>> horizon,
      ReprintLookup prints,
      boolean marks) {
    this.retriever = retriever;
    this.reader = reader;
    this.verifier = verifier;
    this.horizon = horizon;
    this.prints = prints;
    this.marks = marks;
  }

  /** The same, but that statements which their quotations do not cover are marked, not dropped. */
  public SourcedAnswering marking() {
    return new SourcedAnswering(retriever, reader, verifier, horizon, prints, true);
  }

  @Override
  public Answer answer(Question asked) {
    return answer(asked, reader::read);
  }

  @Override
  public Answer answer(Question asked, Consumer<Statement> listener) {
    return answer(
        asked,
        (question, passages) ->
            reader.read(question, passages, new StreamingVerifier(scrutiny(question), listener)));
  }

  private VerificationContext scrutiny(Question question) {
    return new VerificationContext(verifier::verify, question, marks);
  }

  private Answer answer(Question asked, BiFunction<Question, List<RankedPassage>, Draft> reading) {
    Question question = reader.standingAlone(asked);
    Query query = Queries.of(saidBy(question));
    List<RankedPassage> passages =
        new ReprintMerger(prints, query).retrieved(retriever, PASSAGES_READ);
    List<PartReading> read =
        reader.parts(question).stream()
            .map(part -> read(saidBy(question.withText(part.text())), part, passages, reading))
            .toList();
    return read.stream().allMatch(part -> part.gate().accounts().isEmpty())
        ? abstained(asked, read.getFirst(), passages, query)
        : answered(asked, read, passages, query);
  }

  /** The question with whom it is to be answered by in its words, for retrieval and reading. */
  private static Question saidBy(Question question) {
    return question
        .speaker()
        .map(name ->
            question.withText(
                Edges.stripEnd(question.text(), "?") + ", according to " + name + "?"))
        .orElse(question);
  }

  private PartReading read(
      Question question,
      QuestionPart part,
      List<RankedPassage> passages,
      BiFunction<Question, List<RankedPassage>, Draft> reading) {
    Draft draft = reading.apply(question, passages);
    VerificationContext scrutiny = scrutiny(question);
    DraftFilter gate = DraftFilter.of(draft, scrutiny);
    if (!gate.rejected().isEmpty()) {
      gate = mended(draft, gate, reader.mend(question, passages, gate.rejected()), scrutiny);
    }
    DraftFilter said = question.speaker().map(gate::saidBy).orElse(gate);
    return new PartReading(part, scrutiny, draft, said.answering(), PresentState.asked(question));
  }

  /**
   * What passes of the draft and of what the reader put in the place of the rest. What fails again,
   * or has nothing new in its place, is rejected.
   */
  private static DraftFilter mended(
      Draft draft, DraftFilter first, List<Draft.Statement> mended, VerificationContext scrutiny) {
    int missing = first.rejected().size();
    DraftFilter both = DraftFilter.of(draft.and(mended.stream().limit(missing).toList()), scrutiny);
    List<Rejected> again = both.rejected().subList(missing, both.rejected().size());
    int passed = both.accounts().size() - first.accounts().size();
    List<Rejected> rejected = new ArrayList<>(again);
    rejected.addAll(first.rejected().subList(again.size() + passed, missing));
    return new DraftFilter(both.accounts(), rejected);
  }

  private Answer abstained(
      Question asked, PartReading read, List<RankedPassage> passages, Query query) {
    Bibliography bibliography = new Bibliography();
    List<NearMiss> near = read.draft().near();
    Stream<Quote> nearest =
        near.isEmpty()
            ? passages.stream().limit(NEAREST_SHOWN).map(SourcedAnswering::uncut)
            : near.stream().map(miss -> around(miss.sentence(), passages));
    nearest.forEach(quote -> bibliography.cite(quote, true));
    String reason =
        passages.isEmpty()
            ? "No article matches the given dates and publisher."
            : silence(asked, read);
    return new Answer.Abstained(
        asked,
        reason,
        bibliography.citations(),
        near,
        Notes.ofReading(read.draft(), read.gate()),
        horizon.apply(query),
        reader.info());
  }

  private static Quote uncut(RankedPassage ranked) {
    return Quote.uncut(ranked.passage().article(), ranked.passage().span());
  }

  /** The passage that a sentence stands in; the sentence itself where it stands between two. */
  private static Quote around(Quote sentence, List<RankedPassage> passages) {
    return passages.stream()
        .filter(ranked -> ranked.passage().article().id().equals(sentence.article().id()))
        .map(SourcedAnswering::uncut)
        .filter(quote -> quote.span().contains(sentence.span()))
        .findFirst()
        .orElse(sentence);
  }

  private static String silence(Question asked, PartReading read) {
    String silence = read.draft().silence();
    if (silence.isEmpty() && asked.speaker().isPresent()) {
      return "Nothing that answers is said by %s.".formatted(asked.speaker().get());
    }
    return silence.isEmpty() ? "No statement could be verified." : silence;
  }

  private Answer answered(
      Question asked, List<PartReading> read, List<RankedPassage> passages, Query query) {
    ReprintMerger retold = new ReprintMerger(prints, query);
    Optional<PublicationDate> reach = horizon.apply(query);
    Bibliography bibliography = new Bibliography();
    List<Statement> statements = new ArrayList<>();
    List<DateRanking> rankings = new ArrayList<>();
    List<PartReading> told =
        read.stream().filter(part -> !part.gate().accounts().isEmpty()).toList();
    for (PartReading part : told) {
      DateRanking ranking = ranked(part, retold, passages);
      rankings.add(ranking);
      for (VerifiedStatement account : ranking.prevailing()) {
        statements.add(part.scrutiny().statement(account, bibliography));
      }
    }
    List<Note> notes = new ArrayList<>(Notes.ofStatements(statements));
    Series series = Series.NONE;
    for (DateRanking ranking : rankings) {
      notes.addAll(Notes.ofWeighing(ranking, bibliography));
      Series values = Series.of(ranking, bibliography);
      series = series.points().isEmpty() ? values : series;
    }
    Notes.ofSeries(series).ifPresent(notes::add);
    read.stream().filter(part -> !told.contains(part)).map(Notes::untold).forEach(notes::add);
    told.forEach(part -> notes.addAll(horizonNotes(part, reach, passages, bibliography)));
    notes.addAll(
        WithdrawalNotes.of(bibliography.citations(), passages, new ItemVersions(prints, query)));
    notes.addAll(Notes.ofReprints(bibliography.citations(), retold::others));
    notes.addAll(Notes.ofDates(bibliography.citations()));
    told.forEach(part -> notes.addAll(Notes.ofReading(part.draft(), part.gate())));
    return new Answer.Answered(
        asked,
        statements,
        bibliography.citations(),
        Times.of(bibliography.citations()),
        notes,
        series,
        reach,
        reader.info());
  }

  private static DateRanking ranked(
      PartReading part, ReprintMerger retold, List<RankedPassage> passages) {
    DateRanking.Asking asking = part.asking();
    List<VerifiedStatement> accounts = retold.counted(part.gate().accounts());
    if (part.draft().composed()) {
      return Composition.of(accounts, asking.sense(), asking.stated());
    }
    Errata errata =
        Errata.obeyed(accounts.stream().map(Attributed::whole).toList(), Erratum.in(passages));
    DateRanking ranking =
        switch (part.draft().form()) {
          case BRIEF -> new DateRanking(uncorrected(errata), List.of());
          case ACCOUNTS, COMPOSED ->
              part.part().overTime()
                  ? DateRanking.overTime(errata.standing())
                  : DateRanking.of(errata.standing(), asking);
        };
    return ranking.and(
        errata.corrected().stream().filter(corrected -> matters(corrected, ranking)).toList());
  }

  /** Whether a corrected account might have answered, or gives another value than the answer. */
  private static boolean matters(Relation.Corrected corrected, DateRanking ranking) {
    VerifiedStatement wrong = corrected.account();
    return wrong.level() != Level.BESIDE
        || ranking.prevailing().stream()
            .anyMatch(a ->
                AnswerValue.of(a).compare(AnswerValue.of(wrong)) == AnswerValue.Comparison.OTHER);
  }

  /** What a brief tells that nothing corrects, or the corrections where nothing else is left. */
  private static List<VerifiedStatement> uncorrected(Errata errata) {
    List<VerifiedStatement> left =
        errata.standing().stream()
            .filter(account -> Corrections.kind(account.quotes().getFirst().text()).isEmpty())
            .toList();
    return left.isEmpty() ? errata.standing() : left;
  }

  private static List<Note> horizonNotes(
      PartReading part,
      Optional<PublicationDate> reach,
      List<RankedPassage> passages,
      Bibliography bibliography) {
    Question question = part.question();
    DateRanking.Asking asking = part.asking();
    boolean latest = asking.sense() == TemporalFocus.LATEST && asking.stated().isEmpty();
    return latest
        ? Notes.ofHorizon(reach, question.now(), Topic.sentences(question, passages), bibliography)
        : List.of();
  }
}
