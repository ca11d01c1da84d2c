package dateline.reading;

import dateline.question.Question;
import dateline.question.QuestionPart;
import dateline.quotation.Quote;
import dateline.retrieval.RankedPassage;
import java.util.List;

/** Gives only what answers, and keeps silent about what may answer. */
public final class StrictReader implements Reader {
  private final Reader reader;

  /**
   * @param reader the reader whose drafts are thinned out
   */
  public StrictReader(Reader reader) {
    this.reader = reader;
  }

  @Override
  public Draft read(Question question, List<RankedPassage> passages) {
    Draft draft = reader.read(question, passages);
    List<Draft.Statement> sure =
        draft.statements().stream().filter(s -> s.level() != Level.MAY_ANSWER).toList();
    boolean unsure =
        !draft.statements().isEmpty() && sure.stream().noneMatch(s -> s.level() == Level.ANSWERS);
    return unsure
        ? Draft.silent("What was found may answer, but not surely enough.", draft.remarks())
        : new Draft(sure, draft.silence(), draft.remarks(), draft.form());
  }

  @Override
  public List<Quote> looksAt(Question question, List<RankedPassage> passages) {
    return reader.looksAt(question, passages);
  }

  @Override
  public Question standingAlone(Question asked) {
    return reader.standingAlone(asked);
  }

  @Override
  public List<QuestionPart> parts(Question question) {
    return reader.parts(question);
  }

  @Override
  public List<Draft.Statement> mend(
      Question question, List<RankedPassage> passages, List<Rejected> rejected) {
    return reader.mend(question, passages, rejected);
  }

  @Override
  public ReaderInfo info() {
    return reader.info();
  }
}
