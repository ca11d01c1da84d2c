package dateline.questions;

import dateline.answering.Answer;
import dateline.answering.Note;
import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.text.Span;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What the program replied, whether it was asked in process or its JSON was read.
 *
 * @param answered whether it answered rather than abstained
 * @param statements what it said, best first; empty after an abstention
 * @param citations every citation, those of notes and the nearest passages included
 * @param notes the kinds of its notes, as in JSON
 * @param reason why it abstained; empty where it answered
 */
record Reply(
    boolean answered,
    List<Said> statements,
    List<Cited> citations,
    List<String> notes,
    String reason) {
  /** One statement and the citations that it rests on. */
  record Said(String text, List<Cited> citations) {}

  /**
   * One citation.
   *
   * @param published in ISO 8601, at the precision that is known; empty for an undated source
   * @param quote the quoted characters as they were shown
   */
  record Cited(
      String article,
      Optional<String> publisher,
      Optional<String> published,
      String quote,
      Span span) {}

  public static Reply of(Answer answer) {
    List<Cited> citations = answer.citations().stream().map(Reply::cited).toList();
    List<String> notes = answer.notes().stream().map(Note::kind).map(Note.Kind::json).toList();
    return switch (answer) {
      case Answer.Answered a ->
          new Reply(
              true,
              a.statements().stream().map(s -> said(s, a.citations())).toList(),
              citations,
              notes,
              "");
      case Answer.Abstained a -> new Reply(false, List.of(), citations, notes, a.reason());
    };
  }

  private static Said said(Statement statement, List<Citation> all) {
    return new Said(
        statement.text(),
        all.stream().filter(c -> statement.citations().contains(c.n())).map(Reply::cited).toList());
  }

  private static Cited cited(Citation citation) {
    Article article = citation.quote().article();
    return new Cited(
        article.id(),
        article.publisher(),
        article.publication().map(PublicationDate::iso),
        citation.quote().text(),
        citation.quote().span());
  }

  /** A line of {@code ask --output jsonl}. */
  public static Reply of(JsonNode line) {
    boolean answered = line.required("status").asString().equals("answered");
    JsonNode cited = line.required(answered ? "citations" : "nearest");
    List<Cited> citations = cited.valueStream().map(Reply::cited).toList();
    List<Integer> numbers = cited.valueStream().map(c -> c.required("n").asInt()).toList();
    return new Reply(
        answered,
        line.required("statements").valueStream().map(s -> said(s, numbers, citations)).toList(),
        citations,
        line.required("notes").valueStream().map(n -> n.required("kind").asString()).toList(),
        answered ? "" : line.path("reason").asString(""));
  }

  private static Said said(JsonNode statement, List<Integer> numbers, List<Cited> citations) {
    List<Integer> own = statement.required("citations").valueStream().map(JsonNode::asInt).toList();
    return new Said(
        statement.required("text").asString(),
        IntStream.range(0, numbers.size())
            .filter(i -> own.contains(numbers.get(i)))
            .mapToObj(citations::get)
            .toList());
  }

  private static Cited cited(JsonNode citation) {
    return new Cited(
        citation.required("article").asString(),
        text(citation, "publisher"),
        text(citation, "published"),
        citation.required("quote").asString(),
        new Span(citation.required("start").asInt(), citation.required("end").asInt()));
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.path(field).isString()
        ? Optional.of(node.path(field).asString())
        : Optional.empty();
  }
}
