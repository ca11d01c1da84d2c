package dateline.regression.expectation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dateline.answering.Answer;
import dateline.answering.AnswerJson;
import dateline.article.Article;
import dateline.text.Edges;
import dateline.text.JsonText;
import dateline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered, read from the answer's JSON: an answer of this run, of an earlier one, and one
 * that is already known are checked and compared alike.
 *
 * @param json the answer's JSON, on one line
 * @param answered whether it was answered, or else abstained
 * @param statements what was said; empty after an abstention
 * @param citations every citation of the answer, those of its notes included
 * @param nearest the passages shown after an abstention
 * @param times what time expressions in the citations mean
 * @param notes what else is said
 * @param reason why it abstained; empty where it answered
 * @param reader which reader answered, as JSON
 * @param marked what was said with the marks of the citations; empty after an abstention
 * @param shortAnswer the short answer; empty where there is none
 * @param level the level of the first statement, {@code answers}; {@code silent} where nothing is
 *     said
 * @param speakers to whom the statements are attributed, each with name and office
 */
public record Reply(
    String json,
    boolean answered,
    List<Said> statements,
    List<Cited> citations,
    List<Cited> nearest,
    List<Time> times,
    List<Noted> notes,
    String reason,
    String reader,
    String marked,
    String shortAnswer,
    String level,
    List<String> speakers) {
  /** A statement and the numbers of the citations that it rests on. */
  public record Said(String text, List<Integer> citations) {}

  /**
   * A citation.
   *
   * @param published in ISO 8601, at the precision that is known; empty for an undated source
   * @param quote the quoted words as they were shown
   */
  public record Cited(
      int n,
      String article,
      String title,
      Optional<String> publisher,
      Optional<String> published,
      String quote,
      Span span) {
    /** Whether the quotation is, character for character, what stands at its place. */
    public boolean standsIn(Article source) {
      return span.end() <= source.text().length() && span.of(source.text()).equals(quote);
    }
  }

  /** A resolved time expression. */
  public record Time(
      String expression, int citation, String value, Optional<String> mod, String shown) {}

  /** A note. */
  public record Noted(String kind, String text, List<Integer> citations) {}

  /**
   * @param answer an answer
   * @param corpus the folder of the articles, as the answer's JSON names it
   */
  public static Reply of(Answer answer, String corpus) {
    return of(new AnswerJson(corpus).line(answer));
  }

  /**
   * Reads an answer's JSON.
   *
   * @throws RuntimeException where it is not the JSON of an answer
   */
  public static Reply of(String json) {
    Written written = JsonText.read(JsonMapper.shared().readTree(json), Written.class);
    List<Stated> stated = written.statements();
    return new Reply(
        json,
        written.status().equals("answered"),
        stated.stream().map(said -> new Said(said.text(), said.citations())).toList(),
        written.citations().stream().map(Quoted::cited).toList(),
        written.nearest().stream().map(Quoted::cited).toList(),
        written.times(),
        written.notes(),
        written.reason().orElse(""),
        written.reader().toString(),
        written.answer(),
        written.shortAnswer().orElse(""),
        stated.stream().findFirst().flatMap(Stated::level).orElse("silent"),
        stated.stream().flatMap(said -> said.attribution().stream()).map(Speaker::shown).toList());
  }

  /** What is read of the JSON; what earlier versions did not write is optional. */
  private record Written(
      String status,
      List<Stated> statements,
      List<Quoted> citations,
      List<Quoted> nearest,
      List<Time> times,
      List<Noted> notes,
      Optional<String> reason,
      JsonNode reader,
      String answer,
      @JsonProperty("short") Optional<String> shortAnswer) {}

  private record Stated(
      String text,
      List<Integer> citations,
      Optional<String> level,
      Optional<Speaker> attribution) {}

  private record Speaker(Optional<String> speaker, Optional<String> office) {
    private String shown() {
      return Edges.withoutEnding(speaker.orElse("") + ", " + office.orElse(""), ", ");
    }
  }

  private record Quoted(
      int n,
      String article,
      String title,
      Optional<String> publisher,
      Optional<String> published,
      String quote,
      int start,
      int end) {
    private Cited cited() {
      return new Cited(n, article, title, publisher, published, quote, new Span(start, end));
    }
  }

  /** What was said, without the marks of the citations; empty after an abstention. */
  public String text() {
    return statements.stream().map(Said::text).collect(Collectors.joining(" "));
  }

  /** What was said, or why nothing was. */
  public String shown() {
    return answered ? "“" + text() + "”" : "no answer: “" + reason + "”";
  }

  /** The citations that the statements rest on, those of notes left out. */
  List<Cited> supporting() {
    List<Integer> stated = statements.stream().flatMap(s -> s.citations().stream()).toList();
    return citations.stream().filter(cited -> stated.contains(cited.n())).toList();
  }

  /** Every quotation that is shown. */
  public Stream<Cited> shownQuotations() {
    return Stream.concat(citations.stream(), nearest.stream());
  }

  /** The citations with these numbers. */
  public List<Cited> cited(List<Integer> numbers) {
    return citations.stream().filter(cited -> numbers.contains(cited.n())).toList();
  }
}
