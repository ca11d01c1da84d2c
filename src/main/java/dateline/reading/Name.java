package dateline.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in a question.
 *
 * @param words its words, lower case, titles and ranks left off
 * @param person whether it is a person's, as far as the articles show. The name of a place or a
 *     thing is often left unsaid in the sentence that answers
 * @param known whether the articles hold it
 */
record Name(List<String> words, boolean person, boolean known) {
  Name {
    words = List.copyOf(words);
  }

  String phrase() {
    return String.join(" ", words);
  }

  /** As a text writes it, capitals and all; the phrase where it does not have it. */
  String writtenIn(String text) {
    String pattern =
        words.stream()
            .map(word -> Pattern.quote(word).replace("'", "\\E['’]\\Q"))
            .collect(Collectors.joining("[^\\p{L}\\p{N}]+"));
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseGet(this::phrase);
  }

  /** Whether a text with these words, lower case and joined by single spaces, speaks of it. */
  boolean in(String padded) {
    Set<String> names = Aliases.of(phrase());
    if (names.stream().anyMatch(name -> holds(padded, name))) {
      return true;
    }
    return words.size() > 1
        && words.stream()
            .anyMatch(word ->
                word.length() > 1
                    && !Aliases.known(word)
                    && !Roles.has(word)
                    && padded.contains(" " + word + " "));
  }

  /** Whether the text holds a name, be it for one or for several: "Communists", "Communist". */
  private boolean holds(String padded, String name) {
    return padded.contains(" " + name + " ")
        || !person
            && (padded.contains(" " + name + "s ")
                || name.endsWith("s")
                    && padded.contains(" " + name.substring(0, name.length() - 1) + " "));
  }
}
