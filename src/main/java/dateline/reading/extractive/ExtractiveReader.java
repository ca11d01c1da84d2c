package dateline.reading.extractive;

import dateline.question.AnswerType;
import dateline.question.BriefTopic;
import dateline.question.Question;
import dateline.question.QuestionAnalysis;
import dateline.question.QuestionPart;
import dateline.question.QuestionText;
import dateline.question.RetrievedContext;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.reading.Draft;
import dateline.reading.Level;
import dateline.reading.Reader;
import dateline.reading.ReaderInfo;
import dateline.retrieval.RankedPassage;
import java.util.List;
import java.util.Optional;

/**
 * The offline reader: a small model reads the windows that are worth it, and a calibration turns
 * its scores into probabilities. It gives the sentences that are likely enough to answer, each
 * quoted whole; a yes or a no stands in front where one was asked for.
 */
public final class ExtractiveReader implements Reader {
  private static final Draft NOTHING =
      Draft.silent("The articles found do not mention it.", List.of());

  private final WindowModel model;
  private final WindowReader windows;
  private final Calibration calibration;

  /**
   * @param model the model that reads
   */
  public ExtractiveReader(WindowModel model) {
    this(model, Calibration.shipped());
  }

  ExtractiveReader(WindowModel model, Calibration calibration) {
    this.model = model;
    this.windows = new WindowReader(model, calibration);
    this.calibration = calibration;
  }

  @Override
  public ReaderInfo info() {
    return ReaderInfo.extractive();
  }

  @Override
  public Draft read(Question question, List<RankedPassage> passages) {
    Optional<BriefTopic> brief = question.asked().brief();
    Draft answer =
        brief.filter(BriefTopic::always).isPresent() ? NOTHING : answer(question, passages);
    boolean sure = answer.statements().stream().anyMatch(s -> s.level() == Level.ANSWERS);
    return brief
        .filter(_ -> !sure)
        .map(topic -> Brief.of(topic.words(), passages))
        .filter(told -> !told.isEmpty())
        .map(told -> draft(told, answer.remarks()))
        .orElse(answer);
  }

  @Override
  public List<Quote> looksAt(Question question, List<RankedPassage> passages) {
    RetrievedContext retrieved = RetrievedContext.of(passages);
    return parts(question).stream()
        .map(part -> analysis(question.withText(part.text()), retrieved))
        .filter(analysis -> analysis.unknown().isEmpty() && !analysis.leans())
        .flatMap(analysis -> new WindowSelector(analysis, retrieved).windows().stream())
        .map(window -> new Quote(window.context().article(), window.span()))
        .toList();
  }

  /** What a question asks: the value itself where it asks how one changed. */
  private QuestionAnalysis analysis(Question question, RetrievedContext retrieved) {
    QuestionText asked = question.asked();
    return asked
        .value()
        .map(value -> QuestionAnalysis.of(value, retrieved.vocabulary(), model::knows))
        .orElseGet(() -> QuestionAnalysis.of(asked, retrieved.vocabulary(), model::knows));
  }

  private static Draft draft(List<Quote> told, List<String> remarks) {
    List<Draft.Statement> statements =
        told.stream()
            .map(quote ->
                new Draft.Statement(
                    StatementWriter.of(quote), List.of(ClaimedQuotation.of(quote)), Double.NaN, ""))
            .toList();
    return new Draft(statements, "", remarks, Draft.Form.BRIEF);
  }

  @Override
  public List<QuestionPart> parts(Question question) {
    return question.asked().brief().isPresent()
        ? List.of(QuestionPart.whole(question.text()))
        : question.asked().parts();
  }

  private Draft answer(Question question, List<RankedPassage> passages) {
    RetrievedContext retrieved = RetrievedContext.of(passages);
    QuestionAnalysis analysis = analysis(question, retrieved);
    List<String> remarks = analysis.corrections().stream().map("Read with %s."::formatted).toList();
    if (analysis.unknown().isPresent()) {
      String name = analysis.unknown().get().writtenIn(question.text());
      return Draft.silent("No article here mentions “%s”.".formatted(name), remarks);
    }
    if (analysis.leans()) {
      return Draft.silent("The pronoun has no antecedent; name the person.", remarks);
    }
    WindowReader.Reading reading = windows.read(analysis, retrieved);
    CandidateSelector selector =
        new CandidateSelector(calibration, analysis.sense(), question.asked().value().isPresent());
    List<Candidate> chosen = selector.of(reading.candidates());
    return chosen.isEmpty()
        ? Draft.silent(silence(analysis), remarks, new Shortfall(analysis, retrieved).of(reading))
        : new Draft(
            chosen.stream().map(c -> statement(c, selector.level(c))).toList(), "", remarks);
  }

  private static String silence(QuestionAnalysis analysis) {
    return analysis.asked() == AnswerType.YES_NO
        ? "No passage answers this yes/no question explicitly."
        : "The passages nearest to the question do not answer it.";
  }

  private Draft.Statement statement(Candidate candidate, Level level) {
    boolean open =
        candidate.yes().isPresent() && !calibration.tellsVerdict(candidate.probability());
    String verdict =
        candidate.yes().filter(_ -> !open).map(yes -> yes ? "Yes: " : "No: ").orElse("");
    return new Draft.Statement(
        verdict + StatementWriter.of(candidate.quote()),
        List.of(ClaimedQuotation.of(candidate.quote())),
        candidate.probability(),
        open ? "" : candidate.focusText(),
        level);
  }
}
