package dateline.text;

import java.util.List;

/**
 * A row of a file of rules: a pattern, or a list of words.
 *
 * @param section the name of the class that uses it
 * @param isList whether the content is a list of words, and not a pattern
 * @param found texts in which the pattern is found
 * @param missed texts in which it is not found
 */
record Rule(
    String section,
    String name,
    boolean isList,
    String content,
    List<String> found,
    List<String> missed) {
  Rule {
    found = List.copyOf(found);
    missed = List.copyOf(missed);
  }

  List<String> words() {
    String line = Characters.singleSpaced(content.strip());
    return List.of(line.contains(" | ") ? line.replace(" | ", "|").split("\\|") : line.split(" "));
  }
}
