package dateline.corpus.file;

import dateline.text.EditDistance;
import dateline.text.RuleTable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What others call what an article states: ninjs, JSON Feed, News API, WordPress, Hugo, Jekyll and
 * schema.org. The first name that is there counts.
 */
public final class FieldNames {
  private static final RuleTable TABLE = RuleTable.of(FieldNames.class);

  private static final Map<String, List<String>> NAMES =
      TABLE.list("known").stream().collect(Collectors.toUnmodifiableMap(name -> name, TABLE::list));

  /** The field that a name stands for, by the name as it is compared. */
  private static final Map<String, String> FIELDS =
      NAMES.entrySet().stream()
          .flatMap(field ->
              field.getValue().stream()
                  .map(FieldNames::plain)
                  .distinct()
                  .map(name -> Map.entry(name, field.getKey())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /**
   * What else stands in front matter and says nothing that an article has: of site generators,
   * archives and note-taking programs.
   */
  private static final Set<String> IGNORED = TABLE.words("beside");

  /** What a value is called in an object that holds it and little else. */
  static final List<String> HOLDERS = TABLE.list("holders");

  private FieldNames() {}

  /** Whether a name in front matter is read, or stands for what an article has no place for. */
  static boolean isKnown(String name) {
    return IGNORED.contains(plain(name)) || isRead(name);
  }

  /** Whether a name in front matter is one of those that a field of an article goes by. */
  static boolean isRead(String name) {
    return FIELDS.containsKey(plain(name));
  }

  /** Whether a name is one of those that a field goes by. */
  static boolean isOf(String field, String name) {
    return field.equals(FIELDS.get(plain(name)));
  }

  /** The name that a name which is not known was meant for; empty where none is near. */
  static Optional<String> meant(String name) {
    String plain = plain(name);
    return NAMES.values().stream()
        .flatMap(List::stream)
        .filter(it -> plain.length() > 3 && EditDistance.between(plain, plain(it)) < 3)
        .min(Comparator.comparingInt(it -> EditDistance.between(plain, plain(it))));
  }

  /** A name as it is compared: in lower case, without what parts its words. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "").replace("-", "");
  }

  /** The names that a field goes by, the usual one first. */
  public static List<String> of(String field) {
    return NAMES.getOrDefault(field, List.of(field));
  }
}
