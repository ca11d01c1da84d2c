package dateline.server.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import dateline.server.Dispatcher;
import dateline.server.Operation;
import dateline.server.RequestException;
import dateline.server.http.EventStream;
import dateline.server.http.HttpCall;
import dateline.server.http.PendingResult;
import dateline.server.http.Routes;
import dateline.server.http.WebServer;
import dateline.text.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Adds the chat completions interface to what is served. */
public final class OpenAiRoutes {
  private static final String MODEL = "dateline";
  private static final String JSON = "application/json; charset=utf-8";
  private static final long STARTED = System.currentTimeMillis() / 1000;

  private final Dispatcher dispatcher;

  public OpenAiRoutes(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Adds its endpoints. */
  public void addTo(Routes routes) {
    routes.add("GET", "/v1/models", call -> call.json(200, models()));
    routes.add("POST", "/v1/chat/completions", this::complete);
  }

  private static String models() {
    return JsonText.line(
        new Models("list", List.of(new Model(MODEL, "model", STARTED, "dateline"))));
  }

  private record Models(String object, List<Model> data) {}

  private record Model(
      String id, String object, long created, @JsonProperty("owned_by") String owner) {}

  private void complete(HttpCall call) throws IOException {
    JsonNode json = call.json();
    ChatRequest request = ChatRequest.of(json);
    CompletableFuture<String> answer = dispatcher.begin(Operation.ASK, request.ask());
    ChatCompletion completion =
        new ChatCompletion(
            "chatcmpl-" + UUID.randomUUID(),
            System.currentTimeMillis() / 1000,
            json.path("model").asString(MODEL));
    if (request.streamed()) {
      stream(call, request, completion, answer);
    } else {
      PendingResult.respond(
          call, JSON, answer, text -> completion.whole(JsonMapper.shared().readTree(text)));
    }
  }

  private static void stream(
      HttpCall call,
      ChatRequest request,
      ChatCompletion completion,
      CompletableFuture<String> answer)
      throws IOException {
    try (EventStream events = EventStream.open(call)) {
      events.send(completion.opening());
      finish(events, request, completion, answer);
      events.send("[DONE]");
    } finally {
      answer.cancel(false);
    }
  }

  private static void finish(
      EventStream events,
      ChatRequest request,
      ChatCompletion completion,
      CompletableFuture<String> answer)
      throws IOException {
    try {
      JsonNode json = JsonMapper.shared().readTree(PendingResult.await(answer, events::beat));
      for (String piece : completion.pieces(json, request.usage())) {
        events.send(piece);
      }
    } catch (RequestException e) {
      events.send(WebServer.problem(e));
    }
  }
}
