package dateline.corpus.file;

import dateline.article.Metadata;
import dateline.text.Characters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The values of an article as one JSON object gives them. A value may be a string or a number, a
 * list of one, or an object that holds it as databases and feeds write it: {@code {"$date": …}},
 * {@code {"name": …}}, {@code {"rendered": …}}. Any other is named, never dropped in silence.
 */
public final class JsonArticle {
  private final JsonNode article;
  private final List<String> unread = new ArrayList<>();

  public JsonArticle(JsonNode article) {
    this.article = article;
  }

  /** The text; of a list of paragraphs, them. */
  public Optional<String> text() {
    for (String name : FieldNames.of("text")) {
      JsonNode value = field(name);
      if (value.isArray() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isString)) {
        return Optional.of(
            value.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n\n")));
      }
      Optional<String> text = scalar(value);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  public Metadata metadata() {
    return new Metadata(
        line("id"),
        line("title"),
        line("titled-by"),
        line("publisher"),
        line("published"),
        OptionalInt.empty(),
        line("dated-by"),
        authors(),
        line("url"));
  }

  /** What was not read, as the problems say it; complete after {@link #metadata}. */
  public List<String> unread() {
    return List.copyOf(unread);
  }

  private JsonNode field(String name) {
    JsonNode own = article.path(name);
    return own.isMissingNode() ? article.path("metadata").path(name) : own;
  }

  private Optional<String> line(String field) {
    for (String name : FieldNames.of(field)) {
      JsonNode value = field(name);
      if (!isThere(value) || mayBeAnybodys(name)) {
        continue;
      }
      Optional<String> line = scalar(value).map(v -> Characters.strip(Characters.oneLine(v)));
      if (line.isEmpty()) {
        unread.add("gives a “" + name + "” that is not read: " + shown(value));
      }
      return line.filter(v -> !v.isEmpty());
    }
    return Optional.empty();
  }

  /** A name is the article's in an object of schema.org; in another it may be its author's. */
  private boolean mayBeAnybodys(String field) {
    return field.equals("name") && article.path("@type").isMissingNode();
  }

  private static boolean isThere(JsonNode value) {
    return !value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty());
  }

  private static String shown(JsonNode value) {
    return "“" + Characters.shown(value.toString()) + "”";
  }

  /** A string or a number, or what holds one alone. */
  private static Optional<String> scalar(JsonNode value) {
    if (value.isString() || value.isNumber()) {
      return Optional.of(value.asString());
    }
    if (value.isArray()) {
      return value.size() == 1 ? scalar(value.get(0)) : Optional.empty();
    }
    JsonNode date = value.path("$date");
    JsonNode milliseconds = date.isObject() ? date.path("$numberLong") : date;
    if (milliseconds.isIntegralNumber() || date.isObject() && milliseconds.isString()) {
      return day(milliseconds.asString());
    }
    return FieldNames.HOLDERS.stream()
        .map(value::path)
        .filter(held -> held.isString() || held.isNumber())
        .map(JsonNode::asString)
        .findFirst();
  }

  /** The day of a time in milliseconds since 1970. */
  private static Optional<String> day(String milliseconds) {
    try {
      long time = Long.parseLong(milliseconds);
      int year = Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC).getYear();
      return year < 1500 || year > 2200
          ? Optional.empty()
          : Optional.of(
              Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC).toLocalDate().toString());
    } catch (NumberFormatException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  private List<String> authors() {
    for (String name : FieldNames.of("authors")) {
      JsonNode value = field(name);
      if (!isThere(value)) {
        continue;
      }
      List<String> names = new ArrayList<>();
      List<JsonNode> each = value.isArray() ? value.valueStream().toList() : List.of(value);
      for (JsonNode one : each) {
        Optional<String> author =
            one.isNumber() ? Optional.empty() : scalar(one).map(Characters::oneLine);
        if (author.isEmpty()) {
          unread.add("gives an author that is not read: " + shown(one));
        }
        author.ifPresent(n -> names.addAll(value.isArray() ? List.of(n) : Metadata.names(n)));
      }
      return names;
    }
    return List.of();
  }
}
