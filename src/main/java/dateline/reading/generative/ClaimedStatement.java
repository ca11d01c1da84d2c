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
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Makes a statement of what a model wrote as one. The number of a passage may be written {@code 2},
 * {@code "[2]"} or {@code 【2】}, or be the id of its article; marks of that kind in the text are
 * taken out, since the answer numbers its sources itself. A quotation without a number is looked
 * for in the passages. JSON is read leniently, and keys in any case.
 */
public final class ClaimedStatement {
  private static final RuleTable TABLE = RuleTable.of(ClaimedStatement.class);

  /** More are not read; the statement then rests on fewer than its model says. */
  private static final int MOST_QUOTATIONS = 12;

  /** A quotation is a sentence or two. A longer one becomes an empty one, which stands nowhere. */
  private static final int LONGEST_QUOTATION = 5000;

  private static final Pattern BRACKETED = TABLE.pattern("bracketed");
  private static final Pattern MARK = TABLE.pattern("mark");
  private static final Pattern NUMBER = TABLE.pattern("number");

  private ClaimedStatement() {}

  /**
   * @param json an element of the array of statements, which may be anything
   * @param passages the passages, in the order of their numbers
   */
  public static Draft.Statement of(String json, List<RankedPassage> passages) {
    return LenientJson.parsed(json)
        .or(() -> LenientJson.parsed(LenientJson.mended(json)))
        .map(node -> of(node, passages))
        .orElseGet(() -> statement("", List.of()));
  }

  /** The same of JSON that was read. */
  public static Draft.Statement of(JsonNode node, List<RankedPassage> passages) {
    JsonNode text = node.isString() ? node : field(node, "text");
    List<ClaimedQuotation> quotations =
        quotes(field(node, "quotes")).map(quote -> claim(quote, passages)).toList();
    return statement(plain(text), quotations);
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

  private static Stream<JsonNode> quotes(JsonNode quotes) {
    return quotes.isArray()
        ? StreamSupport.stream(quotes.spliterator(), false).limit(MOST_QUOTATIONS)
        : Stream.of(quotes).filter(quote -> quote.isObject() || quote.isString());
  }

  private static ClaimedQuotation claim(JsonNode quote, List<RankedPassage> passages) {
    String text = (quote.isString() ? quote : field(quote, "quote")).asString("");
    String words =
        text.length() > LONGEST_QUOTATION ? "" : BRACKETED.matcher(text).replaceAll("").strip();
    JsonNode named = field(quote, "passage");
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
    String name = named.isValueNode() ? named.asString("") : "";
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
