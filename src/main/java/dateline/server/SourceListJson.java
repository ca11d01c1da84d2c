package dateline.server;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.index.ArticleFilter;
import dateline.text.Characters;
import dateline.text.JsonText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes articles, and lists of them, as JSON. */
final class SourceListJson {
  private static final int USUAL_LIMIT = 100;
  private static final int GREATEST_LIMIT = 1000;

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
    return JsonText.line(
        new Part(
            fitting.size(),
            offset,
            fitting.stream()
                .skip(offset)
                .limit(Math.min(GREATEST_LIMIT, given.number("limit", USUAL_LIMIT)))
                .map(Listed::of)
                .toList()));
  }

  private record Part(int total, int offset, List<Listed> sources) {}

  private record Listed(
      String article,
      String title,
      Optional<String> publisher,
      Optional<String> published,
      Optional<PublicationDate.Basis> publishedBasis,
      String file,
      String language,
      String story) {
    static Listed of(SourceInfo source) {
      return new Listed(
          source.id(),
          source.title(),
          source.publisher(),
          source.publication().map(PublicationDate::iso),
          source.publication().map(PublicationDate::basis),
          source.file(),
          source.language().code(),
          source.story());
    }
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

  /** One article with its text. */
  static String article(Article article, String folder) {
    return JsonText.line(
        new Whole(
            article.id(),
            article.title(),
            article.publisher(),
            article.publication().map(PublicationDate::iso),
            article.publication().map(PublicationDate::basis),
            article.authors(),
            article.url(),
            (folder.endsWith("/") ? folder : folder + "/") + article.file(),
            article.digest(),
            article.text()));
  }

  private record Whole(
      String article,
      String title,
      Optional<String> publisher,
      Optional<String> published,
      Optional<PublicationDate.Basis> publishedBasis,
      List<String> authors,
      Optional<String> url,
      String file,
      String digest,
      String text) {}
}
