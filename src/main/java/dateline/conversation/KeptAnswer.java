package dateline.conversation;

import dateline.question.Question;
import dateline.text.JsonText;
import dateline.text.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer that is kept: the whole of it, with each quotation that it rested on and the digest of
 * its article, so that it can be read, exported and compared with the articles later.
 *
 * @param number its place in the history, at least 1; greater is later
 * @param at when it was given
 * @param chat names the chat that it was given in, eight hexadecimal digits
 * @param turn the question as it stood alone and what was answered, for a follow-up to lean on
 * @param answer the answer as {@link dateline.answering.AnswerJson} writes it
 */
public record KeptAnswer(int number, Instant at, String chat, Question.Turn turn, JsonNode answer) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CHAT = "[0-9a-f]{8}";

  /** Days after this have no four-digit year in some time zone. */
  private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

  public KeptAnswer {
    if (number < 1 || !chat.matches(CHAT)) {
      throw new IllegalArgumentException(
          "a kept answer must have a number from 1 and a chat: number=" + number);
    }
    if (!answer.path("status").isString()) {
      throw new IllegalArgumentException("a kept answer must be an answer: it has no status");
    }
    if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
      throw new IllegalArgumentException("a kept answer must have a time of ours: at=" + at);
    }
    Stream.of("citations", "nearest")
        .flatMap(name -> answer.path(name).valueStream())
        .forEach(KeptAnswer::span); // throws where a span is none
  }

  private static Span span(JsonNode cited) {
    return new Span(cited.path("start").asInt(0), cited.path("end").asInt(0));
  }

  /** The question as it was typed. */
  public String question() {
    return answer.path("question").asString("");
  }

  /** The same answer at another place. */
  KeptAnswer numbered(int other) {
    return new KeptAnswer(other, at, chat, turn, answer);
  }

  /** One line of JSON that {@link #of} reads. */
  String line() {
    return JsonText.line(json());
  }

  /** The answer with its number, time and chat, as {@code history} and {@code export} print it. */
  public Fields json() {
    return new Fields(number, at.toString(), chat, turn.question(), turn.answer(), answer);
  }

  /** What its JSON holds. */
  public record Fields(
      int number, String at, String chat, String standing, String said, JsonNode answer) {}

  /** The answer that a text holds; empty where it holds none, whoever wrote it. */
  static Optional<KeptAnswer> of(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return Optional.of(
          new KeptAnswer(
              json.path("number").asInt(0),
              Instant.parse(json.path("at").asString("")),
              json.path("chat").asString(""),
              new Question.Turn(json.path("standing").asString(""), json.path("said").asString("")),
              json.path("answer")));
    } catch (JacksonException | DateTimeException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
