package dateline.server.mcp;

import dateline.server.RequestException;
import dateline.server.http.HttpCall;
import dateline.server.http.PendingResult;
import dateline.server.http.Routes;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Carries the protocol over HTTP: each POST to {@code /mcp} is a message, and a request is answered
 * in its response. There are no sessions and no stream from the server, which the protocol leaves
 * open, so a client that comes back finds nothing changed.
 */
public final class McpRoutes {
  private static final String JSON = "application/json; charset=utf-8";

  private final McpJsonMapper mapper = McpJsonDefaults.getMapper();
  private final Transport transport = new Transport();

  public McpRoutes(McpOffer offer, String version) {
    var specification =
        McpServer.sync(transport)
            .serverInfo(McpOffer.NAME, version)
            .instructions(McpOffer.INSTRUCTIONS)
            .capabilities(McpOffer.capabilities())
            .validateToolInputs(false);
    McpOffer.operations()
        .forEach(operation ->
            specification.toolCall(
                offer.tool(operation), (context, request) -> offer.call(operation, request)));
    specification
        .resources(
            offer.resources().stream()
                .map(resource ->
                    new SyncResourceSpecification(
                        resource, (context, request) -> offer.read(request)))
                .toList())
        .resourceTemplates(
            new SyncResourceTemplateSpecification(
                offer.article(), (context, request) -> offer.read(request)))
        .prompts(
            McpOffer.prompts().stream()
                .map(prompt ->
                    new SyncPromptSpecification(
                        prompt, (context, request) -> McpOffer.prompt(request)))
                .toList())
        .build();
  }

  /** Adds its endpoint. */
  public void addTo(Routes routes) {
    routes.add("POST", "/mcp", this::message);
  }

  private void message(HttpCall call) throws IOException {
    JsonNode json = call.json();
    switch (read(json)) {
      case McpSchema.JSONRPCRequest request -> answer(call, request);
      case McpSchema.JSONRPCNotification notification -> {
        handler().handleNotification(McpTransportContext.EMPTY, notification).block();
        call.respond(202, JSON, "");
      }
      default -> call.respond(202, JSON, ""); // an answer to a request, of which none is sent
    }
  }

  private McpSchema.JSONRPCMessage read(JsonNode json) {
    try {
      return McpSchema.deserializeJsonRpcMessage(mapper, json.toString());
    } catch (IOException | RuntimeException e) {
      throw RequestException.invalid("the body is not a JSON-RPC message");
    }
  }

  private void answer(HttpCall call, McpSchema.JSONRPCRequest request) throws IOException {
    CompletableFuture<String> response =
        handler().handleRequest(McpTransportContext.EMPTY, request).map(this::written).toFuture();
    PendingResult.respond(call, JSON, response);
  }

  private String written(McpSchema.JSONRPCResponse response) {
    try {
      return mapper.writeValueAsString(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private McpStatelessServerHandler handler() {
    return Objects.requireNonNull(transport.handler);
  }

  /** Takes the handler from the SDK, which has the messages of each POST from {@link #message}. */
  private static final class Transport implements McpStatelessServerTransport {
    private @Nullable McpStatelessServerHandler handler;

    @Override
    public void setMcpHandler(McpStatelessServerHandler given) {
      handler = given;
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }
  }
}
