package dateline.corpus.html;

import dateline.text.RuleTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What a page states of its article as JSON-LD in the vocabulary of schema.org: the first {@code
 * NewsArticle} or the like, wherever it stands: alone, in an array, in a {@code @graph}, in another
 * object. JSON with the usual faults is read; of JSON that cannot be read, its plain string values.
 */
public final class LinkedData {
  private static final RuleTable TABLE = RuleTable.of(LinkedData.class);

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();
  private static final Pattern ESCAPED = TABLE.pattern("escaped");
  private static final Pattern ARTICLE = TABLE.pattern("article");
  private static final Pattern WRAPPING = TABLE.pattern("wrapping");
  private static final Pattern STRING_VALUE = TABLE.pattern("string-value");

  private final JsonNode article;
  private final Map<String, JsonNode> named;

  private LinkedData(JsonNode article, Map<String, JsonNode> named) {
    this.article = article;
    this.named = named;
  }

  /** What the page states; nothing where it has no such data. */
  public static LinkedData of(Document page) {
    List<JsonNode> objects =
        page.select("script[type*=ld+json]").stream()
            .map(Element::data)
            .map(LinkedData::read)
            .flatMap(LinkedData::objects)
            .toList();
    Map<String, JsonNode> named = new HashMap<>();
    objects.stream()
        .filter(object -> object.has("name") && object.has("@id"))
        .forEach(object -> named.putIfAbsent(object.path("@id").asString(""), object));
    return new LinkedData(
        objects.stream()
            .filter(object -> isArticle(object.path("@type")))
            .findFirst()
            .orElse(MissingNode.getInstance()),
        named);
  }

  /** Whether the page states that it is an article. */
  boolean isArticle() {
    return !article.isMissingNode();
  }

  /** Whether the page states that it is a live blog. */
  boolean isLiveBlog() {
    return article.path("@type").toString().contains("LiveBlogPosting");
  }

  /** A property as it stands. */
  JsonNode node(String name) {
    return article.path(name);
  }

  /** A property's first value. */
  Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  /** A property's values, of a list all; of an object its name. */
  List<String> values(String name) {
    List<String> values = new ArrayList<>();
    Deque<JsonNode> left = new ArrayDeque<>(List.of(article.path(name)));
    while (!left.isEmpty()) {
      JsonNode node = left.poll();
      if (node.isArray()) {
        node.forEach(left::add);
      } else if (node.isObject()) {
        JsonNode whole = named.getOrDefault(node.path("@id").asString(""), node);
        left.add(whole.path(whole.has("name") ? "name" : "@id"));
      } else if (node.isString() || node.isNumber()) {
        values.add(node.asString());
      }
    }
    return values.stream().map(LinkedData::unescaped).filter(value -> !value.isBlank()).toList();
  }

  /** Pages escape their JSON as if it were HTML, some of them twice. */
  private static String unescaped(String value) {
    return value.contains("&") ? Parser.unescapeEntities(value, false) : value;
  }

  private static JsonNode read(String json) {
    String bare = WRAPPING.matcher(json).replaceAll("");
    try {
      return JSON.readTree(bare);
    } catch (JacksonException e) {
      return plainValues(bare);
    }
  }

  private static JsonNode plainValues(String json) {
    var values = JSON.createObjectNode();
    Matcher matcher = STRING_VALUE.matcher(json);
    while (matcher.find()) {
      if (!values.has(matcher.group(1))) {
        values.put(matcher.group(1), ESCAPED.matcher(matcher.group(2)).replaceAll("$1"));
      }
    }
    return values.has("headline") || values.has("datePublished")
        ? values.put("@type", "Article")
        : values;
  }

  /** The objects in it, those further out first; none of a list of other pages. */
  private static Stream<JsonNode> objects(JsonNode root) {
    List<JsonNode> objects = new ArrayList<>();
    Deque<JsonNode> left = new ArrayDeque<>(List.of(root));
    while (!left.isEmpty()) {
      JsonNode node = left.poll();
      if (node.isObject()) {
        objects.add(node);
      }
      node.propertyStream()
          .filter(property -> !property.getKey().equals("itemListElement"))
          .forEach(property -> left.add(property.getValue()));
      if (node.isArray()) {
        node.forEach(left::add);
      }
    }
    return objects.stream();
  }

  private static boolean isArticle(JsonNode type) {
    return type.isArray()
        ? type.valueStream().anyMatch(LinkedData::isArticle)
        : type.isString() && ARTICLE.matcher(type.asString()).matches();
  }
}
