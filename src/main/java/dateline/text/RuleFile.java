package dateline.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * <p>In a pattern, <code>${name}</code> stands for the pattern of another row of the same class, or
 * for the words of a list with "|" between them.
 */
final class RuleFile {
  static final String NAME = "rules.txt";

  private final String path;
  private final Map<String, Rule> rules;

  private RuleFile(String path, Map<String, Rule> rules) {
    this.path = path;
    this.rules = rules;
  }

  /** The rules of a class's package. */
  static RuleFile beside(Class<?> user) {
    String path = user.getPackageName().replace('.', '/') + "/" + NAME;
    return of(path, Resource.lines(user, NAME));
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

  /**
   * A row's pattern, with what it names put in.
   *
   * @throws IllegalStateException if there is no such row, or it names one that is not there
   */
  String expression(String section, String name) {
    Rule rule = row(section, name);
    return rule.isList() ? String.join("|", rule.words()) : filled(rule);
  }

  private String filled(Rule rule) {
    String content = rule.content();
    StringBuilder whole = new StringBuilder();
    int from = 0;
    for (int at = content.indexOf("${"); at >= 0; at = content.indexOf("${", from)) {
      int end = content.indexOf('}', at);
      if (end < 0) {
        throw new IllegalStateException(
            path
                + ": ["
                + rule.section()
                + "] has in the row "
                + rule.name()
                + " a name without an end: close it with “}”: "
                + content.substring(at));
      }
      String part = content.substring(at + 2, end);
      whole.append(content, from, at).append(expression(rule.section(), part));
      from = end + 1;
    }
    return whole.append(content, from, content.length()).toString();
  }

  private Rule row(String section, String name) {
    return Optional.ofNullable(rules.get(section + "." + name))
        .orElseThrow(
            () -> new IllegalStateException(path + ": [" + section + "] has no row " + name));
  }
}
