package dateline.answerjson;

import com.fasterxml.jackson.annotation.JsonProperty;
import dateline.text.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer as its JSON tells it; {@code src/site/markdown/json.md} says what each key means. What
 * the JSON lacks is empty, so that an answer of an older or a newer version is read as far as it
 * goes.
 *
 * @param answer the statements in one text, with their marks
 * @param shortAnswer the short answer; a newer version may make more of it than a text
 * @param confidence how sure the answer is, where the answer says so as a whole
 */
public record WrittenAnswer(
    String question,
    String asOf,
    String status,
    String answer,
    @JsonProperty("short") @Nullable JsonNode shortAnswer,
    @Nullable JsonNode confidence,
    List<Statement> statements,
    List<Citation> citations,
    List<Time> times,
    List<Note> notes,
    String reason,
    List<Citation> nearest,
    List<Near> nearMisses,
    String horizon) {
  public WrittenAnswer {
    statements = TolerantJson.items(statements);
    citations = TolerantJson.items(citations);
    times = TolerantJson.items(times);
    notes = TolerantJson.items(notes);
    nearest = TolerantJson.items(nearest);
    nearMisses = TolerantJson.items(nearMisses);
  }

  /** Reads an answer. */
  public static WrittenAnswer of(JsonNode json) {
    return TolerantJson.read(json, WrittenAnswer.class);
  }

  public boolean isAnswered() {
    return status.equals("answered");
  }

  /** The short answer, where there is one and it is a text. */
  public Optional<String> lead() {
    return Optional.ofNullable(shortAnswer).filter(JsonNode::isString).map(JsonNode::asString);
  }

  /** What it rests on; of an abstention, what came nearest. */
  public List<Citation> sources() {
    return isAnswered() ? citations : nearest;
  }

  /** A text with the numbers of what it cites. */
  public sealed interface Cited {
    String text();

    List<Integer> citations();
  }

  /**
   * A statement.
   *
   * @param probability how likely it is right; null where that is not said
   * @param focus the words of it that answer
   * @param unsupported what of it its quotations do not cover
   */
  public record Statement(
      String text,
      List<Integer> citations,
      @Nullable JsonNode probability,
      String focus,
      List<Unsupported> unsupported)
      implements Cited {
    public Statement {
      citations = TolerantJson.items(citations);
      unsupported = TolerantJson.items(unsupported);
    }
  }

  /** Words that nothing covers. */
  public record Unsupported(String kind, String words) {}

  /** A note. */
  public record Note(String kind, String text, List<Integer> citations) implements Cited {
    public Note {
      citations = TolerantJson.items(citations);
    }
  }

  /** A numbered quotation. */
  public record Citation(
      int n,
      String article,
      String title,
      String publisher,
      String published,
      String file,
      String quote,
      @Nullable Integer start,
      @Nullable Integer end,
      String digest,
      String link) {
    /** Who published it and when, as far as that is known. */
    public String provenance() {
      return (publisher.isEmpty() ? "publisher unknown" : publisher)
          + ", "
          + (published.isEmpty() ? "undated" : published);
    }

    /** Where it stood; empty where that is not told, or is no place. */
    public Optional<Span> span() {
      return start == null || end == null || start < 0 || end < start
          ? Optional.empty()
          : Optional.of(new Span(start, end));
    }
  }

  /** What a time expression means. */
  public record Time(String expression, String shown) {}

  /** A sentence that came near, and why it does not answer. */
  public record Near(String article, String quote, int start, int end, String why) {}
}
