package dateline.server;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.index.ArticleFilter;
import dateline.text.Characters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes articles, and lists of them, as JSON. */
final class SourceListJson {
  private static final int LIMIT = 100;
  private static final int MOST = 1000;

  /** Newest first, undated ones last; of one day in the order of their ids. */
  private static final Comparator<SourceInfo> NEWEST =
      Comparator.comparing(
              (SourceInfo source) -> source.publication().map(PublicationDate::first),
              Comparator.comparing((Optional<LocalDate> day) -> day.orElse(LocalDate.MIN))
                  .reversed())
          .thenComparing(SourceInfo::id);

  /** The same the other way round, undated ones last all the same. */
  private static final Comparator<SourceInfo> OLDEST =
      Comparator.comparing(
              (SourceInfo source) -> source.publication().map(PublicationDate::first),
              Comparator.comparing((Optional<LocalDate> day) -> day.orElse(LocalDate.MAX)))
          .thenComparing(SourceInfo::id);

  private SourceListJson() {}

  /** The articles that fit, of which a part is listed. */
  static String list(List<SourceInfo> sources, CallArguments given) {
    LocalDate today = LocalDate.now();
    ArticleFilter filter =
        new ArticleFilter(
            given.first("since", today), given.last("until", today), given.optional("publisher"));
    String[] words =
        Characters.singleSpaced(given.optional("words").orElse("").toLowerCase(Locale.ROOT))
            .split(" ");
    List<SourceInfo> fitting =
        sources.stream()
            .filter(source -> fits(source, filter) && hasAll(source, words))
            .sorted(given.optional("order").filter("oldest"::equals).isPresent() ? OLDEST : NEWEST)
            .toList();
    int offset = given.number("offset", 0);
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("total", fitting.size()).put("offset", offset);
    ArrayNode listed = json.putArray("sources");
    fitting.stream()
        .skip(offset)
        .limit(Math.min(MOST, given.number("limit", LIMIT)))
        .forEach(source -> add(listed.addObject(), source));
    return json.toString();
  }

  private static boolean fits(SourceInfo source, ArticleFilter filter) {
    boolean published =
        filter
            .publisher()
            .map(name -> source.publisher().filter(name.strip()::equalsIgnoreCase).isPresent())
            .orElse(true);
    boolean bounded = filter.since().isPresent() || filter.until().isPresent();
    return published
        && source
            .publication()
            .map(date ->
                !date.interval().first().isBefore(filter.since().orElse(LocalDate.MIN))
                    && !date.interval().last().isAfter(filter.until().orElse(LocalDate.MAX)))
            .orElse(!bounded);
  }

  private static boolean hasAll(SourceInfo source, String[] words) {
    String text = (source.title() + " " + source.id()).toLowerCase(Locale.ROOT);
    return Arrays.stream(words).allMatch(text::contains);
  }

  private static void add(ObjectNode json, SourceInfo source) {
    json.put("article", source.id());
    json.put("title", source.title());
    json.put("publisher", source.publisher().orElse(null));
    published(json, source.publication());
    json.put("file", source.file());
    json.put("language", source.language().code());
    json.put("story", source.story());
  }

  /** One article with its text. */
  static String article(Article article, String folder) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("article", article.id());
    json.put("title", article.title());
    json.put("publisher", article.publisher().orElse(null));
    published(json, article.publication());
    ArrayNode authors = json.putArray("authors");
    article.authors().forEach(authors::add);
    json.put("url", article.url().orElse(null));
    json.put("file", (folder.endsWith("/") ? folder : folder + "/") + article.file());
    json.put("digest", article.digest());
    json.put("text", article.text());
    return json.toString();
  }

  private static void published(ObjectNode json, Optional<PublicationDate> publication) {
    json.put("published", publication.map(PublicationDate::iso).orElse(null));
    json.put(
        "publishedBasis",
        publication
            .map(date -> date.basis().name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .orElse(null));
  }
}
