package dateline.server.page;

import dateline.answerjson.WrittenAnswer;
import dateline.text.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private Source nearly(WrittenAnswer.Near miss) {
      return new Source(
          n,
          title,
          source,
          PageLabels.visible(miss.quote()),
          PageLabels.article(miss.article(), miss.start(), miss.end()),
          link,
          file,
          PageLabels.visible(miss.why()));
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
    WrittenAnswer answer = WrittenAnswer.of(json);
    List<Source> sources = answer.isAnswered() ? sources(answer.citations()) : nearest(answer);
    return new ShownAnswer(
        id,
        PageLabels.visible(answer.question()),
        PageLabels.visible(answer.asOf()),
        answer.isAnswered(),
        PageLabels.visible(textOf(answer.shortAnswer(), "text")),
        confidence(answer),
        answer.statements().stream().map(statement -> sentence(statement, sources)).toList(),
        PageLabels.visible(answer.reason()),
        sources,
        answer.notes().stream().map(note -> remark(note, sources)).toList(),
        answer.times().stream().map(ShownAnswer::time).toList(),
        PageLabels.visible(answer.horizon()));
  }

  /** What is told as a text, or under a key of an object. */
  private static String textOf(@Nullable JsonNode told, String key) {
    if (told == null) {
      return "";
    }
    return told.isString() ? told.asString() : told.path(key).asString("");
  }

  /** The level that the answer states, or else how likely its likeliest statement is right. */
  private static String confidence(WrittenAnswer answer) {
    JsonNode stated = answer.confidence();
    if (stated != null && stated.isNumber()) {
      return percent(stated.asDouble());
    }
    String level = textOf(stated, "level");
    if (!level.isEmpty()) {
      return PageLabels.visible(level);
    }
    return answer.statements().stream()
        .flatMap(statement -> Stream.ofNullable(statement.probability()))
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
  private static List<Source> nearest(WrittenAnswer answer) {
    List<Source> near =
        answer.nearMisses().stream()
            .flatMap(miss ->
                answer.nearest().stream()
                    .filter(passage -> isIn(miss, passage))
                    .limit(1)
                    .map(passage -> source(passage).nearly(miss)))
            .toList();
    return near.isEmpty() ? sources(answer.nearest()) : near;
  }

  private static boolean isIn(WrittenAnswer.Near miss, WrittenAnswer.Citation passage) {
    return miss.article().equals(passage.article())
        && passage
            .span()
            .filter(span -> miss.start() < span.end() && span.start() < miss.end())
            .isPresent();
  }

  private static List<Source> sources(List<WrittenAnswer.Citation> citations) {
    return citations.stream().map(ShownAnswer::source).toList();
  }

  private static Source source(WrittenAnswer.Citation cited) {
    Span span = cited.span().orElse(new Span(0, 0));
    return new Source(
        cited.n(),
        PageLabels.visible(cited.title()),
        PageLabels.source(cited.publisher(), cited.published()),
        PageLabels.visible(cited.quote()),
        PageLabels.article(cited.article(), span.start(), span.end()),
        PageLabels.web(cited.link()),
        PageLabels.visible(cited.file()),
        "");
  }

  private static Sentence sentence(WrittenAnswer.Statement statement, List<Source> sources) {
    String text = statement.text();
    String focus = statement.focus();
    int at = focus.isEmpty() ? -1 : text.indexOf(focus);
    boolean unsupported = !statement.unsupported().isEmpty();
    List<Source> marks = marks(statement, sources);
    return at < 0
        ? new Sentence(PageLabels.visible(text), "", "", marks, unsupported)
        : new Sentence(
            PageLabels.visible(text.substring(0, at)),
            PageLabels.visible(focus),
            PageLabels.visible(text.substring(at + focus.length())),
            marks,
            unsupported);
  }

  private static List<Source> marks(WrittenAnswer.Cited said, List<Source> sources) {
    return said.citations().stream()
        .flatMap(n -> sources.stream().filter(source -> source.n() == n).limit(1))
        .toList();
  }

  private static Remark remark(WrittenAnswer.Note note, List<Source> sources) {
    return new Remark(
        note.kind().replace('-', ' '), PageLabels.visible(note.text()), marks(note, sources));
  }

  private static String time(WrittenAnswer.Time time) {
    return "“" + PageLabels.visible(time.expression()) + "”: " + PageLabels.visible(time.shown());
  }
}
