package dateline.reading.extractive;

import dateline.question.AnswerType;
import dateline.question.AnswerTypeMatcher;
import dateline.question.ArticleContext;
import dateline.question.NameIndex;
import dateline.question.Question;
import dateline.question.QuestionAnalysis;
import dateline.question.RetrievedContext;
import dateline.question.TemporalFocus;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.reading.Draft;
import dateline.reading.Reader;
import dateline.reading.ReaderInfo;
import dateline.retrieval.RankedPassage;
import java.util.ArrayList;
import java.util.List;

/**
 * The offline reader. A small question-answering model scores the spans of what is worth reading;
 * rules stand around it for what it cannot do: the kind of thing asked for ({@link
 * AnswerTypeMatcher}), the names that a sentence must be about ({@link ArticleContext}), yes and no
 * ({@link YesNoReader}), misspelt words ({@link NameIndex}). The sentence that answers is quoted
 * whole; the statement is made of its own words.
 */
public final class ExtractiveReader implements Reader {
  /**
   * How likely a yes or no is right that a sentence's own words settle, as measured on our own
   * questions.
   */
  private static final double SETTLED = 0.8;

  private final SpanModel model;
  private final SpanReading spans;
  private final Calibration calibration;

  /**
   * @param model the model that scores spans
   */
  public ExtractiveReader(SpanModel model) {
    this(model, Calibration.shipped());
  }

  ExtractiveReader(SpanModel model, Calibration calibration) {
    this.model = model;
    this.spans = new SpanReading(model, calibration);
    this.calibration = calibration;
  }

  @Override
  public ReaderInfo info() {
    return ReaderInfo.extractive();
  }

  @Override
  public Draft read(Question question, List<RankedPassage> passages) {
    RetrievedContext shelf = RetrievedContext.of(passages);
    QuestionAnalysis frame = QuestionAnalysis.of(question.text(), shelf.vocabulary(), model::knows);
    List<String> remarks = frame.corrections().stream().map("Read with %s."::formatted).toList();
    if (frame.unknown().isPresent()) {
      String name = frame.unknown().get().writtenIn(question.text());
      return Draft.silent("No article here mentions “%s”.".formatted(name), remarks);
    }
    if (frame.leans()) {
      return Draft.silent(
          "The question names nobody: it leans on one that was not asked.", remarks);
    }
    List<Draft.Statement> statements = statements(frame, shelf);
    return statements.isEmpty()
        ? Draft.silent(silence(frame), remarks)
        : new Draft(statements, "", remarks);
  }

  private static String silence(QuestionAnalysis frame) {
    return frame.asked() == AnswerType.YES_NO
        ? "No passage settles it in its own words."
        : "The passages nearest to the question do not answer it.";
  }

  /**
   * What answers. To "when did they last meet" an account that they have not met answers too: it is
   * how things stood when it was written.
   */
  private List<Draft.Statement> statements(QuestionAnalysis frame, RetrievedContext shelf) {
    if (frame.asked() == AnswerType.YES_NO) {
      return YesNoReader.of(frame, shelf).stream().map(ExtractiveReader::statement).toList();
    }
    List<Draft.Statement> statements = new ArrayList<>(spanned(frame, shelf));
    if (frame.sense() == TemporalFocus.LATEST) {
      YesNoReader.of(frame, shelf).stream()
          .filter(YesNoReader.Settled::no)
          .map(ExtractiveReader::statement)
          .forEach(statements::add);
    }
    return statements;
  }

  private List<Draft.Statement> spanned(QuestionAnalysis frame, RetrievedContext shelf) {
    List<ScoredCandidate> likely =
        new CandidateSelector(frame, calibration).of(spans.candidates(frame, shelf));
    return likely.stream().map(l -> statement(l.candidate(), l.probability())).toList();
  }

  private static Draft.Statement statement(Candidate candidate, double probability) {
    return new Draft.Statement(
        StatementWriter.of(candidate.quote(), candidate.focus()),
        List.of(ClaimedQuotation.of(candidate.quote())),
        probability,
        candidate.focus().of(candidate.article().text()));
  }

  private static Draft.Statement statement(YesNoReader.Settled settled) {
    Quote quote = new Quote(settled.article(), settled.sentence());
    return new Draft.Statement(
        (settled.no() ? "No: " : "Yes: ") + StatementWriter.of(quote, settled.focus()),
        List.of(ClaimedQuotation.of(quote)),
        SETTLED,
        settled.focus().of(settled.article().text()));
  }
}
