package dateline.reading.generative;

import dateline.article.Passage;
import dateline.quotation.ClaimedQuotation;
import dateline.reading.Draft;
import dateline.retrieval.RankedPassage;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes a statement of what a model wrote as one. The number of a passage may be written {@code 2},
 * {@code "[2]"} or {@code 【2】}, or be the id of its article; marks of that kind in the text are
 * taken out, since the answer numbers its sources itself. A quotation without a number is looked
 * for in the passages. JSON is read leniently, and keys in any case and by other names.
 */
public final class ClaimedStatement {
  private static final RuleTable TABLE = RuleTable.of(ClaimedStatement.class);

  /** More are not read; the statement then rests on fewer than its model says. */
  private static final int MOST_QUOTATIONS = 12;

  /** A quotation is a sentence or two. A longer one becomes an empty one, which stands nowhere. */
  private static final int LONGEST_QUOTATION = 5000;

  private static final List<String> TEXT_NAMES = TABLE.list("text-names");
  private static final List<String> QUOTES_NAMES = TABLE.list("quotes-names");
  private static final List<String> QUOTE_NAMES = TABLE.list("quote-names");
  private static final List<String> PASSAGE_NAMES = TABLE.list("passage-names");

  /** An id or a number beside a statement's text may be the statement's own. */
  private static final List<String> NAMES_BESIDE = TABLE.list("passage-names-beside");

  private static final Pattern BRACKETED = TABLE.pattern("bracketed");
  private static final Pattern MARK = TABLE.pattern("mark");
  private static final Pattern NUMBER = TABLE.pattern("number");

  private ClaimedStatement() {}

  /**
   * @param json an element of the array of statements, which may be anything
   * @param passages the passages, in the order of their numbers
   */
  public static Draft.Statement of(String json, List<RankedPassage> passages) {
    return LenientJson.lenient(json)
        .map(node -> of(node, passages))
        .orElseGet(() -> statement("", List.of()));
  }

  /** The same of JSON that was read. */
  public static Draft.Statement of(JsonNode node, List<RankedPassage> passages) {
    JsonNode text = node.isString() ? node : text(node);
    List<ClaimedQuotation> quotations =
        quotes(node).limit(MOST_QUOTATIONS).map(quote -> claim(quote, passages)).toList();
    return statement(plain(text), quotations);
  }

  /** What a statement says, under whatever name; missing where the node is no statement. */
  static JsonNode text(JsonNode node) {
    return named(node, TEXT_NAMES);
  }

  /** The field by the first of some names that is there. */
  private static JsonNode named(JsonNode node, List<String> names) {
    return names.stream()
        .map(name -> field(node, name))
        .filter(field -> !field.isMissingNode())
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** A field of an object, however its key is capitalised; as it is asked for before others. */
  public static JsonNode field(JsonNode node, String name) {
    JsonNode exact = node.path(name);
    return exact.isMissingNode() && node.isObject()
        ? node.propertyStream()
            .filter(property -> property.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(exact)
        : exact;
  }

  private static Draft.Statement statement(String text, List<ClaimedQuotation> quotations) {
    return new Draft.Statement(text, quotations, Double.NaN, "");
  }

  private static String plain(JsonNode text) {
    String written = text.isString() ? text.asString() : "";
    String unmarked = MARK.matcher(BRACKETED.matcher(written).replaceAll("")).replaceAll("");
    return Characters.singleSpaced(unmarked).strip();
  }

  /** The quotations of a statement: in an array, one alone, by number, or beside its text. */
  private static Stream<JsonNode> quotes(JsonNode statement) {
    JsonNode quotes = named(statement, QUOTES_NAMES);
    if (quotes.isArray()) {
      return quotes.valueStream();
    }
    if (quotes.isObject() && quotes.propertyStream().allMatch(ClaimedStatement::isNumbered)) {
      return quotes.propertyStream().map(ClaimedStatement::pair);
    }
    JsonNode passage = named(statement, NAMES_BESIDE);
    boolean beside = quotes.isString() && !passage.isMissingNode();
    return Stream.of(beside ? pair(passage, quotes) : quotes)
        .filter(quote -> quote.isContainer() || quote.isString());
  }

  private static boolean isNumbered(Map.Entry<String, JsonNode> quote) {
    return quote.getValue().isString() && NUMBER.matcher(quote.getKey()).matches();
  }

  private static JsonNode pair(Map.Entry<String, JsonNode> quote) {
    return pair(StringNode.valueOf(quote.getKey()), quote.getValue());
  }

  private static JsonNode pair(JsonNode passage, JsonNode words) {
    return JsonNodeFactory.instance.arrayNode().add(passage).add(words);
  }

  private static ClaimedQuotation claim(JsonNode quote, List<RankedPassage> passages) {
    boolean pair = quote.isArray();
    JsonNode said = pair ? quote.path(1) : named(quote, QUOTE_NAMES);
    String text = (quote.isString() ? quote : said).asString("");
    String words =
        text.length() > LONGEST_QUOTATION ? "" : BRACKETED.matcher(text).replaceAll("").strip();
    JsonNode named = pair ? quote.path(0) : named(quote, PASSAGE_NAMES);
    Optional<Passage> meant =
        named.isMissingNode() || named.isNull()
            ? holding(words, passages)
            : passage(named, passages);
    return meant
        .map(passage ->
            new ClaimedQuotation(passage.article().id(), words, Optional.of(passage.span())))
        .orElseGet(() -> new ClaimedQuotation("", words, Optional.empty()));
  }

  /** The first passage that has words of which it is not said where they stand. */
  private static Optional<Passage> holding(String words, List<RankedPassage> passages) {
    String plain = Characters.singleSpaced(words);
    return passages.stream()
        .map(RankedPassage::passage)
        .filter(passage -> !plain.isBlank())
        .filter(passage -> Characters.singleSpaced(passage.text()).contains(plain))
        .findFirst();
  }

  private static Optional<Passage> passage(JsonNode named, List<RankedPassage> passages) {
    JsonNode one = named.isArray() && named.size() == 1 ? named.path(0) : named;
    String name = one.isValueNode() ? one.asString("") : "";
    Matcher number = NUMBER.matcher(name);
    if (number.matches()) {
      int n = Integer.parseInt(number.group(1));
      return passages.stream()
          .skip(Math.max(0, n - 1))
          .limit(n > 0 ? 1 : 0)
          .map(RankedPassage::passage)
          .findFirst();
    }
    return passages.stream()
        .map(RankedPassage::passage)
        .filter(passage -> passage.article().id().equals(name))
        .findFirst();
  }
}
