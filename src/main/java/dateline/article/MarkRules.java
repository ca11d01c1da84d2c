package dateline.article;

import dateline.text.Characters;
import dateline.text.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a note on an article from a paragraph of it, by the rules of the resource {@code
 * marks.txt}.
 */
public final class MarkRules {
  private static final String RESOURCE = "marks.txt";
  private static final String PREVIOUS = "previous";
  private static final String CORRECTED = "corrected";

  /** A note is short; of a longer one this many characters are looked at. */
  private static final int CHARACTERS_LOOKED_AT = 700;

  private final List<Rule> rules;

  private MarkRules(List<Rule> rules) {
    this.rules = rules;
  }

  private enum Place {
    HEADLINE,
    NOTE,
    TOLD
  }

  /**
   * @param kind the mark that the rule makes; of rules for what a note tells, always a correction
   */
  private record Rule(Place place, Mark.Kind kind, Pattern pattern) {
    /** Reads a line of the form {@code place kind regex}. */
    static Rule of(String line) {
      String[] parts = line.split(" ", 3);
      return new Rule(
          Place.valueOf(parts[0].toUpperCase(Locale.ROOT)),
          Mark.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
          Pattern.compile(parts[2], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  private static final class Shipped {
    static final MarkRules INSTANCE = load();
  }

  public static MarkRules shipped() {
    return Shipped.INSTANCE;
  }

  /** The mark that a headline carries: “RETRACTED: …”. */
  Optional<Mark> inHeadline(String title) {
    return first(Place.HEADLINE, title).map(kind -> Mark.of(kind, title));
  }

  /** The mark that a paragraph is, if it is a note on the article. */
  public Optional<Mark> inNote(String paragraph) {
    return first(Place.NOTE, paragraph).map(kind -> told(kind, paragraph));
  }

  private Optional<Mark.Kind> first(Place place, String text) {
    String start = start(text);
    return rules.stream()
        .filter(rule -> rule.place() == place && rule.pattern().matcher(start).lookingAt())
        .map(Rule::kind)
        .findFirst();
  }

  private Mark told(Mark.Kind kind, String paragraph) {
    String note = start(paragraph);
    Optional<String> previous = Optional.empty();
    Optional<String> corrected = Optional.empty();
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern().matcher(note);
      if (rule.place() == Place.TOLD && matcher.find()) {
        previous = previous.or(() -> group(matcher, PREVIOUS));
        corrected = corrected.or(() -> group(matcher, CORRECTED));
      }
    }
    return new Mark(kind, paragraph, Optional.empty(), previous, corrected);
  }

  private static Optional<String> group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name)
        ? Optional.ofNullable(matcher.group(name)).map(Characters::strip)
        : Optional.empty();
  }

  private static String start(String text) {
    return text.substring(0, Math.min(CHARACTERS_LOOKED_AT, text.length()));
  }

  private static MarkRules load() {
    return new MarkRules(Resource.lines(MarkRules.class, RESOURCE).stream().map(Rule::of).toList());
  }
}
