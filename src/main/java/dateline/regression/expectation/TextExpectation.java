package dateline.regression.expectation;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the statements must say, their citation marks left out; an abstention says nothing. */
public sealed interface TextExpectation extends Expectation {
  /** Whether a text is as expected. */
  boolean holds(String text);

  @Override
  default boolean holds(EvaluationInput heard) {
    return holds(heard.reply().text());
  }

  @Override
  default String got(EvaluationInput heard) {
    return heard.reply().shown();
  }

  /**
   * The text holds some words.
   *
   * @param words the words, at least one
   * @param all whether all of them, or at least one
   * @param ignoringCase whether “bali” is found in “Bali”
   */
  record Contains(List<String> words, boolean all, boolean ignoringCase)
      implements TextExpectation {
    public Contains {
      words = List.copyOf(words);
    }

    @Override
    public String shown() {
      String several = words.size() == 1 ? "" : all ? "-all" : "-any";
      return (ignoringCase ? "icontains" : "contains") + several + " " + quoted();
    }

    private String quoted() {
      return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }

    @Override
    public boolean holds(String text) {
      String folded = folded(text);
      Stream<String> sought = words.stream().map(this::folded);
      return all ? sought.allMatch(folded::contains) : sought.anyMatch(folded::contains);
    }

    private String folded(String text) {
      return ignoringCase ? text.toLowerCase(Locale.ROOT) : text;
    }
  }

  /**
   * A part of the text matches a regular expression.
   *
   * @param pattern in the syntax of RE2, which is matched in time linear in the text
   */
  record Matches(Pattern pattern) implements TextExpectation {
    @Override
    public String shown() {
      return "regex “" + pattern.pattern() + "”";
    }

    @Override
    public boolean holds(String text) {
      return pattern.matcher(text).find();
    }
  }

  /** The text is this and no more. */
  record Equal(String whole) implements TextExpectation {
    @Override
    public String shown() {
      return "equals “" + whole + "”";
    }

    @Override
    public boolean holds(String text) {
      return text.equals(whole);
    }
  }

  /** The text begins so. */
  record StartsWith(String start) implements TextExpectation {
    @Override
    public String shown() {
      return "starts-with “" + start + "”";
    }

    @Override
    public boolean holds(String text) {
      return text.startsWith(start);
    }
  }
}
