package dateline.shell.view;

import dateline.answering.Answer;
import dateline.answering.Note;
import dateline.answering.ResolvedTime;
import dateline.answering.TextFragment;
import dateline.article.Article;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.text.Span;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Shows the whole of an answer: what is said, then what else a reader must know, then the numbered
 * sources with their quotations and what the time expressions in them mean.
 */
public final class AnswerView implements AnswerLayout {
  private static final String INDENT = "    ";

  private final Screen screen;

  public AnswerView(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Screen screen() {
    return screen;
  }

  @Override
  public void answered(Answer.Answered answer) {
    Text text = Text.of("");
    for (Statement statement : answer.statements()) {
      text = text.and(text.plain().isEmpty() ? "" : " ").and(MarkedText.of(statement));
    }
    screen.print(text);
    showSources(answer);
  }

  @Override
  public void showSources(Answer.Answered answer) {
    notes(answer.notes());
    for (Citation citation : answer.citations()) {
      screen.blank();
      source(citation);
      quotation(citation, stated(answer.statements(), citation));
      times(answer.times(), citation);
    }
  }

  @Override
  public void abstained(Answer.Abstained answer) {
    screen.print(Text.of("The articles do not say. ").and(answer.reason()));
    notes(answer.notes());
    if (!answer.nearest().isEmpty()) {
      screen.blank();
      screen.print(Text.of("Nearest passages:"));
    }
    for (Citation citation : answer.nearest()) {
      screen.blank();
      source(citation);
      quotation(citation, "");
    }
  }

  private void source(Citation citation) {
    Article article = citation.quote().article();
    String mark = "[" + citation.n() + "] ";
    String source = Shown.source(article.publisher(), article.publication());
    Text line =
        Text.of(Style.MARK, mark.strip())
            .and(" " + source + Shown.page(citation.quote()) + ": ")
            .and(
                Text.of(Style.STRONG, Shown.headline(article))
                    .linked(TextFragment.link(citation.quote()).orElse("")));
    screen.print("", line, INDENT);
  }

  private void quotation(Citation citation, String stated) {
    String quote = citation.quote().text();
    Optional<Span> part = stated.isEmpty() ? Optional.empty() : Highlight.of(quote, stated);
    Text text = part.map(span -> MarkedText.of(quote, span)).orElseGet(() -> Text.of(quote));
    screen.print(INDENT, Text.of("“").and(text).and("”"), INDENT);
  }

  private static String stated(List<Statement> statements, Citation citation) {
    return statements.stream()
        .filter(statement -> statement.citations().contains(citation.n()))
        .map(Statement::text)
        .findFirst()
        .orElse("");
  }

  private void times(List<ResolvedTime> times, Citation citation) {
    for (ResolvedTime time : times) {
      if (time.citation() == citation.n()) {
        screen.print(INDENT, Text.of(Style.FAINT, time.expression().derivation()), INDENT);
      }
    }
  }

  private void notes(List<Note> notes) {
    if (!notes.isEmpty()) {
      screen.blank();
    }
    for (Note note : notes) {
      Text text = MarkedText.cited(Text.of(note.text()), note.citations());
      screen.print("", Text.of(Style.FAINT, "Note: ").and(text), "      ");
    }
  }
}
