package dateline.corpus.html;

import dateline.corpus.file.DateReading;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * The date on which a web page states that its article was published, as it is written: the first
 * that can be read out of JSON-LD, {@code meta} tags, microdata, {@code time} elements, and what
 * the page calls a date. Never the date of a change.
 */
public final class PageDate {
  private static final RuleTable TABLE = RuleTable.of(PageDate.class);

  /** What parts the words of a class: "fecha-actualizacion". */
  private static final String EDGE = "[ _-]";

  private static final List<String> META = TABLE.list("meta");
  private static final String CLASSES = token(TABLE.list("classes"));
  private static final int MOST_NODES_OF_LINE = 40;
  private static final int LONGEST_DATE = 120;
  private static final String OTHERS =
      "[class*=comment], [id*=comment], [class*=related], [class*=sidebar], aside, footer, nav";

  private static final String CHANGES = "[itemprop=dateModified], " + token(TABLE.list("changes"));
  private static final Pattern CHANGED = TABLE.pattern("changed");
  private static final Pattern PUBLISHED = TABLE.pattern("published");

  private static final Pattern BY_LINE = TABLE.pattern("by-line");

  /** Where no date of the article stands: in what is another's, and in what dates a change. */
  private static final Evaluator ELSEWHERE = QueryParser.parse(OTHERS + ", " + CHANGES);

  private final Document page;

  /** The elements that stand elsewhere, or within what does; worked out when first asked for. */
  private @Nullable Set<Element> elsewhere;

  /** Selects by whole words of a class: no "datos" for "dato", no "unpublished". */
  private static String token(List<String> names) {
    return "[class~=(?i)(?:^|%1$s)(?:%2$s)(?:$|%1$s)]".formatted(EDGE, String.join("|", names));
  }

  private PageDate(Document page) {
    this.page = page;
  }

  public static Optional<String> of(Document page, LinkedData data, MetaTags meta) {
    return new PageDate(page).found(data, meta);
  }

  private Optional<String> found(LinkedData data, MetaTags meta) {
    return Stream.of(
            data.values("datePublished").stream(),
            meta.of(META.toArray(String[]::new)),
            attributes("[itemprop=datePublished]", "content", "datetime"),
            texts("[itemprop=datePublished]"),
            attributes("time[pubdate], article time, header time", "datetime"),
            attributes("main time, time, relative-time, abbr.published", "datetime", "title"),
            texts(".published, .pubdate, .publish-date, .entry-date, time"),
            texts(".post-date, .article-date, .date-header, [class*=timestamp], .dateline"),
            texts(".date, .byline, .post-info, .entry-meta, .post-meta, .article-meta"),
            texts(CLASSES),
            byLines(),
            data.values("dateCreated").stream())
        .flatMap(dates -> dates)
        .map(Characters::strip)
        .filter(date -> DateReading.stated(date) instanceof DateReading.Known)
        .findFirst();
  }

  private Stream<String> attributes(String selector, String... names) {
    return elements(selector)
        .flatMap(element -> Stream.of(names).map(element::attr))
        .filter(value -> !value.isBlank());
  }

  private Stream<String> texts(String selector) {
    return elements(selector)
        .filter(PageDate::isLine)
        .map(Element::text)
        .filter(text -> text.length() <= LONGEST_DATE)
        .map(PageDate::published);
  }

  /** The days of by-lines: "Written by Ann Li, on March 5, 2024". */
  private Stream<String> byLines() {
    return elements("p, div, span, address")
        .map(Element::ownText)
        .filter(text -> text.length() <= LONGEST_DATE)
        .map(BY_LINE::matcher)
        .filter(Matcher::matches)
        .map(byLine -> byLine.group(1));
  }

  /**
   * What a line says of the publication, not of a change: "Updated 7 March · Published 5 March".
   */
  private static String published(String text) {
    Matcher published = PUBLISHED.matcher(text);
    if (published.find()) {
      return text.substring(published.start());
    }
    return CHANGED.matcher(text).lookingAt() ? "" : text;
  }

  /** The elements that match, but for those of comments and of other articles. */
  private Stream<Element> elements(String selector) {
    return page.select(selector).stream()
        .filter(element -> !elsewhere().contains(element) && !isLineOfChange(element.parent()));
  }

  /** Whether an element holds no more than a line does; its text is made only then. */
  private static boolean isLine(Element element) {
    return element.nodeStream().limit(MOST_NODES_OF_LINE + 1L).count() <= MOST_NODES_OF_LINE;
  }

  /** In one go through the page: who asks each element for what it stands in walks too far. */
  private Set<Element> elsewhere() {
    if (elsewhere == null) {
      Set<Element> found = Collections.newSetFromMap(new IdentityHashMap<>());
      page.stream()
          .filter(element -> found.contains(element.parent()) || ELSEWHERE.matches(page, element))
          .forEach(found::add);
      elsewhere = found;
    }
    return elsewhere;
  }

  /**
   * What holds more than a line does is not read: that would take long for each of its elements.
   */
  private static boolean isLineOfChange(@Nullable Element parent) {
    return parent != null
        && parent.childNodeSize() <= MOST_NODES_OF_LINE
        && CHANGED.matcher(parent.ownText().strip()).lookingAt()
        && !PUBLISHED.matcher(parent.ownText()).find();
  }
}
