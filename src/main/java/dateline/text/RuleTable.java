package dateline.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds the patterns and word lists of one class. They stand under the class's name in the resource
 * {@code rules.txt} of its package, each pattern with examples in the same row; {@link RuleFile}
 * tells how. A file is read when the first class that needs it is.
 */
public final class RuleTable {
  private static final Map<String, RuleFile> FILES = new ConcurrentHashMap<>();

  private final RuleFile file;
  private final String section;

  private RuleTable(RuleFile file, String section) {
    this.file = file;
    this.section = section;
  }

  /** The rules of a class. */
  public static RuleTable of(Class<?> user) {
    return new RuleTable(
        FILES.computeIfAbsent(user.getPackageName(), _ -> RuleFile.beside(user)),
        user.getSimpleName());
  }

  /**
   * A pattern; one that is to ignore case says so itself, by {@code (?i)}.
   *
   * @throws IllegalStateException if the class has no such row
   */
  public Pattern pattern(String name) {
    return Pattern.compile(file.expression(section, name));
  }

  /**
   * The words of a row, in its order.
   *
   * @throws IllegalStateException if the class has no such row
   */
  public List<String> list(String name) {
    return file.words(section, name);
  }

  /**
   * The words of a row.
   *
   * @throws IllegalStateException if the class has no such row
   */
  public Set<String> words(String name) {
    return Set.copyOf(list(name));
  }

  /**
   * What each word of a row stands for: its elements are of the form {@code word:meaning}.
   *
   * @throws IllegalStateException if the class has no such row
   */
  public Map<String, String> meanings(String name) {
    return list(name).stream()
        .map(element -> element.split(":", 2))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
  }
}
