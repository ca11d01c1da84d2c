package dateline.corpus.html;

import dateline.article.Metadata;
import dateline.corpus.file.ByLine;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page states of its article, each from the first place that has it: JSON-LD, Open Graph
 * and other {@code meta} tags, microdata, and the elements that a reader sees.
 */
final class PageMetadata {
  private static final RuleTable TABLE = RuleTable.of(PageMetadata.class);

  private static final Pattern HOME = TABLE.pattern("home");
  private static final Pattern SITE = TABLE.pattern("site");
  private static final Pattern SEPARATOR = TABLE.pattern("separator");
  private static final Pattern ADDRESS = TABLE.pattern("address");
  private static final Pattern SAVED_FROM = TABLE.pattern("saved-from");
  private static final Pattern BY = TABLE.pattern("by");
  private static final Pattern SITE_NAMED = TABLE.pattern("site-named");
  private static final int MOST_HEADINGS = 200;
  private static final int LONGEST_VALUE = 2000;
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_AUTHORS = 20;
  private static final int SHORTEST_TITLE = 10;

  private final Document page;
  private final LinkedData data;
  private final MetaTags meta;

  private PageMetadata(Document page, LinkedData data) {
    this.page = page;
    this.data = data;
    this.meta = MetaTags.of(page);
  }

  static Metadata of(Document page, LinkedData data) {
    return new PageMetadata(page, data).metadata();
  }

  private Metadata metadata() {
    Optional<String> url = url();
    Optional<String> publisher = publisher(url);
    return new Metadata(
        Optional.empty(),
        title(publisher),
        Optional.empty(),
        publisher,
        PageDate.of(page, data, meta),
        OptionalInt.empty(),
        Optional.empty(),
        authors(),
        url);
  }

  private Optional<String> title(Optional<String> publisher) {
    List<String> headings =
        page.select("h1").stream()
            .filter(heading -> !isOfSite(heading, publisher))
            .map(Element::text)
            .filter(heading -> heading.length() <= LONGEST_TITLE)
            .toList();
    Stream<String> only = headings.size() == 1 ? headings.stream() : Stream.empty();
    return first(
            data.values("headline").stream(),
            headings.stream().filter(heading -> isMeant(heading, page.title())),
            meta.of("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title"),
            shownPart(page.title()),
            only,
            Stream.of(page.title()))
        .map(title -> withoutSite(title, publisher));
  }

  /** The part of a title, less the name of the site, that stands on the page by itself. */
  private Stream<String> shownPart(String title) {
    List<String> parts =
        SEPARATOR.splitAsStream(title).filter(part -> part.length() >= SHORTEST_TITLE).toList();
    return parts.stream()
        .filter(part -> page.body().stream().anyMatch(e -> e.ownText().equals(part)))
        .limit(1);
  }

  /**
   * Whether a heading names the site: by the publisher's name, as a link to its first page, by the
   * name of an element around it, or as the part of the page's title beside another heading.
   */
  private boolean isOfSite(Element heading, Optional<String> publisher) {
    String text = heading.text();
    Element link = heading.selectFirst("a[href]");
    return publisher.filter(text::equalsIgnoreCase).isPresent()
        || link != null && HOME.matcher(link.attr("href")).matches() && link.text().equals(text)
        || SITE_NAMED.matcher(PageElements.words(heading)).find()
        || isOtherPart(text);
  }

  private boolean isOtherPart(String text) {
    List<String> parts = SEPARATOR.splitAsStream(page.title()).toList();
    return parts.size() > 1
        && parts.contains(text)
        && page.select("h1, h2, h3").stream()
            .limit(MOST_HEADINGS)
            .map(Element::text)
            .anyMatch(other -> !other.equals(text) && parts.getFirst().equals(other));
  }

  private static boolean isMeant(String heading, String title) {
    return heading.length() >= SHORTEST_TITLE && title.contains(heading);
  }

  /** The headline without the name of the site behind it: "Council keeps bridge | The Crier". */
  private static String withoutSite(String title, Optional<String> publisher) {
    Matcher site = SITE.matcher(title);
    boolean found =
        site.find()
            && site.start() >= SHORTEST_TITLE
            && (site.group().contains("|") || publisher.filter(site.group()::contains).isPresent());
    return found ? title.substring(0, site.start()) : title;
  }

  private Optional<String> publisher(Optional<String> url) {
    return first(
        data.values("publisher").stream().filter(PageMetadata::isNoHandle),
        meta.of("og:site_name", "publisher", "dc.publisher", "application-name", "cre")
            .filter(PageMetadata::isNoHandle),
        page.select("[itemprop=publisher] [itemprop=name]").eachText().stream(),
        url.map(Metadata::host).stream());
  }

  /** Whether it is a name and not an account at some network: "@coastalwire". */
  private static boolean isNoHandle(String publisher) {
    return !publisher.strip().startsWith("@");
  }

  private List<String> authors() {
    return Stream.of(
            data.values("author").stream(),
            meta.of("author", "article:author", "parsely-author", "dc.creator", "sailthru.author"),
            meta.of("byl", "article.author", "citation_author"),
            persons("[itemprop=author] [itemprop=name]"),
            persons("[itemprop=author]"),
            persons("[rel=author]").limit(1),
            persons(".byline .author, .author-name, .byline__name, .byline, .author").limit(1))
        .map(found -> found.flatMap(PageMetadata::names).distinct().limit(MOST_AUTHORS).toList())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private Stream<String> persons(String selector) {
    return page.select(selector).stream()
        .map(Element::text)
        .map(text -> BY.matcher(text).replaceFirst(""))
        .map(text -> String.join(", ", ByLine.names(text)))
        .filter(names -> !names.isEmpty());
  }

  private static Stream<String> names(String byLine) {
    String bare = BY.matcher(Characters.strip(Characters.oneLine(byLine))).replaceFirst("");
    return Metadata.names(bare).stream()
        .filter(name -> name.length() <= LONGEST_NAME && !name.contains("/") && !name.contains("@"))
        .filter(name -> name.chars().anyMatch(Character::isLetter));
  }

  private Optional<String> url() {
    return first(
        Stream.of(
                page.select("link[rel=canonical]").eachAttr("href").stream(),
                meta.of("og:url"),
                data.values("mainEntityOfPage").stream(),
                data.values("url").stream(),
                savedFrom())
            .flatMap(addresses -> addresses)
            .map(String::strip)
            .filter(address -> ADDRESS.matcher(address).matches()));
  }

  /** The address that a browser writes into a page that it saves. */
  private Stream<String> savedFrom() {
    return Stream.of(page, page.firstElementChild())
        .filter(Objects::nonNull)
        .flatMap(element -> element.childNodes().stream())
        .filter(Comment.class::isInstance)
        .map(comment -> SAVED_FROM.matcher(((Comment) comment).getData()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Optional<String> first(Stream<String>... places) {
    return Stream.of(places)
        .flatMap(values -> values)
        .map(value -> Characters.strip(Characters.oneLine(value)))
        .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
        .findFirst();
  }
}
