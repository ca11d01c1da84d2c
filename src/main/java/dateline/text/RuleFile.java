package dateline.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads the rules of a package from its resource {@code rules.txt}:
 *
 * <pre>
 * # a comment
 * [SourceList]
 * heading: (?i)(?:sources?|references?)\s*:?
 *   + Sources:
 *   + see [[references:]] below
 *   - Resources
 * skipped = a an the
 * </pre>
 *
 * <p>A name in brackets begins the rules of a class. A row with a colon is a pattern, one with an
 * equals sign a list of words, parted by spaces, or by " | " where one of them has a space in it.
 * An indented line goes on with its row, except that "+" leads a text in which the pattern is found
 * and "-" one in which it is not; what it finds stands in double brackets, or is the whole text.
 * "␣" and "⏎" in a text stand for a space and a line's end.
 *
 * <p>In a pattern, <code>${name}</code> stands for the pattern of another row, or for the words of
 * a list with "|" between them: of a row of the same class, of the section {@value #SHARED} of the
 * file, or of the one in the file of this package.
 */
final class RuleFile {
  static final String NAME = "rules.txt";
  static final String SHARED = "Shared";

  private final String path;
  private final Map<String, Rule> rules;

  private static final class English {
    static final RuleFile FILE = beside(RuleFile.class);
  }

  private RuleFile(String path, Map<String, Rule> rules) {
    this.path = path;
    this.rules = rules;
  }

  /** The rules of a class's package. */
  static RuleFile beside(Class<?> user) {
    String path = user.getPackageName().replace('.', '/') + "/" + NAME;
    return of(path, ResourceLines.of(user, NAME));
  }

  /**
   * @param path where the rules stand, for errors
   * @throws IllegalStateException if a line is neither a section's name nor a row
   */
  static RuleFile of(String path, List<String> lines) {
    return new RuleFile(path, new RuleReader(path).read(lines));
  }

  List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  List<String> words(String section, String name) {
    return row(section, name).words();
  }

  /** A row's pattern, with what it names put in. */
  String expression(String section, String name) {
    Rule rule = row(section, name);
    return rule.isList()
        ? String.join("|", rule.words())
        : filled(rule.content(), part -> expression(section, part));
  }

  private static String filled(String content, UnaryOperator<String> parts) {
    StringBuilder whole = new StringBuilder();
    int from = 0;
    for (int at = content.indexOf("${"); at >= 0; at = content.indexOf("${", from)) {
      int end = content.indexOf('}', at);
      whole.append(content, from, at).append(parts.apply(content.substring(at + 2, end)));
      from = end + 1;
    }
    return whole.append(content, from, content.length()).toString();
  }

  private Rule row(String section, String name) {
    return find(section, name)
        .or(() -> find(SHARED, name))
        .or(() -> English.FILE.find(SHARED, name))
        .orElseThrow(
            () -> new IllegalStateException(path + ": [" + section + "] has no row " + name));
  }

  private Optional<Rule> find(String section, String name) {
    return Optional.ofNullable(rules.get(section + "." + name));
  }
}
