package dateline.question;

import dateline.text.Edges;
import dateline.text.RuleTable;
import dateline.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a question that leans on the one before it stand alone.
 *
 * <p>Three kinds lean: a bare question word ("and where?") takes the rest of the last question;
 * "what about Wang?" and "and in 2021?" put something else into it; and a pronoun stands for what
 * the last question named.
 */
final class RuleRewriter {
  private static final RuleTable TABLE = RuleTable.of(RuleRewriter.class);

  private static final Pattern BARE = TABLE.pattern("bare");
  private static final Pattern ABOUT = TABLE.pattern("about");
  private static final Pattern LEADING_QUESTION_WORD = TABLE.pattern("leading-question-word");
  private static final Pattern TEMPORAL = TABLE.pattern("temporal");
  private static final Pattern PERSONAL = TABLE.pattern("personal");
  private static final Set<String> PLURAL = TABLE.words("plural");
  private static final Pattern NAMES = TABLE.pattern("names");
  private static final Pattern DEMONSTRATIVE = TABLE.pattern("demonstrative");

  private RuleRewriter() {}

  /**
   * A question that leans on another, standing alone; empty where it does not lean.
   *
   * @param text the question
   * @param last the question before it
   */
  static Optional<String> leaning(String text, String last) {
    Matcher bare = BARE.matcher(text);
    if (bare.matches()) {
      return Optional.of(
          LEADING_QUESTION_WORD
              .matcher(last)
              .replaceFirst(Matcher.quoteReplacement(bare.group(1).toLowerCase(Locale.ROOT))));
    }
    Matcher about = ABOUT.matcher(text);
    if (about.matches()) {
      return Optional.of(
          about((about.group(1) == null ? about.group(2) : about.group(1)).strip(), last));
    }
    return pronouns(text, last);
  }

  private static String about(String other, String last) {
    if (TEMPORAL.matcher(other).matches()) {
      return Edges.stripEnd(last, "?.!") + " " + other + "?";
    }
    if (LEADING_QUESTION_WORD.matcher(other).lookingAt()) {
      return pronouns(other, last).orElse(other);
    }
    List<String> names = names(last);
    return names.isEmpty() ? other + " " + last : replaceLast(last, names.getLast(), other);
  }

  private static Optional<String> pronouns(String text, String last) {
    List<String> names = names(last);
    boolean named = !names(text).isEmpty();
    Matcher personal = PERSONAL.matcher(text);
    if (personal.find() && !named && !names.isEmpty()) {
      boolean plural = PLURAL.contains(personal.group().toLowerCase(Locale.ROOT));
      String who = plural ? String.join(" and ", names) : names.getFirst();
      boolean possessive =
          Set.of("his", "their").contains(personal.group().toLowerCase(Locale.ROOT));
      return Optional.of(
          personal.replaceFirst(Matcher.quoteReplacement(who + (possessive ? "’s" : ""))));
    }
    Matcher demonstrative = DEMONSTRATIVE.matcher(text);
    boolean brief = Word.of(text).size() <= 6;
    return demonstrative.find() && !named && brief
        ? Optional.of(
            Edges.stripEnd(text, "?.!")
                + " — "
                + LEADING_QUESTION_WORD.matcher(last).replaceFirst("").strip())
        : Optional.empty();
  }

  /** The capitalised runs of words inside a question: its names, as far as they can be seen. */
  private static List<String> names(String question) {
    return NAMES
        .matcher(question)
        .results()
        .map(r -> Edges.withoutEnding(Edges.withoutEnding(r.group(), "'s"), "’s"))
        .filter(n -> !n.equals("I"))
        .toList();
  }

  private static String replaceLast(String text, String what, String by) {
    int at = text.lastIndexOf(what);
    return text.substring(0, at) + by + text.substring(at + what.length());
  }
}
