package dateline.shell.view;

import dateline.answering.Answer;
import dateline.answering.NearestSentence;
import dateline.answering.Note;
import dateline.answering.ShortAnswer;
import dateline.article.Article;
import dateline.question.Question;
import dateline.quotation.Quote;
import dateline.reading.Level;
import dateline.reading.NearMiss;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.text.BareWords;
import dateline.text.RuleTable;
import dateline.text.Span;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shows an answer at a glance: the short answer, each quotation once with the words that answer
 * marked, its source, and of the notes those that matter now.
 */
final class GlanceView implements AnswerLayout {
  private static final RuleTable TABLE = RuleTable.of(GlanceView.class);
  private static final Pattern VERDICT = TABLE.pattern("verdict");
  private static final Pattern GLOSS = TABLE.pattern("gloss");
  private static final String INDENT = "  ";
  private static final int NEAREST_SHOWN = 3;

  /** Articles this many days old are the present. */
  private static final int CURRENT_DAYS = 30;

  private final Screen screen;

  GlanceView(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Screen screen() {
    return screen;
  }

  @Override
  public void showSources(Answer.Answered answer) {
    sources(answer, true);
  }

  @Override
  public void answered(Answer.Answered answer) {
    Text head = head(answer);
    if (!head.plain().isEmpty()) {
      screen.print(head);
    }
    sources(answer, !head.plain().isEmpty());
  }

  /** The short answers, or the statements where they are not the words of their quotations. */
  private static Text head(Answer.Answered answer) {
    boolean several = answer.statements().size() > 1;
    Text head = Text.of("");
    for (Statement statement : answer.statements()) {
      boolean quoted = isQuoted(statement, answer);
      Text part =
          quoted
              ? shortAnswer(statement, answer, several)
              : possibly(statement, MarkedText.of(statement));
      if (!part.plain().isEmpty()) {
        head = head.and(head.plain().isEmpty() ? "" : quoted ? "; " : " ").and(part);
      }
    }
    return head;
  }

  private static Text shortAnswer(Statement statement, Answer.Answered answer, boolean mark) {
    Optional<String> words = ShortAnswer.of(statement, answer);
    if (words.isEmpty()) {
      return statement.level() == Level.MAY_ANSWER ? Text.of("Possibly:") : Text.of("");
    }
    Text strong = Text.of(Style.STRONG, words.get());
    return possibly(statement, mark ? MarkedText.cited(strong, statement.citations()) : strong);
  }

  private static Text possibly(Statement statement, Text text) {
    return statement.level() == Level.MAY_ANSWER ? Text.of("Possibly: ").and(text) : text;
  }

  /** Whether a statement, its yes or no and its glosses aside, says what its quotation says. */
  private static boolean isQuoted(Statement statement, Answer.Answered answer) {
    String said =
        BareWords.joined(
            GLOSS.matcher(VERDICT.matcher(statement.text()).replaceFirst("")).replaceAll(""));
    return statement.unsupported().isEmpty()
        && statement.citations().stream()
            .map(n -> answer.citations().get(n - 1))
            .anyMatch(citation -> BareWords.joined(citation.quote().text()).contains(said));
  }

  private void sources(Answer.Answered answer, boolean headed) {
    Set<Integer> cited =
        answer.statements().stream()
            .flatMap(statement -> statement.citations().stream())
            .collect(Collectors.toSet());
    boolean blank = headed;
    for (Citation citation : once(answer.citations(), cited)) {
      if (blank) {
        screen.blank();
      }
      blank = true;
      quotation(citation, answer.statements());
    }
    notes(answer.notes().stream().filter(note -> matters(note, answer, cited)).toList());
  }

  /** The citations of the statements, without those whose words stand in another's. */
  private static List<Citation> once(List<Citation> citations, Set<Integer> cited) {
    List<Citation> all = citations.stream().filter(c -> cited.contains(c.n())).toList();
    return all.stream().filter(c -> all.stream().noneMatch(o -> within(c, o))).toList();
  }

  private static boolean within(Citation inner, Citation outer) {
    Quote in = inner.quote();
    Quote out = outer.quote();
    return inner.n() != outer.n()
        && in.article().id().equals(out.article().id())
        && out.span().contains(in.span())
        && !in.span().equals(out.span());
  }

  private void quotation(Citation citation, List<Statement> statements) {
    String quote = citation.quote().text();
    Text text =
        answering(citation, statements)
            .map(span -> MarkedText.of(quote, span))
            .orElseGet(() -> Text.of(quote));
    screen.print(INDENT, Text.of("“").and(text).and("”"), INDENT);
    screen.print(INDENT, source(citation), INDENT + "  ");
  }

  /** Where the words that answer stand in a quotation. */
  private static Optional<Span> answering(Citation citation, List<Statement> statements) {
    String quote = citation.quote().text();
    return statements.stream()
        .filter(statement -> statement.citations().contains(citation.n()))
        .findFirst()
        .flatMap(statement -> {
          String focus = statement.focus();
          int at = focus.isEmpty() ? -1 : quote.indexOf(focus);
          return at < 0
              ? Highlight.of(quote, statement.text())
              : Optional.of(new Span(at, at + focus.length()));
        });
  }

  private static Text source(Citation citation) {
    Article article = citation.quote().article();
    String source = Shown.source(article.publisher(), article.publication());
    return Text.of("— " + source + Shown.page(citation.quote()) + ": ")
        .and(Style.STRONG, Shown.headline(article))
        .and(" ")
        .and(Style.MARK, "[" + citation.n() + "]");
  }

  /** Whether a note tells what a reader of this answer must know now. */
  private static boolean matters(Note note, Answer answer, Set<Integer> cited) {
    return switch (note.kind()) {
      case SUPERSEDED -> !isInSeries(note, answer);
      case HORIZON -> !note.citations().isEmpty() || isOld(answer);
      case REPRINTED, UNDATED_SOURCE, UNRESOLVED_DATE, WITHDRAWN ->
          note.citations().stream().anyMatch(cited::contains);
      case CORRECTED, CONFLICTING, AGREEING, SERIES, UNTOLD -> true;
      case DROPPED_STATEMENT, UNSUPPORTED, READING, READER -> true;
    };
  }

  /** Whether the series of values tells what a note tells. */
  private static boolean isInSeries(Note note, Answer answer) {
    return answer instanceof Answer.Answered answered
        && !answered.series().points().isEmpty()
        && note.citations().stream()
            .allMatch(n -> answered.series().points().stream().anyMatch(p -> p.citation() == n));
  }

  private static boolean isOld(Answer answer) {
    LocalDate now = answer.question().now();
    return answer
        .horizon()
        .map(newest -> newest.interval().last().isBefore(now.minusDays(CURRENT_DAYS)))
        .orElse(false);
  }

  private void notes(List<Note> notes) {
    if (!notes.isEmpty()) {
      screen.blank();
    }
    for (Note note : notes) {
      Text text = Text.of(Style.FAINT, note.text());
      screen.print("", MarkedText.cited(text, note.citations()), INDENT);
    }
  }

  @Override
  public void abstained(Answer.Abstained answer) {
    screen.print(Text.of("The articles do not say. ").and(answer.reason()));
    notes(answer.notes());
    List<Citation> nearest = answer.nearest().stream().limit(NEAREST_SHOWN).toList();
    if (!nearest.isEmpty()) {
      screen.blank();
      screen.print(Text.of("Nearest:"));
    }
    answer.near().forEach(miss -> nearMiss(miss, around(miss, nearest)));
    if (answer.near().isEmpty()) {
      nearest.forEach(citation -> nearMiss(nearest(answer.question(), citation), citation));
    }
  }

  private static Citation around(NearMiss miss, List<Citation> nearest) {
    return nearest.stream()
        .filter(citation -> isIn(miss.sentence(), citation.quote()))
        .findFirst()
        .orElseThrow();
  }

  private static NearMiss nearest(Question question, Citation citation) {
    return new NearMiss(NearestSentence.of(question.text(), citation.quote()), "");
  }

  private void nearMiss(NearMiss miss, Citation citation) {
    screen.print(
        INDENT, Text.of("“" + miss.sentence().text() + "” ").and(source(citation)), INDENT + "  ");
    if (!miss.why().isEmpty()) {
      screen.print(INDENT + "  ", Text.of(Style.FAINT, miss.why()), INDENT + "  ");
    }
  }

  private static boolean isIn(Quote sentence, Quote passage) {
    return sentence.article().id().equals(passage.article().id())
        && sentence.span().overlaps(passage.span());
  }
}
