package dateline.answering;

import dateline.article.Passage;
import dateline.question.Question;
import dateline.question.QuestionPart;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.reading.Draft;
import dateline.reading.Reader;
import dateline.reading.ReaderInfo;
import dateline.retrieval.RankedPassage;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes how many were killed out of every passage. */
final class CountingReader implements Reader {
  private static final Pattern KILLED = Pattern.compile("[A-Z][^.]*killed (\\w+) people[^.]*\\.");

  /** How many passages it was given last. */
  int read;

  /** The questions that it was given, one for each call. */
  final List<Question> asked = new ArrayList<>();

  @Override
  public List<QuestionPart> parts(Question question) {
    asked.add(question);
    return Reader.super.parts(question);
  }

  @Override
  public Draft read(Question question, List<RankedPassage> passages) {
    asked.add(question);
    read = passages.size();
    List<Draft.Statement> statements = new ArrayList<>();
    for (RankedPassage ranked : passages) {
      Passage passage = ranked.passage();
      Matcher killed = KILLED.matcher(passage.text());
      if (killed.find()) {
        int start = passage.span().start();
        Span span = new Span(start + killed.start(), start + killed.end());
        Quote quote = new Quote(passage.article(), span);
        statements.add(
            new Draft.Statement(
                quote.text(), List.of(ClaimedQuotation.of(quote)), 0.9, killed.group(1)));
      }
    }
    return new Draft(statements, "", List.of());
  }

  @Override
  public ReaderInfo info() {
    return ReaderInfo.extractive();
  }
}
