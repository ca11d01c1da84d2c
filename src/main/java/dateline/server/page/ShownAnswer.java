package dateline.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An answer as the page shows it, made of its JSON. What the JSON lacks is empty here, so that an
 * answer of an older or a newer version is shown as far as it goes.
 *
 * @param id names it for export
 * @param lead the short answer, where there is one
 * @param confidence how sure the answer is, in words
 * @param reason why there is none
 * @param sources every citation, and of an abstention what came nearest
 */
record ShownAnswer(
    String id,
    String question,
    String asOf,
    boolean answered,
    String lead,
    String confidence,
    List<Sentence> statements,
    String reason,
    List<Source> sources,
    List<Remark> notes,
    List<String> times,
    String horizon) {
  private static final Set<String> ACCOUNTS =
      Set.of("superseded", "conflicting", "agreeing", "reprinted");
  private static final Set<String> CORRECTIONS = Set.of("corrected");

  /**
   * A statement.
   *
   * @param before what stands before the words that answer; all of it where those are not known
   * @param focus the words that answer
   * @param unsupported whether its quotations do not cover all of it
   */
  record Sentence(
      String before, String focus, String after, List<Source> marks, boolean unsupported) {}

  /**
   * A numbered quotation.
   *
   * @param href opens its article at the quotation
   * @param link opens the publisher's page at the quotation; empty where there is no address
   * @param why why it does not answer, where it only came near and that is known
   */
  record Source(
      int n,
      String title,
      String source,
      String quote,
      String href,
      String link,
      String file,
      String why) {
    /** The same source with a sentence of it quoted, and why that does not answer. */
    private Source nearly(JsonNode miss) {
      String opened =
          PageLabels.article(
              miss.path("article").asString(""),
              miss.path("start").asInt(0),
              miss.path("end").asInt(0));
      return new Source(
          n, title, source, text(miss, "quote"), opened, link, file, text(miss, "why"));
    }
  }

  /** Something to know beside the answer. */
  record Remark(String kind, String text, List<Source> marks) {}

  /**
   * Remarks of one sort.
   *
   * @param id names the section in the page
   */
  record Group(String id, String title, List<Remark> remarks) {}

  /** The remarks by what they tell of; sorts that there are none of are left out. */
  List<Group> groups() {
    return Stream.of(
            group("accounts", "Other accounts", ACCOUNTS::contains),
            group("corrections", "Corrections", CORRECTIONS::contains),
            group(
                "notes", "Notes", kind -> !ACCOUNTS.contains(kind) && !CORRECTIONS.contains(kind)))
        .filter(group -> !group.remarks().isEmpty())
        .toList();
  }

  private Group group(String id, String title, Predicate<String> kinds) {
    return new Group(
        id, title, notes.stream().filter(remark -> kinds.test(remark.kind())).toList());
  }

  /** The address of what the articles say over time of what was asked. */
  String overTime() {
    return "/timeline?topic="
        + PageLabels.encoded(question)
        + (asOf.isEmpty() ? "" : "&asOf=" + PageLabels.encoded(asOf));
  }

  static ShownAnswer of(String id, JsonNode json) {
    boolean answered = json.path("status").asString("").equals("answered");
    List<Source> sources = answered ? sources(json.path("citations")) : nearest(json);
    return new ShownAnswer(
        id,
        text(json, "question"),
        text(json, "asOf"),
        answered,
        lead(json),
        confidence(json),
        json.path("statements").valueStream().map(node -> sentence(node, sources)).toList(),
        text(json, "reason"),
        sources,
        json.path("notes").valueStream().map(node -> remark(node, sources)).toList(),
        json.path("times").valueStream().map(ShownAnswer::time).toList(),
        text(json, "horizon"));
  }

  private static String lead(JsonNode json) {
    JsonNode lead = json.path("short");
    return PageLabels.visible(lead.isString() ? lead.asString() : lead.path("text").asString(""));
  }

  /** The level that the answer states, or else how likely its likeliest statement is right. */
  private static String confidence(JsonNode json) {
    JsonNode stated = json.path("confidence");
    if (stated.isNumber()) {
      return percent(stated.asDouble());
    }
    String level = stated.isString() ? stated.asString() : stated.path("level").asString("");
    if (!level.isEmpty()) {
      return PageLabels.visible(level);
    }
    return json.path("statements")
        .valueStream()
        .map(statement -> statement.path("probability"))
        .filter(JsonNode::isNumber)
        .map(JsonNode::asDouble)
        .max(Double::compare)
        .map(ShownAnswer::percent)
        .orElse("");
  }

  private static String percent(double probability) {
    return Math.round(probability * 100) + "%";
  }

  /** The sentences that came near, or the passages where the reader does not know them. */
  private static List<Source> nearest(JsonNode json) {
    List<Source> near =
        json.path("nearMisses")
            .valueStream()
            .flatMap(miss ->
                json.path("nearest")
                    .valueStream()
                    .filter(passage -> isIn(miss, passage))
                    .limit(1)
                    .map(passage -> source(passage).nearly(miss)))
            .toList();
    return near.isEmpty() ? sources(json.path("nearest")) : near;
  }

  private static boolean isIn(JsonNode miss, JsonNode passage) {
    return miss.path("article").asString("").equals(passage.path("article").asString(""))
        && miss.path("start").asInt(0) < passage.path("end").asInt(0)
        && passage.path("start").asInt(0) < miss.path("end").asInt(0);
  }

  private static List<Source> sources(JsonNode citations) {
    return citations.valueStream().map(ShownAnswer::source).toList();
  }

  private static Source source(JsonNode node) {
    String link = node.path("link").asString("");
    return new Source(
        node.path("n").asInt(0),
        text(node, "title"),
        PageLabels.source(node.path("publisher").asString(""), node.path("published").asString("")),
        text(node, "quote"),
        PageLabels.article(
            node.path("article").asString(""),
            node.path("start").asInt(0),
            node.path("end").asInt(0)),
        PageLabels.web(link),
        text(node, "file"),
        "");
  }

  private static Sentence sentence(JsonNode node, List<Source> sources) {
    String text = node.path("text").asString("");
    String focus = node.path("focus").asString("");
    int at = focus.isEmpty() ? -1 : text.indexOf(focus);
    boolean unsupported = !node.path("unsupported").isEmpty();
    List<Source> marks = marks(node, sources);
    return at < 0
        ? new Sentence(PageLabels.visible(text), "", "", marks, unsupported)
        : new Sentence(
            PageLabels.visible(text.substring(0, at)),
            PageLabels.visible(focus),
            PageLabels.visible(text.substring(at + focus.length())),
            marks,
            unsupported);
  }

  private static List<Source> marks(JsonNode node, List<Source> sources) {
    List<Source> marks = new ArrayList<>();
    for (JsonNode number : node.path("citations")) {
      find(sources, number.asInt(0)).ifPresent(marks::add);
    }
    return marks;
  }

  private static Optional<Source> find(List<Source> sources, int n) {
    return sources.stream().filter(source -> source.n() == n).findFirst();
  }

  private static Remark remark(JsonNode node, List<Source> sources) {
    return new Remark(
        node.path("kind").asString("").replace('-', ' '), text(node, "text"), marks(node, sources));
  }

  private static String time(JsonNode node) {
    return "“" + text(node, "expression") + "”: " + text(node, "shown");
  }

  private static String text(JsonNode node, String name) {
    return PageLabels.visible(node.path(name).asString(""));
  }
}
