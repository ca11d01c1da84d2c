package dateline.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.server.Contract;
import dateline.server.Dispatcher;
import dateline.server.FakeCorpus;
import dateline.server.Operation;
import dateline.server.RequestQueue;
import dateline.server.http.TestServer;
import dateline.server.http.Token;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The protocol as the SDK's own client speaks it over HTTP, and line by line over streams. */
@Timeout(120)
class McpTest {
  private static TestServer serve(Optional<Token> token) throws Exception {
    return TestServer.start(
        2,
        16,
        token,
        (dispatcher, server) ->
            new McpRoutes(new McpOffer(dispatcher, server.corpus), "test").addTo(server.routes));
  }

  private static McpSyncClient client(TestServer server, String authorization) {
    McpSyncClient client =
        McpClient.sync(
                HttpClientStreamableHttpTransport.builder(server.address())
                    .addHttpRequestCustomizer((request, method, uri, body, context) -> {
                      if (!authorization.isEmpty()) {
                        request.header("Authorization", authorization);
                      }
                    })
                    .build())
            .requestTimeout(Duration.ofSeconds(60))
            .build();
    client.initialize();
    return client;
  }

  private static JsonNode called(McpSyncClient client, String tool, Map<String, Object> arguments) {
    CallToolResult result =
        client.callTool(McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    assertThat(result.isError()).as(result.toString()).isNotEqualTo(true);
    return JsonMapper.shared().valueToTree(result.structuredContent());
  }

  @Test
  void theClientOfTheSdkUsesEveryTool() throws Exception {
    try (TestServer server = serve(Optional.empty());
        McpSyncClient client = client(server, "")) {
      assertThat(client.getServerInstructions()).contains("verified");
      assertThat(client.listTools().tools())
          .extracting(McpSchema.Tool::name)
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(Operation.values()).map(Operation::id).toList());
      JsonNode answer = called(client, "ask", Map.of("question", "What about the bridge?"));
      assertThat(answer.at("/citations/0/quote").asString())
          .isEqualTo("The council voted on Monday to keep the old bridge.");
      assertThat(called(client, "search", Map.of("question", "bridge")).path("passages"))
          .hasSize(1);
      assertThat(
              called(client, "quote", Map.of("quotation", "The mayor was pleased."))
                  .path("verdict")
                  .asString())
          .isEqualTo("exact");
      assertThat(
              called(client, "check", Map.of("draft", "Cheese is old.")).path("holds").asBoolean())
          .isFalse();
      assertThat(called(client, "timeline", Map.of("topic", "council bridge")).path("citations"))
          .isNotEmpty();
      assertThat(called(client, "sources", Map.of()).path("total").asInt()).isEqualTo(3);
      assertThat(called(client, "show", Map.of("article", "storm")).path("text").asString())
          .startsWith("Rain fell");
    }
  }

  @Test
  void anAnswerIsReadableAsTextToo() throws Exception {
    try (TestServer server = serve(Optional.empty());
        McpSyncClient client = client(server, "")) {
      CallToolResult result =
          client.callTool(
              McpSchema.CallToolRequest.builder("ask")
                  .arguments(Map.of("question", "about the bridge"))
                  .build());
      assertThat(((McpSchema.TextContent) result.content().getFirst()).text())
          .startsWith("The council voted on Monday to keep the old bridge. [1]")
          .contains("[1] The Town Crier, 2024-03-04, “Council keeps the bridge” (article bridge)");
    }
  }

  @Test
  void aWrongArgumentIsToldToTheModel() throws Exception {
    try (TestServer server = serve(Optional.empty());
        McpSyncClient client = client(server, "")) {
      CallToolResult result =
          client.callTool(
              McpSchema.CallToolRequest.builder("ask")
                  .arguments(Map.of("question", "about the bridge", "asOf", "blursday"))
                  .build());
      assertThat(result.isError()).isTrue();
      assertThat(result.content().toString()).contains("asOf: “blursday” is not a date");
    }
  }

  @Test
  void articlesAreResourcesAndPromptsAreFilledIn() throws Exception {
    try (TestServer server = serve(Optional.empty());
        McpSyncClient client = client(server, "")) {
      assertThat(client.listResources().resources())
          .extracting(McpSchema.Resource::name)
          .containsExactlyInAnyOrder("bridge", "storm", FakeCorpus.HOSTILE.id());
      for (McpSchema.Resource resource : client.listResources().resources()) {
        String text = client.readResource(resource).contents().toString();
        assertThat(text).contains("text=");
      }
      assertThat(client.listResourceTemplates().resourceTemplates()).hasSize(1);
      var prompt =
          client.getPrompt(
              McpSchema.GetPromptRequest.builder("answer")
                  .arguments(Map.of("question", "Who kept the bridge?"))
                  .build());
      assertThat(prompt.messages().toString()).contains("tool ask", "Who kept the bridge?");
    }
  }

  @Test
  void theTokenIsNeededHereToo() throws Exception {
    try (TestServer server = serve(Optional.of(new Token("a-token-of-this-test")));
        McpSyncClient client = client(server, "Bearer a-token-of-this-test")) {
      assertThat(called(client, "sources", Map.of()).path("total").asInt()).isEqualTo(3);
      assertThat(server.post("/mcp", "{}")).startsWith("HTTP/1.1 401 ");
    }
  }

  @Test
  void whatIsNoMessageIsRefused() throws Exception {
    try (TestServer server = serve(Optional.empty())) {
      for (String body : new String[] {"{}", "[]", "1", "{\"jsonrpc\":\"2.0\"}"}) {
        assertThat(server.post("/mcp", body)).as(body).startsWith("HTTP/1.1 400 ");
      }
      assertThat(server.get("/mcp")).startsWith("HTTP/1.1 405 ");
      assertThat(server.errors).isEmpty();
    }
  }

  @Test
  void aHostIsServedOverStreamsUntilTheyEnd() throws Exception {
    FakeCorpus corpus = new FakeCorpus();
    try (RequestQueue queue = new RequestQueue(1, 8, error -> {});
        PipedInputStream replies = new PipedInputStream(1 << 20)) {
      McpOffer offer = new McpOffer(new Dispatcher(Contract.load(), corpus, queue), corpus);
      PipedOutputStream host = new PipedOutputStream();
      PipedInputStream in = new PipedInputStream(host, 1 << 16);
      PipedOutputStream out = new PipedOutputStream(replies);
      Thread server = Thread.ofPlatform().start(() -> StdioMcp.serve(offer, "test", in, out));
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(replies, StandardCharsets.UTF_8));
      send(
          host,
          "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
              + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}");
      assertThat(lines.readLine()).contains("\"name\":\"dateline\"");
      send(host, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
      send(
          host,
          "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"quote\","
              + "\"arguments\":{\"quotation\":\"The mayor was pleased.\"}}}");
      JsonNode reply = JsonMapper.shared().readTree(lines.readLine());
      assertThat(reply.at("/result/structuredContent/verdict").asString()).isEqualTo("exact");
      host.close();
      server.join(Duration.ofSeconds(60));
      assertThat(server.isAlive()).isFalse();
    }
  }

  private static void send(PipedOutputStream host, String message) throws Exception {
    host.write((message + "\n").getBytes(StandardCharsets.UTF_8));
    host.flush();
  }
}
