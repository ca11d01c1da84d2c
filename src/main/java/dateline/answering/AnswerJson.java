package dateline.answering;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.corpus.LinesInFile;
import dateline.quotation.Quote;
import dateline.text.JsonText;
import dateline.verification.Citation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes answers and timelines as JSON. The keys, their order and their meaning are fixed and
 * documented in {@code src/site/markdown/json.md}; keys may be added, none is taken away.
 */
public final class AnswerJson {
  private final String corpus;
  private final Function<Quote, Optional<LinesInFile>> lines;

  /**
   * @param corpus the folder of the articles, as {@code file} names it in front of each file
   */
  public AnswerJson(String corpus) {
    this(corpus, _ -> Optional.empty());
  }

  private AnswerJson(String corpus, Function<Quote, Optional<LinesInFile>> lines) {
    this.corpus = corpus.endsWith("/") ? corpus : corpus + "/";
    this.lines = lines;
  }

  /**
   * The same, with the lines that each quotation stands on in its file, which is read again.
   *
   * @param corpus the folder of the articles, which is looked into
   */
  public static AnswerJson withLines(Path corpus) {
    return new AnswerJson(
        corpus.toString(), quote -> LinesInFile.find(corpus, quote.article(), quote.span()));
  }

  /** An answer over several lines, for a person. */
  public String pretty(Answer answer) {
    return JsonText.pretty(fields(answer));
  }

  /** An answer on one line. */
  public String line(Answer answer) {
    return JsonText.line(fields(answer));
  }

  /**
   * An answer on one line, with the id of its question in front.
   *
   * @param id the id as JSON: {@code "q1"}, {@code 17}, {@code null}
   */
  public String line(String id, Answer answer) {
    return JsonText.line(new AnswerFields.Numbered(id, fields(answer)));
  }

  /** A timeline over several lines. */
  public String pretty(Timeline timeline) {
    return JsonText.pretty(
        new TimelineFields(
            timeline.topic(),
            timeline.dated().stream().map(entry -> Dated.of(entry, timeline)).toList(),
            timeline.undated(),
            timeline.corrections(),
            AnswerFields.Point.of(timeline.series()),
            citations(timeline.citations()),
            timeline.horizon().map(PublicationDate::iso)));
  }

  private record TimelineFields(
      String topic,
      List<Dated> dated,
      List<Integer> undated,
      List<Integer> corrections,
      List<AnswerFields.Point> series,
      List<AnswerFields.Citation> citations,
      Optional<String> horizon) {}

  private record Dated(
      String from,
      String to,
      String expression,
      String value,
      Optional<String> mod,
      String shown,
      boolean ahead,
      int citation) {
    static Dated of(Timeline.Entry entry, Timeline timeline) {
      return new Dated(
          entry.time().first().toString(),
          entry.time().last().toString(),
          entry.expression().text(),
          entry.expression().value(),
          entry.expression().modifier().map(Enum::name),
          entry.expression().derivation(),
          timeline.ahead(entry),
          entry.citation());
    }
  }

  private AnswerFields fields(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered -> fields(answered);
      case Answer.Abstained abstained -> fields(abstained);
    };
  }

  private AnswerFields fields(Answer.Answered answer) {
    return new AnswerFields(
        answer.question().text(),
        answer.question().asOf().map(LocalDate::toString),
        "answered",
        answer.text(),
        ShortAnswer.of(answer),
        answer.statements().stream().map(AnswerFields.Statement::of).toList(),
        citations(answer.citations()),
        answer.times().stream().map(AnswerFields.Time::of).toList(),
        answer.notes(),
        AnswerFields.Point.of(answer.series()),
        Optional.empty(),
        List.of(),
        List.of(),
        answer.reader(),
        answer.horizon().map(PublicationDate::iso));
  }

  private AnswerFields fields(Answer.Abstained answer) {
    return new AnswerFields(
        answer.question().text(),
        answer.question().asOf().map(LocalDate::toString),
        "abstained",
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        answer.notes(),
        List.of(),
        Optional.of(answer.reason()),
        citations(answer.nearest()),
        answer.near().stream().map(AnswerFields.Near::of).toList(),
        answer.reader(),
        answer.horizon().map(PublicationDate::iso));
  }

  private List<AnswerFields.Citation> citations(List<Citation> citations) {
    return citations.stream().map(this::citation).toList();
  }

  private AnswerFields.Citation citation(Citation citation) {
    Quote quote = citation.quote();
    Article article = quote.article();
    return new AnswerFields.Citation(
        citation.n(),
        article.id(),
        article.title(),
        article.publisher(),
        article.publication().map(PublicationDate::iso),
        article.publication().map(PublicationDate::basis),
        corpus + article.file(),
        article.annotations().page(quote.span().start()),
        lines.apply(quote),
        quote.text(),
        quote.span().start(),
        quote.span().end(),
        citation.exact() ? "exact" : "normalised",
        AnswerFields.Selector.of(quote),
        article.digest(),
        TextFragment.link(quote));
  }
}
