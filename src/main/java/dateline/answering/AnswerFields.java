package dateline.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dateline.account.Attribution;
import dateline.article.PublicationDate;
import dateline.corpus.LinesInFile;
import dateline.quotation.Quote;
import dateline.reading.Level;
import dateline.reading.NearMiss;
import dateline.reading.ReaderInfo;
import dateline.support.Unsupported;
import dateline.text.Characters;
import dateline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the JSON of an answer holds; {@code src/site/markdown/json.md} says what each key means. */
record AnswerFields(
    String question,
    Optional<String> asOf,
    String status,
    String answer,
    @JsonProperty("short") Optional<String> shortAnswer,
    List<Statement> statements,
    List<Citation> citations,
    List<Time> times,
    List<Note> notes,
    List<Point> series,
    Optional<String> reason,
    List<Citation> nearest,
    List<Near> nearMisses,
    ReaderInfo reader,
    Optional<String> horizon) {

  /** An answer to one of many questions, with the id of its question as JSON. */
  record Numbered(@JsonRawValue String id, @JsonUnwrapped AnswerFields answer) {}

  record Statement(
      String text,
      List<Integer> citations,
      @Nullable Double probability,
      String focus,
      Level level,
      Optional<Said> attribution,
      List<Unsupported> unsupported) {
    static Statement of(dateline.verification.Statement statement) {
      return new Statement(
          statement.text(),
          statement.citations(),
          rounded(statement.probability()),
          statement.focus(),
          statement.level(),
          statement.attribution().map(Said::of),
          statement.unsupported());
    }

    /** Three decimals: more would say more than is known. A language model does not say. */
    private static @Nullable Double rounded(double probability) {
      return Double.isNaN(probability) ? null : Math.round(probability * 1000) / 1000.0;
    }
  }

  record Said(
      String speaker,
      String office,
      String verb,
      Attribution.Stance stance,
      boolean anonymous,
      int start,
      int end) {
    static Said of(Attribution said) {
      return new Said(
          said.speaker(),
          said.office(),
          said.verb(),
          said.stance(),
          said.anonymous(),
          said.span().start(),
          said.span().end());
    }
  }

  record Citation(
      int n,
      String article,
      String title,
      Optional<String> publisher,
      Optional<String> published,
      Optional<PublicationDate.Basis> publishedBasis,
      String file,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) OptionalInt page,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LinesInFile> lines,
      String quote,
      int start,
      int end,
      String verification,
      Selector selector,
      String digest,
      Optional<String> link) {}

  /** A text quote selector (W3C Web Annotation Data Model, section 4.2.4). */
  record Selector(String type, String exact, String prefix, String suffix) {
    /** Characters before and after a quotation, as in the Web Annotation examples. */
    private static final int CHARACTERS_OF_CONTEXT = 32;

    static Selector of(Quote quote) {
      String text = quote.article().text();
      Span span = quote.span();
      int from = Characters.boundary(text, Math.max(0, span.start() - CHARACTERS_OF_CONTEXT));
      int to =
          Characters.boundary(text, Math.min(text.length(), span.end() + CHARACTERS_OF_CONTEXT));
      return new Selector(
          "TextQuoteSelector",
          quote.text(),
          text.substring(from, span.start()),
          text.substring(span.end(), Math.max(to, span.end())));
    }
  }

  record Time(
      String expression,
      int citation,
      String anchor,
      String value,
      Optional<String> mod,
      String shown) {
    static Time of(ResolvedTime time) {
      return new Time(
          time.expression().text(),
          time.citation(),
          time.anchor().toString(),
          time.expression().value(),
          time.expression().modifier().map(Enum::name),
          time.expression().derivation());
    }
  }

  record Point(
      String value, String date, int citation, boolean corrected, Optional<Said> attribution) {
    static List<Point> of(Series series) {
      return series.points().stream()
          .map(point ->
              new Point(
                  point.value(),
                  point.told().iso(),
                  point.citation(),
                  point.corrected(),
                  point.attribution().map(Said::of)))
          .toList();
    }
  }

  record Near(String article, String quote, int start, int end, Optional<String> why) {
    static Near of(NearMiss miss) {
      Quote near = miss.sentence();
      return new Near(
          near.article().id(),
          near.text(),
          near.span().start(),
          near.span().end(),
          Optional.of(miss.why()).filter(why -> !why.isEmpty()));
    }
  }
}
