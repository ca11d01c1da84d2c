package dateline.server;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dateline.text.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI document, {@code openapi.yaml} of this package's resources: the one statement of
 * which operations there are and what each takes and gives. Requests of every protocol are checked
 * against it.
 */
public final class Contract {
  private static final String RESOURCE = "openapi.yaml";
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A schema that refers to itself would be inlined without end. */
  private static final int DEEPEST_SCHEMA = 40;

  private static final int LONGEST_MESSAGE = 300;

  private final JsonNode document;
  private final Map<Operation, Schema> inputs = new EnumMap<>(Operation.class);

  private Contract(JsonNode document) {
    this.document = document;
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (Operation operation : Operation.values()) {
      inputs.put(operation, registry.getSchema(input(operation)));
    }
  }

  /** Reads it. */
  public static Contract load() {
    try (InputStream in = Resource.open(Contract.class, RESOURCE)) {
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new Contract(JSON.valueToTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole document as JSON. */
  public String document() {
    return document.toString();
  }

  /** The line that says what an operation does. */
  public String summary(Operation operation) {
    return operation(operation).path("summary").asString("");
  }

  /** What an operation does, in a sentence or more. */
  public String description(Operation operation) {
    return (summary(operation) + ". " + operation(operation).path("description").asString(""))
        .strip();
  }

  /** The schema of what an operation takes, references written out. */
  public ObjectNode input(Operation operation) {
    JsonNode body = operation(operation).at("/requestBody/content/application~1json/schema");
    return (ObjectNode)
        (body.isMissingNode() ? parameters(operation(operation)) : inlined(body, 0));
  }

  /** The schema of what an operation gives, references written out. */
  public ObjectNode output(Operation operation) {
    return (ObjectNode)
        inlined(operation(operation).at("/responses/200/content/application~1json/schema"), 0);
  }

  /**
   * Checks what an operation was given.
   *
   * @throws RequestException where it is not as the schema says, naming the first fault
   */
  public CallArguments checked(Operation operation, JsonNode given) {
    List<Error> errors = inputs(operation).validate(given);
    if (!errors.isEmpty()) {
      throw RequestException.invalid(message(errors.getFirst()));
    }
    return new CallArguments(given);
  }

  private Schema inputs(Operation operation) {
    return Objects.requireNonNull(inputs.get(operation));
  }

  /** The fault without the value that was given, which may be long and hostile. */
  private static String message(Error error) {
    String place = error.getInstanceLocation().toString();
    String what =
        error.getKeyword().equals("pattern")
            ? "holds no letter or digit"
            : shortened(error.getMessage());
    return (place.isEmpty() ? "the request" : shortened(place))
        + ": "
        + what
        + "; /api/openapi.json says what is taken";
  }

  /** A message can hold the name of a field, which the client made up. */
  private static String shortened(String message) {
    return message.length() > LONGEST_MESSAGE
        ? message.substring(0, LONGEST_MESSAGE) + "…"
        : message;
  }

  private JsonNode operation(Operation operation) {
    return document
        .path("paths")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .filter(node -> node.path("operationId").asString("").equals(operation.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(RESOURCE + " lacks " + operation.id()));
  }

  /** The schema of an object with a property for each parameter of a query. */
  private ObjectNode parameters(JsonNode operation) {
    ObjectNode schema =
        JSON.createObjectNode().put("type", "object").put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.createArrayNode();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asString();
      ObjectNode type = (ObjectNode) inlined(parameter.path("schema"), 0);
      if (parameter.has("description")) {
        type.set("description", parameter.get("description"));
      }
      properties.set(name, type);
      if (parameter.path("required").asBoolean(false)) {
        required.add(name);
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    return schema;
  }

  /** The same with each reference replaced by what it refers to; what stands beside it prevails. */
  private JsonNode inlined(JsonNode node, int depth) {
    if (depth > DEEPEST_SCHEMA) {
      throw new IllegalStateException(RESOURCE + ": a schema refers to itself");
    }
    if (node instanceof ObjectNode object) {
      ObjectNode out = JSON.createObjectNode();
      if (object.has("$ref")) {
        String pointer = object.path("$ref").asString().substring(1);
        out.setAll((ObjectNode) inlined(document.at(pointer), depth + 1));
      }
      object.properties().stream()
          .filter(property -> !property.getKey().equals("$ref"))
          .forEach(property -> out.set(property.getKey(), inlined(property.getValue(), depth + 1)));
      return out;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode out = JSON.createArrayNode();
      array.forEach(element -> out.add(inlined(element, depth + 1)));
      return out;
    }
    return node;
  }
}
