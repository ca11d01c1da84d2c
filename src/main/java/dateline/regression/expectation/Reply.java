package dateline.regression.expectation;

import dateline.answering.Answer;
import dateline.answering.AnswerJson;
import dateline.article.Article;
import dateline.text.Edges;
import dateline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    String marked) {
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
    JsonNode node = JsonMapper.shared().readTree(json);
    return new Reply(
        json,
        node.required("status").asString().equals("answered"),
        list(node, "statements", s -> new Said(s.required("text").asString(), numbers(s))),
        list(node, "citations", Reply::cited),
        list(node, "nearest", Reply::cited),
        list(node, "times", Reply::time),
        list(node, "notes", Reply::noted),
        text(node, "reason").orElse(""),
        node.required("reader").toString(),
        node.required("answer").asString());
  }

  private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> item) {
    return node.required(key).valueStream().map(item).toList();
  }

  private static List<Integer> numbers(JsonNode node) {
    return list(node, "citations", JsonNode::asInt);
  }

  private static Cited cited(JsonNode node) {
    return new Cited(
        node.required("n").asInt(),
        node.required("article").asString(),
        node.required("title").asString(),
        text(node, "publisher"),
        text(node, "published"),
        node.required("quote").asString(),
        new Span(node.required("start").asInt(), node.required("end").asInt()));
  }

  private static Time time(JsonNode node) {
    return new Time(
        node.required("expression").asString(),
        node.required("citation").asInt(),
        node.required("value").asString(),
        text(node, "mod"),
        node.required("shown").asString());
  }

  private static Noted noted(JsonNode node) {
    return new Noted(
        node.required("kind").asString(), node.required("text").asString(), numbers(node));
  }

  private static Optional<String> text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  /** What was said, without the marks of the citations; empty after an abstention. */
  public String text() {
    return statements.stream().map(Said::text).collect(Collectors.joining(" "));
  }

  /** What was said, or why nothing was. */
  public String shown() {
    return answered ? "“" + text() + "”" : "no answer: “" + reason + "”";
  }

  /** The short answer; empty where there is none. */
  public String shortAnswer() {
    return text(JsonMapper.shared().readTree(json), "short").orElse("");
  }

  /** The level of the first statement, {@code answers}; {@code silent} where nothing is said. */
  public String level() {
    return JsonMapper.shared()
        .readTree(json)
        .path("statements")
        .path(0)
        .path("level")
        .asString("silent");
  }

  /** To whom the statements are attributed, each with name and office. */
  public List<String> speakers() {
    return JsonMapper.shared()
        .readTree(json)
        .path("statements")
        .valueStream()
        .map(said -> said.path("attribution"))
        .filter(JsonNode::isObject)
        .map(said -> said.path("speaker").asString() + ", " + said.path("office").asString())
        .map(said -> Edges.withoutEnding(said, ", "))
        .toList();
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
