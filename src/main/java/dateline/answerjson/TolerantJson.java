package dateline.answerjson;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads records from JSON that another version may have written. A key that is missing, or has a
 * value of another type, gives the empty value: no text, 0, false, no items; a key that no record
 * has is left out. Nothing but text that is no JSON fails.
 */
public final class TolerantJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addDeserializer(
                      String.class, new Scalar<>(String.class, "", node -> node.asString("")))
                  .addDeserializer(
                      Integer.TYPE, new Scalar<>(Integer.class, 0, node -> node.asInt(0)))
                  .addDeserializer(
                      Integer.class, new Scalar<>(Integer.class, null, TolerantJson::number))
                  .addDeserializer(
                      Boolean.TYPE,
                      new Scalar<>(Boolean.class, false, node -> node.asBoolean(false))))
          .addHandler(new EmptyInstead())
          .withCoercionConfig(
              LogicalType.POJO,
              // Jackson refuses empty and blank texts without asking the handler.
              config ->
                  config
                      .setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull)
                      .setAcceptBlankAsEmpty(true))
          .build();

  private TolerantJson() {}

  /** A record of what an object holds. */
  public static <T> T read(JsonNode json, Class<T> type) {
    return MAPPER.treeToValue(json.isObject() ? json : JsonNodeFactory.instance.objectNode(), type);
  }

  /** The items of a list that was read; none where there is no list. */
  public static <T> List<T> items(@Nullable List<T> read) {
    return read == null ? List.of() : read.stream().filter(Objects::nonNull).toList();
  }

  private static @Nullable Integer number(JsonNode node) {
    OptionalInt number = node.asIntOpt();
    return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
  }

  /** A text, a number or a truth, whatever scalar stands for it. */
  private static final class Scalar<T> extends StdDeserializer<T> {
    private final @Nullable T empty;
    private final Function<JsonNode, @Nullable T> read;

    Scalar(Class<T> type, @Nullable T empty, Function<JsonNode, @Nullable T> read) {
      super(type);
      this.empty = empty;
      this.read = read;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
      return read.apply(context.readTree(parser));
    }

    @Override
    public @Nullable T getNullValue(DeserializationContext context) {
      return empty;
    }
  }

  /** Takes what is no list for an empty one, and what is no object for one without keys. */
  private static final class EmptyInstead extends DeserializationProblemHandler {
    @Override
    public Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType type,
        JsonToken token,
        JsonParser parser,
        @Nullable String why) {
      parser.skipChildren();
      return type.isCollectionLikeType()
          ? new ArrayList<>()
          : context.readTreeAsValue(JsonNodeFactory.instance.objectNode(), type);
    }

    @Override
    public Object handleMissingInstantiator(
        DeserializationContext context,
        Class<?> type,
        @Nullable ValueInstantiator instantiator,
        JsonParser parser,
        @Nullable String why) {
      parser.skipChildren();
      return context.readTreeAsValue(JsonNodeFactory.instance.objectNode(), type);
    }
  }
}
