package dateline.check;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.text.BareWords;
import dateline.text.Edges;
import dateline.text.RuleTable;
import dateline.time.TimeRecogniser;
import dateline.time.calendar.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles that a draft means by a source: by address, by id or file, by headline, or by
 * publisher, and by the date beside it where one is given.
 */
final class SourceFinder {
  private static final Pattern SCHEME = RuleTable.of(SourceFinder.class).pattern("scheme");
  private static final TimeRecogniser RECOGNISER = new TimeRecogniser();

  /** Headlines of fewer letters may stand in a description by chance. */
  private static final int SHORTEST_TITLE = 12;

  private final List<SourceInfo> listed;
  private final Function<String, Optional<Article>> articles;
  private @Nullable Map<String, String> ids;

  SourceFinder(List<SourceInfo> listed, Function<String, Optional<Article>> articles) {
    this.listed = listed;
    this.articles = articles;
  }

  /** The ids of the articles meant; empty where there are none. */
  List<String> find(NamedSource source) {
    String described = source.description();
    if (described.isBlank()) {
      return List.of();
    }
    Optional<String> address = byAddress(described);
    if (address.isPresent()) {
      return List.of(address.get());
    }
    String plain = plain(described);
    List<String> named =
        listed.stream()
            .filter(info -> isNamed(info, described, plain))
            .map(SourceInfo::id)
            .toList();
    return named.isEmpty() ? byPublisher(described, plain) : named;
  }

  /** Whether words are the headline of an article, or have it whole beside a publisher's name. */
  boolean isHeadline(String words) {
    String plain = plain(words);
    return listed.stream()
        .map(info -> plain(info.title()))
        .anyMatch(title ->
            plain.equals(title) && !title.isEmpty()
                || title.length() >= SHORTEST_TITLE && plain.contains(title));
  }

  private static boolean isNamed(SourceInfo info, String described, String plain) {
    String title = plain(info.title());
    return described.contains(info.id())
        || described.contains(info.file())
        || title.length() >= SHORTEST_TITLE && plain.contains(title);
  }

  private List<String> byPublisher(String described, String plain) {
    List<Interval> days =
        RECOGNISER.recognise(described, Optional.empty()).stream()
            .flatMap(e -> e.interval().stream())
            .toList();
    return listed.stream()
        .filter(info -> info.publisher().map(name -> plain.contains(plain(name))).orElse(false))
        .filter(info -> days.isEmpty() || days.stream().anyMatch(day -> appeared(info, day)))
        .map(SourceInfo::id)
        .toList();
  }

  private static boolean appeared(SourceInfo info, Interval days) {
    return info.publication().map(PublicationDate::interval).filter(days::overlaps).isPresent();
  }

  private Optional<String> byAddress(String described) {
    int at = described.indexOf("http");
    return at < 0
        ? Optional.empty()
        : Optional.ofNullable(addresses().get(address(described.substring(at))));
  }

  /** The articles by address, read when a draft first has one. */
  private Map<String, String> addresses() {
    if (ids == null) {
      Map<String, String> found = new HashMap<>();
      for (SourceInfo info : listed) {
        articles
            .apply(info.id())
            .flatMap(Article::url)
            .ifPresent(url -> found.putIfAbsent(address(url), info.id()));
      }
      ids = found;
    }
    return ids;
  }

  /** An address without its scheme, its query and a last slash. */
  private static String address(String text) {
    String bare = SCHEME.matcher(Edges.before(text, "\"<>)] \t\r\n")).replaceFirst("");
    return Edges.stripEnd(Edges.before(bare, "?#"), "/.,;").toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return BareWords.joined(text);
  }
}
