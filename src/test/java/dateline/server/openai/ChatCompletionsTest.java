package dateline.server.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.server.http.TestServer;
import dateline.server.http.Token;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chat completions interface, with LangChain4j's own client and byte for byte. */
@Timeout(120)
class ChatCompletionsTest {
  private static final String SECRET = "a-token-of-this-test";

  private static TestServer serve(Optional<Token> token) throws Exception {
    return TestServer.start(
        2, 16, token, (dispatcher, server) -> new OpenAiRoutes(dispatcher).addTo(server.routes));
  }

  @Test
  void langChain4jAsks() throws Exception {
    try (TestServer server = serve(Optional.of(new Token(SECRET)))) {
      OpenAiChatModel model =
          OpenAiChatModel.builder()
              .baseUrl(server.address() + "/v1")
              .apiKey(SECRET)
              .modelName("dateline")
              .temperature(0.2)
              .build();
      ChatResponse response =
          model.chat(
              List.<ChatMessage>of(
                  SystemMessage.from("Be brief."),
                  UserMessage.from("What about Leeds?"),
                  AiMessage.from("Rain fell on Leeds."),
                  UserMessage.from("What about the bridge?")));
      assertThat(response.aiMessage().text())
          .startsWith("The council voted on Monday to keep the old bridge. [1]")
          .contains("[1] The Town Crier, 2024-03-04: “The council voted");
      assertThat(response.tokenUsage().outputTokenCount()).isPositive();
    }
  }

  @Test
  void langChain4jReadsAStream() throws Exception {
    try (TestServer server = serve(Optional.empty())) {
      OpenAiStreamingChatModel model =
          OpenAiStreamingChatModel.builder()
              .baseUrl(server.address() + "/v1")
              .apiKey("none")
              .modelName("dateline")
              .build();
      StringBuilder pieces = new StringBuilder();
      CompletableFuture<ChatResponse> whole = new CompletableFuture<>();
      model.chat(
          "What about the bridge?",
          new StreamingChatResponseHandler() {
            @Override
            public void onPartialResponse(String piece) {
              pieces.append(piece);
            }

            @Override
            public void onCompleteResponse(ChatResponse response) {
              whole.complete(response);
            }

            @Override
            public void onError(Throwable error) {
              whole.completeExceptionally(error);
            }
          });
      ChatResponse response = whole.get(60, TimeUnit.SECONDS);
      assertThat(response.aiMessage().text())
          .isEqualTo(pieces.toString())
          .startsWith("The council voted on Monday to keep the old bridge. [1]");
    }
  }

  @Test
  void annotationsPointAtTheMarks() throws Exception {
    try (TestServer server = serve(Optional.empty())) {
      JsonNode json =
          body(
              server.post(
                  "/v1/chat/completions",
                  "{\"model\": \"dateline\", \"messages\": [{\"role\": \"user\", \"content\":"
                      + " [{\"type\": \"text\", \"text\": \"about the bridge\"}]}]}"));
      JsonNode message = json.at("/choices/0/message");
      assertThat(message.path("annotations")).hasSize(2);
      for (JsonNode annotation : message.path("annotations")) {
        JsonNode citation = annotation.path("url_citation");
        assertThat(
                message
                    .path("content")
                    .asString()
                    .substring(
                        citation.path("start_index").asInt(), citation.path("end_index").asInt()))
            .matches("\\[[12]]");
        assertThat(citation.path("quote").asString()).isNotEmpty();
      }
      assertThat(json.at("/dateline/status").asString()).isEqualTo("answered");
    }
  }

  @Test
  void boundsStandUnderDateline() throws Exception {
    try (TestServer server = serve(Optional.empty())) {
      JsonNode json =
          body(
              server.post(
                  "/v1/chat/completions",
                  "{\"messages\": [{\"role\": \"user\", \"content\": \"about the bridge\"}],"
                      + " \"dateline\": {\"asOf\": \"2023\"}}"));
      assertThat(json.at("/dateline/status").asString()).isEqualTo("abstained");
      assertThat(json.at("/choices/0/message/content").asString())
          .startsWith("The articles do not answer this.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"messages\": []}",
        "{\"messages\": 1}",
        "{\"messages\": [{\"role\": \"assistant\", \"content\": \"a\"}]}",
        "{\"messages\": [{\"role\": \"user\", \"content\": \"\"}]}",
        "{\"messages\": [{\"role\": \"user\", \"content\": \"a\"}], \"dateline\": {\"x\": 1}}",
        "{\"stream\": true, \"messages\": [{\"role\": \"user\"}]}"
      })
  void whatIsNoRequestIsRefused(String request) throws Exception {
    try (TestServer server = serve(Optional.empty())) {
      assertThat(server.post("/v1/chat/completions", request)).startsWith("HTTP/1.1 400 ");
      assertThat(server.errors).isEmpty();
    }
  }

  @Test
  void theModelIsListed() throws Exception {
    try (TestServer server = serve(Optional.empty())) {
      assertThat(body(server.get("/v1/models")).at("/data/0/id").asString()).isEqualTo("dateline");
    }
  }

  private static JsonNode body(String response) {
    assertThat(response).startsWith("HTTP/1.1 200 ");
    return JsonMapper.shared().readTree(response.substring(response.indexOf("\r\n\r\n")));
  }
}
