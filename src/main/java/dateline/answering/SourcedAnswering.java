package dateline.answering;

import dateline.article.PublicationDate;
import dateline.question.Question;
import dateline.question.TemporalFocus;
import dateline.question.Topic;
import dateline.quotation.Quote;
import dateline.quotation.Verifier;
import dateline.reading.Draft;
import dateline.reading.Reader;
import dateline.reading.Rejected;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.verification.Attributed;
import dateline.verification.Bibliography;
import dateline.verification.DraftFilter;
import dateline.verification.Statement;
import dateline.verification.StreamingVerifier;
import dateline.verification.VerificationContext;
import dateline.verification.VerifiedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers from the articles: makes a follow-up stand alone, retrieves, reads, verifies every
 * quotation, weighs the accounts by date.
 */
public final class SourcedAnswering implements Answering {
  /**
   * How many passages are looked through. The extractive reader scores only the likeliest sentences
   * in them, so more cost little.
   */
  public static final int READ = 24;

  private static final int NEAREST = 3;

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
    Query query = Queries.of(question);
    List<RankedPassage> passages = new ReprintMerger(prints, query).retrieved(retriever, READ);
    Draft draft = reading.apply(question, passages);
    VerificationContext scrutiny = scrutiny(question);
    DraftFilter gate = DraftFilter.of(draft, scrutiny);
    if (!gate.rejected().isEmpty()) {
      gate = mended(draft, gate, reader.mend(question, passages, gate.rejected()), scrutiny);
    }
    return gate.accounts().isEmpty()
        ? abstained(asked, draft, gate, passages, query)
        : answered(asked, scrutiny, draft, gate, passages, query);
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
      Question asked, Draft draft, DraftFilter gate, List<RankedPassage> passages, Query query) {
    Bibliography bibliography = new Bibliography();
    passages.stream()
        .limit(NEAREST)
        .map(RankedPassage::passage)
        .forEach(p -> bibliography.cite(Quote.uncut(p.article(), p.span()), true));
    String reason =
        passages.isEmpty() ? "No article lies within the bounds asked for." : silence(draft);
    return new Answer.Abstained(
        asked,
        reason,
        bibliography.citations(),
        Notes.ofReading(draft, gate),
        horizon.apply(query),
        reader.info());
  }

  private static String silence(Draft draft) {
    return draft.silence().isEmpty() ? "No statement could be verified." : draft.silence();
  }

  private Answer answered(
      Question asked,
      VerificationContext scrutiny,
      Draft draft,
      DraftFilter gate,
      List<RankedPassage> passages,
      Query query) {
    Question question = scrutiny.question();
    LocalDate now = question.asOf().orElse(question.today());
    DateRanking.Asking asking = PresentState.asked(question);
    ReprintMerger retold = new ReprintMerger(prints, query);
    List<VerifiedStatement> counted = retold.counted(gate.accounts());
    Errata errata =
        draft.composed()
            ? new Errata(counted, List.of())
            : Errata.obeyed(counted.stream().map(Attributed::whole).toList(), Erratum.in(passages));
    List<VerifiedStatement> accounts = errata.standing();
    DateRanking weighing =
        draft.composed()
            ? Composition.of(accounts, asking.sense(), asking.stated())
            : DateRanking.of(accounts, asking).and(errata.corrected());
    Bibliography bibliography = new Bibliography();
    List<Statement> statements = new ArrayList<>();
    for (VerifiedStatement account : weighing.prevailing()) {
      statements.add(scrutiny.statement(account, bibliography));
    }
    Optional<PublicationDate> reach = horizon.apply(query);
    List<Note> notes = new ArrayList<>(Notes.ofStatements(statements));
    notes.addAll(Notes.ofWeighing(weighing, bibliography));
    if (asking.sense() == TemporalFocus.LATEST && asking.stated().isEmpty()) {
      notes.addAll(
          Notes.ofHorizon(reach, now, Topic.sentences(question.text(), passages), bibliography));
    }
    notes.addAll(Notes.ofReprints(bibliography.citations(), retold::others));
    notes.addAll(Notes.ofDates(bibliography.citations()));
    notes.addAll(Notes.ofReading(draft, gate));
    return new Answer.Answered(
        asked,
        statements,
        bibliography.citations(),
        Times.of(bibliography.citations()),
        notes,
        reach,
        reader.info());
  }
}
