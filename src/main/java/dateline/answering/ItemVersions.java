package dateline.answering;

import dateline.article.Annotations;
import dateline.article.Article;
import dateline.article.Marks;
import dateline.article.Passage;
import dateline.article.SourceInfo;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Sees to it that of several versions of an agency's item the newest counts, of those within a
 * question's bounds: so the older ones are what was known then. A version that takes the item back
 * says nothing in its place; {@link #withdrawal} finds it, so that the answer can say so.
 *
 * @param prints knows the articles that print one story, other versions among them
 * @param bounds which articles there are
 */
record ItemVersions(ReprintLookup prints, Query bounds) {
  private static final BinaryOperator<Article> NEWER =
      BinaryOperator.maxBy(Comparator.comparingInt(ItemVersions::number));

  /** The passages without those of versions that a newer one stands in the place of. */
  List<RankedPassage> current(List<RankedPassage> passages) {
    if (passages.stream().allMatch(p -> version(p.passage().article()).isEmpty())) {
      return passages;
    }
    Map<String, Article> newest =
        newest(passages.stream().map(ranked -> ranked.passage().article()).distinct());
    return passages.stream().filter(p -> stands(p.passage().article(), newest)).toList();
  }

  /** The newest version that is not withdrawn, by the item, of each item among some articles. */
  private Map<String, Article> newest(Stream<Article> articles) {
    Map<String, Article> newest = new HashMap<>();
    articles
        .flatMap(this::versions)
        .filter(article -> !isWithdrawn(article))
        .forEach(article -> newest.merge(item(article), article, NEWER));
    return newest;
  }

  private static boolean stands(Article article, Map<String, Article> newest) {
    return version(article)
        .map(version -> newest.get(version.item()))
        .map(newer -> number(article) >= number(newer))
        .orElse(true);
  }

  /** Those of the articles that print a story that no newer version stands in the place of. */
  List<SourceInfo> standing(Article article, List<SourceInfo> all) {
    if (version(article).isEmpty()) {
      return all;
    }
    Map<String, Article> newest = newest(Stream.of(article));
    return all.stream()
        .filter(info -> read(info.id()).map(print -> stands(print, newest)).orElse(true))
        .toList();
  }

  /**
   * The version that takes an article's item back: itself, or a newer one.
   *
   * @param passages that were found for the question
   */
  Optional<Article> withdrawal(Article article, List<RankedPassage> passages) {
    if (isWithdrawn(article)) {
      return Optional.of(article);
    }
    Optional<Annotations.Version> own = version(article);
    return Stream.concat(
            passages.stream().map(ranked -> ranked.passage().article()), versions(article))
        .filter(other -> own.isPresent() && version(other).isPresent())
        .filter(other -> item(other).equals(own.get().item()))
        .filter(other -> number(other) > own.get().number() && isWithdrawn(other))
        .reduce(NEWER);
  }

  /** Whether two articles are versions of one item. */
  boolean areOfOneItem(String one, String other) {
    String item = read(one).map(ItemVersions::item).orElse("");
    return !item.isEmpty() && read(other).map(ItemVersions::item).filter(item::equals).isPresent();
  }

  /** An article with a version, and the other versions of its item that tell the same story. */
  private Stream<Article> versions(Article article) {
    Optional<Annotations.Version> own = version(article);
    if (own.isEmpty()) {
      return Stream.empty();
    }
    List<Article> found = new ArrayList<>(List.of(article));
    prints.of(article.id(), bounds).stream()
        .flatMap(info -> read(info.id()).stream())
        .filter(print -> version(print).isPresent() && item(print).equals(own.get().item()))
        .forEach(found::add);
    return found.stream();
  }

  private Optional<Article> read(String id) {
    return prints.passages(id).stream().findFirst().map(Passage::article);
  }

  private static boolean isWithdrawn(Article article) {
    return Marks.isWithdrawn(Marks.of(article));
  }

  private static Optional<Annotations.Version> version(Article article) {
    return article.annotations().version();
  }

  private static String item(Article article) {
    return version(article).map(Annotations.Version::item).orElse("");
  }

  private static int number(Article article) {
    return version(article).map(Annotations.Version::number).orElse(0);
  }
}
