package dateline.shell;

import dateline.article.Passage;
import dateline.question.Question;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.reading.Draft;
import dateline.reading.Reader;
import dateline.reading.ReaderInfo;
import dateline.retrieval.RankedPassage;
import dateline.text.Span;
import java.util.List;

/** Answers every question with the first sentence of the first passage. */
final class FirstSentence implements Reader {
  @Override
  public Draft read(Question question, List<RankedPassage> passages) {
    Passage passage = passages.getFirst().passage();
    int end = passage.article().text().indexOf('.') + 1;
    Quote quote = new Quote(passage.article(), new Span(0, end));
    Draft.Statement statement =
        new Draft.Statement(quote.text(), List.of(ClaimedQuotation.of(quote)), 0.9, "");
    return new Draft(List.of(statement), "", List.of());
  }

  @Override
  public ReaderInfo info() {
    return ReaderInfo.extractive();
  }
}
