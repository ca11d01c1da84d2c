package dateline.answering;

import dateline.account.Attribution;
import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.corpus.LinesInFile;
import dateline.quotation.Quote;
import dateline.reading.NearMiss;
import dateline.support.Unsupported;
import dateline.text.Span;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes answers and timelines as JSON. The keys, their order and their meaning are fixed and
 * documented in {@code src/site/markdown/json.md}; keys may be added, none is taken away.
 */
public final class AnswerJson {
  /** Characters before and after a quotation in its selector, as in the Web Annotation examples. */
  private static final int CONTEXT = 32;

  private static final JsonFactory JSON = new JsonFactory();

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
    return write(answer, Optional.empty(), true);
  }

  /** An answer on one line. */
  public String line(Answer answer) {
    return write(answer, Optional.empty(), false);
  }

  /**
   * An answer on one line, with the id of its question in front.
   *
   * @param id the id as JSON: {@code "q1"}, {@code 17}, {@code null}
   */
  public String line(String id, Answer answer) {
    return write(answer, Optional.of(id), false);
  }

  private String write(Answer answer, Optional<String> id, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(context(pretty), text)) {
      json.writeStartObject();
      id.ifPresent(raw -> {
        json.writeName("id");
        json.writeRawValue(raw);
      });
      new Writing(json).answer(answer);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** A timeline over several lines. */
  public String pretty(Timeline timeline) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(new Indented(), text)) {
      json.writeStartObject();
      new Writing(json).timeline(timeline);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static ObjectWriteContext context(boolean pretty) {
    return pretty ? new Indented() : ObjectWriteContext.empty();
  }

  private final class Writing {
    private final JsonGenerator json;

    Writing(JsonGenerator json) {
      this.json = json;
    }

    private void answer(Answer answer) {
      json.writeStringProperty("question", answer.question().text());
      text("asOf", answer.question().asOf().map(LocalDate::toString));
      switch (answer) {
        case Answer.Answered answered -> answered(answered);
        case Answer.Abstained abstained -> abstained(abstained);
      }
      reader(answer);
      text("horizon", answer.horizon().map(PublicationDate::iso));
    }

    private void answered(Answer.Answered answer) {
      json.writeStringProperty("status", "answered");
      json.writeStringProperty("answer", answer.text());
      text("short", ShortAnswer.of(answer));
      statements(answer.statements());
      citations("citations", answer.citations());
      times(answer.times());
      notes(answer.notes());
      series(answer.series());
      text("reason", Optional.empty());
      citations("nearest", List.of());
      near(List.of());
    }

    private void abstained(Answer.Abstained answer) {
      json.writeStringProperty("status", "abstained");
      json.writeStringProperty("answer", "");
      text("short", Optional.empty());
      statements(List.of());
      citations("citations", List.of());
      times(List.of());
      notes(answer.notes());
      series(Series.NONE);
      json.writeStringProperty("reason", answer.reason());
      citations("nearest", answer.nearest());
      near(answer.near());
    }

    private void near(List<NearMiss> near) {
      json.writeArrayPropertyStart("nearMisses");
      for (NearMiss miss : near) {
        json.writeStartObject();
        json.writeStringProperty("article", miss.sentence().article().id());
        json.writeStringProperty("quote", miss.sentence().text());
        json.writeNumberProperty("start", miss.sentence().span().start());
        json.writeNumberProperty("end", miss.sentence().span().end());
        text("why", Optional.of(miss.why()).filter(why -> !why.isEmpty()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void statements(List<Statement> statements) {
      json.writeArrayPropertyStart("statements");
      for (Statement statement : statements) {
        json.writeStartObject();
        json.writeStringProperty("text", statement.text());
        numbers(statement.citations());
        probability(statement.probability());
        json.writeStringProperty("focus", statement.focus());
        json.writeStringProperty("level", statement.level().json());
        attribution(statement.attribution());
        json.writeArrayPropertyStart("unsupported");
        statement.unsupported().forEach(this::unsupported);
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void attribution(Optional<Attribution> attribution) {
      if (attribution.isEmpty()) {
        json.writeNullProperty("attribution");
        return;
      }
      Attribution said = attribution.get();
      json.writeObjectPropertyStart("attribution");
      json.writeStringProperty("speaker", said.speaker());
      json.writeStringProperty("office", said.office());
      json.writeStringProperty("verb", said.verb());
      json.writeStringProperty("stance", said.stance().json());
      json.writeBooleanProperty("anonymous", said.anonymous());
      json.writeNumberProperty("start", said.span().start());
      json.writeNumberProperty("end", said.span().end());
      json.writeEndObject();
    }

    private void unsupported(Unsupported missing) {
      json.writeStartObject();
      json.writeStringProperty("kind", missing.kind().json());
      json.writeStringProperty("words", missing.words());
      json.writeEndObject();
    }

    /** A language model does not say how likely it is right. */
    private void probability(double probability) {
      if (Double.isNaN(probability)) {
        json.writeNullProperty("probability");
      } else {
        json.writeNumberProperty("probability", rounded(probability));
      }
    }

    private void citations(String name, List<Citation> citations) {
      json.writeArrayPropertyStart(name);
      citations.forEach(this::citation);
      json.writeEndArray();
    }

    private void citation(Citation citation) {
      Quote quote = citation.quote();
      Article article = quote.article();
      json.writeStartObject();
      json.writeNumberProperty("n", citation.n());
      json.writeStringProperty("article", article.id());
      json.writeStringProperty("title", article.title());
      text("publisher", article.publisher());
      text("published", article.publication().map(PublicationDate::iso));
      text("publishedBasis", article.publication().map(date -> basis(date.basis())));
      json.writeStringProperty("file", corpus + article.file());
      article
          .annotations()
          .page(quote.span().start())
          .ifPresent(page -> json.writeNumberProperty("page", page));
      lines.apply(quote).ifPresent(this::lines);
      json.writeStringProperty("quote", quote.text());
      json.writeNumberProperty("start", quote.span().start());
      json.writeNumberProperty("end", quote.span().end());
      json.writeStringProperty("verification", citation.exact() ? "exact" : "normalised");
      selector(article.text(), quote.span());
      json.writeStringProperty("digest", article.digest());
      text("link", TextFragment.link(quote));
      json.writeEndObject();
    }

    private void lines(LinesInFile lines) {
      json.writeObjectPropertyStart("lines");
      json.writeNumberProperty("first", lines.first());
      json.writeNumberProperty("last", lines.last());
      json.writeEndObject();
    }

    /** A text quote selector (W3C Web Annotation Data Model, section 4.2.4). */
    private void selector(String text, Span span) {
      json.writeObjectPropertyStart("selector");
      json.writeStringProperty("type", "TextQuoteSelector");
      json.writeStringProperty("exact", span.of(text));
      int from = boundary(text, Math.max(0, span.start() - CONTEXT));
      int to = boundary(text, Math.min(text.length(), span.end() + CONTEXT));
      json.writeStringProperty("prefix", text.substring(from, span.start()));
      json.writeStringProperty("suffix", text.substring(span.end(), Math.max(to, span.end())));
      json.writeEndObject();
    }

    private void times(List<ResolvedTime> times) {
      json.writeArrayPropertyStart("times");
      for (ResolvedTime time : times) {
        json.writeStartObject();
        json.writeStringProperty("expression", time.expression().text());
        json.writeNumberProperty("citation", time.citation());
        json.writeStringProperty("anchor", time.anchor().toString());
        json.writeStringProperty("value", time.expression().value());
        text("mod", time.expression().modifier().map(Enum::name));
        json.writeStringProperty("shown", time.expression().derivation());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void notes(List<Note> notes) {
      json.writeArrayPropertyStart("notes");
      for (Note note : notes) {
        json.writeStartObject();
        json.writeStringProperty("kind", note.kind().json());
        json.writeStringProperty("text", note.text());
        numbers(note.citations());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void series(Series series) {
      json.writeArrayPropertyStart("series");
      for (Series.Point point : series.points()) {
        json.writeStartObject();
        json.writeStringProperty("value", point.value());
        json.writeStringProperty("date", point.told().iso());
        json.writeNumberProperty("citation", point.citation());
        json.writeBooleanProperty("corrected", point.corrected());
        attribution(point.attribution());
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void reader(Answer answer) {
      json.writeObjectPropertyStart("reader");
      json.writeStringProperty("kind", answer.reader().kind());
      answer.reader().details().forEach(json::writeStringProperty);
      json.writeEndObject();
    }

    private void timeline(Timeline timeline) {
      json.writeStringProperty("topic", timeline.topic());
      json.writeArrayPropertyStart("dated");
      for (Timeline.Entry entry : timeline.dated()) {
        json.writeStartObject();
        json.writeStringProperty("from", entry.time().first().toString());
        json.writeStringProperty("to", entry.time().last().toString());
        json.writeStringProperty("expression", entry.expression().text());
        json.writeStringProperty("value", entry.expression().value());
        text("mod", entry.expression().modifier().map(Enum::name));
        json.writeStringProperty("shown", entry.expression().derivation());
        json.writeBooleanProperty("ahead", timeline.ahead(entry));
        json.writeNumberProperty("citation", entry.citation());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("undated");
      timeline.undated().forEach(json::writeNumber);
      json.writeEndArray();
      json.writeArrayPropertyStart("corrections");
      timeline.corrections().forEach(json::writeNumber);
      json.writeEndArray();
      series(timeline.series());
      citations("citations", timeline.citations());
      text("horizon", timeline.horizon().map(PublicationDate::iso));
    }

    private void numbers(List<Integer> citations) {
      json.writeArrayPropertyStart("citations");
      citations.forEach(json::writeNumber);
      json.writeEndArray();
    }

    private void text(String name, Optional<String> value) {
      value.ifPresentOrElse(
          text -> json.writeStringProperty(name, text), () -> json.writeNullProperty(name));
    }
  }

  private static String basis(PublicationDate.Basis basis) {
    return switch (basis) {
      case STATED -> "stated";
      case WORKED_OUT -> "worked-out";
      case INFERRED -> "inferred";
    };
  }

  /** Three decimals: more would say more than is known. */
  private static double rounded(double probability) {
    return Math.round(probability * 1000) / 1000.0;
  }

  /** An offset that does not cut a surrogate pair in two. */
  private static int boundary(String text, int at) {
    boolean within =
        at > 0
            && at < text.length()
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return within ? at - 1 : at;
  }
}
