package dateline.model;

import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the providers which models they have. A provider whose key is missing is not asked. */
public final class ModelCatalogue {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int MOST_MODELS = 200;
  private static final String ANTHROPIC_VERSION = "2023-06-01";

  private final Map<String, String> environment;
  private final Supplier<BooleanSupplier> leaving;

  /**
   * @param environment the environment variables: addresses and keys
   * @param leaving gives, on the thread that asks, what tells whether the person has left
   */
  public ModelCatalogue(Map<String, String> environment, Supplier<BooleanSupplier> leaving) {
    this.environment = environment;
    this.leaving = leaving;
  }

  /** Every provider, and whether it can be used. */
  public List<Availability> all() {
    return Arrays.stream(Provider.values()).map(this::of).toList();
  }

  Availability of(Provider provider) {
    try {
      Endpoint endpoint = Endpoint.of(provider, Optional.empty(), environment);
      String where = endpoint.base().toString();
      return endpoint
          .missing()
          .map(key -> lacking(provider, where, key + " is not set"))
          .orElseGet(() -> asked(endpoint, where));
    } catch (ModelException e) {
      return lacking(provider, "", String.valueOf(e.getMessage()));
    }
  }

  private Availability asked(Endpoint endpoint, String where) {
    try {
      ModelName any = new ModelName(endpoint.provider(), "models");
      ModelSettings settings = new ModelSettings(any, endpoint, TIMEOUT, TIMEOUT);
      List<String> models =
          names(new ModelHttpClient(settings, leaving).execute(request(endpoint)).body()).stream()
              .filter(name -> endpoint.key().filter(name::contains).isEmpty())
              .toList();
      return models.isEmpty()
          ? lacking(endpoint.provider(), where, "it has no models")
          : new Availability(endpoint.provider(), where, models, Optional.empty());
    } catch (ModelException e) {
      return lacking(endpoint.provider(), where, String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      return lacking(endpoint.provider(), where, "the server there does not list models");
    }
  }

  private static HttpRequest request(Endpoint endpoint) {
    HttpRequest.Builder request = HttpRequest.builder().method(HttpMethod.GET);
    return switch (endpoint.provider()) {
      case OLLAMA -> request.url(endpoint.base() + "/api/tags").headers(Map.of()).build();
      case OPENAI ->
          request
              .url(endpoint.base() + "/models")
              .headers(header("Authorization", endpoint.key().map("Bearer "::concat)))
              .build();
      case ANTHROPIC ->
          request
              .url(endpoint.base() + "/models")
              .headers(header("x-api-key", endpoint.key()))
              .addHeader("anthropic-version", ANTHROPIC_VERSION)
              .build();
    };
  }

  private static Map<String, List<String>> header(String name, Optional<String> value) {
    Map<String, List<String>> headers = new java.util.HashMap<>();
    value.ifPresent(text -> headers.put(name, List.of(text)));
    return headers;
  }

  /** Ollama lists {@code models} by {@code name}, the others {@code data} by {@code id}. */
  private static List<String> names(String json) {
    JsonNode list = JsonMapper.shared().readTree(json);
    List<String> names = new ArrayList<>();
    for (JsonNode model : list.has("models") ? list.path("models") : list.path("data")) {
      String name = model.path("name").asString(model.path("id").asString(""));
      if (!name.isBlank() && names.size() < MOST_MODELS) {
        names.add(name);
      }
    }
    return names;
  }

  private static Availability lacking(Provider provider, String where, String what) {
    return new Availability(provider, where, List.of(), Optional.of(what));
  }
}
