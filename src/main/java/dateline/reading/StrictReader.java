package dateline.reading;

import dateline.question.Question;
import dateline.question.QuestionPart;
import dateline.quotation.Quote;
import dateline.retrieval.RankedPassage;
import java.util.List;

/**
 * Gives as the answer only what answers, and keeps silent where something only may. What may answer
 * is told beside what does, where it differs.
 */
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
    boolean sure = draft.statements().stream().anyMatch(s -> s.level() == Level.ANSWERS);
    if (!sure && !draft.statements().isEmpty()) {
      return Draft.silent(
          "What was found may answer, but not surely enough.", draft.remarks(), draft.near());
    }
    List<Draft.Statement> statements = draft.statements().stream().map(StrictReader::less).toList();
    return new Draft(statements, draft.silence(), draft.remarks(), draft.form(), draft.near());
  }

  /** What may answer is only told beside what does. */
  private static Draft.Statement less(Draft.Statement statement) {
    return switch (statement.level()) {
      case ANSWERS, BESIDE -> statement;
      case MAY_ANSWER -> statement.at(Level.BESIDE);
    };
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
