package dateline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dateline.server.Contract;
import dateline.server.Operation;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the OpenAPI document with what is served. */
class OpenApiTest {
  /** Requests of each operation; between them they give every kind of result. */
  private static final Map<Operation, List<String>> REQUESTS =
      Map.of(
          Operation.ASK,
              List.of("{\"question\": \"about the bridge\"}", "{\"question\": \"about unicorns\"}"),
          Operation.SEARCH, List.of("{\"question\": \"bridge\", \"explain\": true}"),
          Operation.QUOTE,
              List.of(
                  "{\"quotation\": \"The mayor was pleased.\"}",
                  "{\"quotation\": \"The mayor was displeased by the bridge.\"}",
                  "{\"quotation\": \"Cheese is made on the moon by mice.\"}"),
          Operation.CHECK, List.of("{\"draft\": \"“The mayor was pleased.” Rain fell on Leeds.\"}"),
          Operation.TIMELINE, List.of("{\"topic\": \"council bridge repairs\"}"),
          Operation.SOURCES, List.of(""),
          Operation.SHOW, List.of("?article=bridge"));

  private final Contract contract = Contract.load();
  private final JsonNode document = JsonMapper.shared().readTree(contract.document());

  @Test
  void itHasThePathsThatAreServed() throws IOException {
    try (TestServer server = TestServer.start()) {
      Set<String> described = new TreeSet<>(document.path("paths").propertyNames());
      assertThat(described).isEqualTo(new TreeSet<>(server.routes.paths()));
      for (var path : document.path("paths").properties()) {
        for (String method : path.getValue().propertyNames()) {
          assertThat(server.routes.find(method.toUpperCase(Locale.ROOT), path.getKey()))
              .isNotNull();
        }
      }
      String served = server.get("/api/openapi.json");
      assertThat(JsonMapper.shared().readTree(served.substring(served.indexOf("\r\n\r\n"))))
          .isEqualTo(document);
    }
  }

  @Test
  void whatIsServedIsAsItSays() throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    try (TestServer server = TestServer.start()) {
      for (Operation operation : Operation.values()) {
        for (String request : REQUESTS.get(operation)) {
          String path = "/api/" + operation.id();
          String response =
              request.startsWith("{") ? server.post(path, request) : server.get(path + request);
          assertThat(response).as(request).startsWith("HTTP/1.1 200 ");
          JsonNode json = JsonMapper.shared().readTree(TestServer.body(response));
          assertThat(registry.getSchema(contract.output(operation)).validate(json))
              .as(operation + " " + json)
              .isEmpty();
        }
      }
    }
  }

  @Test
  void everyOperationIsExplained() {
    for (Operation operation : Operation.values()) {
      assertThat(contract.description(operation)).hasSizeGreaterThan(20);
      assertThat(contract.input(operation).toString()).doesNotContain("$ref");
    }
  }
}
