package dateline.server.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dateline.answerjson.WrittenAnswer;
import dateline.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An answer as a chat completion.
 *
 * @param id names it
 * @param created when it was made, in seconds since 1970
 * @param model the name that was asked for
 */
record ChatCompletion(String id, long created, String model) {
  /** Counts tokens roughly: a chat program shows them, and nobody is charged. */
  private static final int CHARACTERS_A_TOKEN = 4;

  /** The text of a reply and the places of its marks. */
  private record Text(String content, List<Annotation> annotations) {}

  /** What is sent, whole or in pieces; a key without a value is left out. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Sent(
      String id,
      String object,
      long created,
      String model,
      List<? extends Choice> choices,
      Optional<Usage> usage,
      @JsonProperty(ChatRequest.EXTENSION) Optional<JsonNode> answer) {}

  private sealed interface Choice {}

  @JsonNaming(SnakeCaseStrategy.class)
  private record Whole(int index, Message message, String finishReason) implements Choice {}

  @JsonNaming(SnakeCaseStrategy.class)
  private record Piece(int index, Optional<String> finishReason, Message delta) implements Choice {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Message(
      Optional<String> role, Optional<String> content, Optional<List<Annotation>> annotations) {}

  /** An annotation as the interface has them, with the quotation beside the address. */
  @JsonNaming(SnakeCaseStrategy.class)
  private record Annotation(String type, UrlCitation urlCitation) {
    static Annotation of(WrittenAnswer.Citation cited, int start, int end) {
      return new Annotation(
          "url_citation",
          new UrlCitation(
              start,
              end,
              cited.link().isEmpty() ? cited.file() : cited.link(),
              cited.title(),
              cited.quote(),
              cited.article(),
              cited.publisher(),
              cited.published()));
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  private record UrlCitation(
      int startIndex,
      int endIndex,
      String url,
      String title,
      String quote,
      String article,
      String publisher,
      String published) {}

  @JsonNaming(SnakeCaseStrategy.class)
  private record Usage(int promptTokens, int completionTokens, int totalTokens) {
    static Usage of(WrittenAnswer answer, String content) {
      int asked = answer.question().length() / CHARACTERS_A_TOKEN + 1;
      int answered = content.length() / CHARACTERS_A_TOKEN + 1;
      return new Usage(asked, answered, asked + answered);
    }
  }

  /** The whole response. */
  String whole(JsonNode json) {
    WrittenAnswer answer = WrittenAnswer.of(json);
    Text text = text(answer);
    Message message =
        new Message(
            Optional.of("assistant"), Optional.of(text.content()), Optional.of(text.annotations()));
    return JsonText.line(
        new Sent(
            id,
            "chat.completion",
            created,
            model,
            List.of(new Whole(0, message, "stop")),
            Optional.of(Usage.of(answer, text.content())),
            Optional.of(json)));
  }

  /** The first piece of a stream, which says who speaks. */
  String opening() {
    return piece(new Message(Optional.of("assistant"), Optional.of(""), Optional.empty()));
  }

  /**
   * The pieces of an answer, so that text is drawn as it comes; the last carries the annotations
   * and the whole answer.
   */
  List<String> pieces(JsonNode json, boolean usage) {
    WrittenAnswer answer = WrittenAnswer.of(json);
    Text text = text(answer);
    List<String> pieces = new ArrayList<>();
    for (String line : text.content().split("(?<=\\s)(?=\\S)", -1)) {
      pieces.add(piece(new Message(Optional.empty(), Optional.of(line), Optional.empty())));
    }
    Message marks =
        new Message(Optional.empty(), Optional.empty(), Optional.of(text.annotations()));
    pieces.add(
        chunk(
            List.of(new Piece(0, Optional.of("stop"), marks)),
            Optional.empty(),
            Optional.of(json)));
    if (usage) {
      pieces.add(chunk(List.of(), Optional.of(Usage.of(answer, text.content())), Optional.empty()));
    }
    return pieces;
  }

  private String piece(Message delta) {
    return chunk(
        List.of(new Piece(0, Optional.empty(), delta)), Optional.empty(), Optional.empty());
  }

  private String chunk(
      List<? extends Choice> choices, Optional<Usage> usage, Optional<JsonNode> answer) {
    return JsonText.line(
        new Sent(id, "chat.completion.chunk", created, model, choices, usage, answer));
  }

  /** The statements, or that there is no answer; then the notes; then the sources by number. */
  private static Text text(WrittenAnswer answer) {
    StringBuilder content = new StringBuilder();
    List<Annotation> annotations = new ArrayList<>();
    if (!answer.isAnswered()) {
      content.append("The articles do not answer this. ").append(answer.reason());
    }
    for (WrittenAnswer.Statement statement : answer.statements()) {
      content.append(content.isEmpty() ? "" : " ").append(statement.text());
      marks(statement, answer, content, annotations);
    }
    for (WrittenAnswer.Note note : answer.notes()) {
      content.append("\n\n").append(note.text());
      marks(note, answer, content, annotations);
    }
    sources(answer, content);
    return new Text(content.toString(), annotations);
  }

  private static void marks(
      WrittenAnswer.Cited cites,
      WrittenAnswer answer,
      StringBuilder content,
      List<Annotation> annotations) {
    for (int n : cites.citations()) {
      String mark = " [" + n + "]";
      int start = content.length() + 1;
      content.append(mark);
      answer.citations().stream()
          .filter(cited -> cited.n() == n)
          .forEach(cited -> annotations.add(Annotation.of(cited, start, content.length())));
    }
  }

  private static void sources(WrittenAnswer answer, StringBuilder content) {
    if (!answer.sources().isEmpty()) {
      content.append(answer.isAnswered() ? "\n\nSources:" : "\n\nNearest passages:");
    }
    for (WrittenAnswer.Citation cited : answer.sources()) {
      content
          .append("\n[")
          .append(cited.n())
          .append("] ")
          .append(cited.provenance())
          .append(": “")
          .append(cited.quote())
          .append("”");
    }
  }
}
