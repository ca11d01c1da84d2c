package dateline.server.http;

import dateline.server.Dispatcher;
import dateline.server.Operation;
import dateline.server.RequestException;
import dateline.text.JsonText;
import dateline.verification.Statement;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** The interface for programs, as {@code /api/openapi.json} describes it. */
public final class ApiRoutes {
  private static final String EVENTS = "text/event-stream";
  private static final String JSON = "application/json; charset=utf-8";

  private final Dispatcher dispatcher;

  public ApiRoutes(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Adds its endpoints. */
  public void addTo(Routes routes) {
    for (Operation operation : Operation.values()) {
      String path = "/api/" + operation.id();
      switch (operation) {
        case ASK -> routes.add("POST", path, this::ask);
        case SEARCH, QUOTE, CHECK, TIMELINE ->
            routes.add("POST", path, call -> respond(call, operation, call.json()));
        case SOURCES, SHOW ->
            routes.add("GET", path, call -> respond(call, operation, call.queryJson()));
      }
    }
    routes.add(
        "GET", "/api/openapi.json", call -> call.json(200, dispatcher.contract().document()));
  }

  private void respond(HttpCall call, Operation operation, JsonNode given) throws IOException {
    PendingResult.respond(call, JSON, dispatcher.begin(operation, given));
  }

  private void ask(HttpCall call) throws IOException {
    if (call.accepts(EVENTS)) {
      stream(call, call.json());
    } else {
      respond(call, Operation.ASK, call.json());
    }
  }

  /** Sends each statement as it is verified, then the answer. */
  private void stream(HttpCall call, JsonNode given) throws IOException {
    EarlyStatements early = new EarlyStatements();
    CompletableFuture<String> answer = dispatcher.begin(Operation.ASK, given, early);
    try (EventStream events = EventStream.open(call)) {
      early.sendTo(statement -> events.send("statement", json(statement)));
      finish(events, answer);
    } finally {
      answer.cancel(false);
    }
  }

  private static void finish(EventStream events, CompletableFuture<String> answer)
      throws IOException {
    try {
      events.send("answer", PendingResult.await(answer, events::beat));
    } catch (RequestException e) {
      events.send("error", WebServer.problem(e));
    }
  }

  private static String json(Statement statement) {
    return JsonText.line(new Early(statement.told(), statement.citations()));
  }

  private record Early(String text, List<Integer> citations) {}
}
