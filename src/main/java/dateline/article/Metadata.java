package dateline.article;

import dateline.text.Characters;
import dateline.text.RuleTable;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What a file states about an article beside its text; each where it states it.
 *
 * @param published the date as it was written
 * @param publishedLine the line of the file on which the date stands
 */
public record Metadata(
    Optional<String> id,
    Optional<String> title,
    Optional<String> titledBy,
    Optional<String> publisher,
    Optional<String> published,
    OptionalInt publishedLine,
    Optional<String> datedBy,
    List<String> authors,
    Optional<String> url) {

  private static final RuleTable TABLE = RuleTable.of(Metadata.class);
  private static final Pattern BY = TABLE.pattern("by");
  private static final Pattern BETWEEN_NAMES = TABLE.pattern("between-names");
  private static final Pattern READ_AS = TABLE.pattern("read-as");

  public static final Metadata NONE =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  /** The names in a by-line written as one string: "By Tom Mitchell, Ann Li and Wu Bo". */
  public static List<String> names(String byLine) {
    return BETWEEN_NAMES
        .splitAsStream(BY.matcher(byLine.strip()).replaceFirst(""))
        .map(Characters::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The host of an address without what only says how it is read; empty where it has none. */
  public static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : READ_AS.matcher(host).replaceFirst("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
