package dateline.reading;

import dateline.question.Question;
import dateline.question.QuestionPart;
import dateline.quotation.Quote;
import dateline.retrieval.RankedPassage;
import java.util.List;
import java.util.function.Consumer;

/** Reads passages for the answer to a question. */
public interface Reader {
  /**
   * @param question a question that stands alone
   * @param passages the passages to read, most relevant first
   * @return statements with the quotations that they rest on; never from anything but the passages
   */
  Draft read(Question question, List<RankedPassage> passages);

  /**
   * Reads, and tells of each statement as soon as it is there.
   *
   * @param listener hears every statement of the draft, in its order, unverified as it is
   */
  default Draft read(
      Question question, List<RankedPassage> passages, Consumer<Draft.Statement> listener) {
    Draft draft = read(question, passages);
    draft.statements().forEach(listener);
    return draft;
  }

  /** What of the passages this reader reads at all; all of it where it does not choose. */
  default List<Quote> looksAt(Question question, List<RankedPassage> passages) {
    return passages.stream()
        .map(RankedPassage::passage)
        .map(passage -> new Quote(passage.article(), passage.span()))
        .toList();
  }

  /** A question of a conversation as it would be asked with nothing before it. */
  default Question standingAlone(Question asked) {
    return asked.standingAlone();
  }

  /**
   * The parts of a question that this reader reads one by one, at least one. A reader that answers
   * several at once leaves the question whole.
   */
  default List<QuestionPart> parts(Question question) {
    return List.of(QuestionPart.whole(question.text()));
  }

  /**
   * Has another try at statements that did not pass.
   *
   * @param rejected the statements, and what was wrong with them
   * @return what stands in their place; empty where this reader cannot do better
   */
  default List<Draft.Statement> mend(
      Question question, List<RankedPassage> passages, List<Rejected> rejected) {
    return List.of();
  }

  /** What this reader is, for the answer's record. */
  ReaderInfo info();
}
