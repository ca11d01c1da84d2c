package dateline.reading.generative;

import dateline.text.RuleTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Thoughts that a model writes before its reply, in the marks that models of many makes use.
 *
 * @param begin the mark that begins them
 * @param end the mark of the same kind that ends them: others may stand within
 */
record Thought(Pattern begin, Pattern end) {
  private static final RuleTable TABLE = RuleTable.of(Thought.class);
  private static final List<Thought> KINDS =
      Stream.of("tag", "bracket", "triangle", "token")
          .map(kind -> new Thought(TABLE.pattern(kind), TABLE.pattern(kind + "-end")))
          .toList();
  private static final Pattern END = TABLE.pattern("end");

  /** The thoughts with which a reply begins; empty where it begins with none. */
  static Optional<Thought> beginning(String reply) {
    return KINDS.stream().filter(kind -> kind.begin.matcher(reply).lookingAt()).findFirst();
  }

  /** Where they end, from a place on; empty where they do not. */
  OptionalInt endIn(CharSequence reply, int from) {
    Matcher found = end.matcher(reply).region(from, reply.length());
    return found.find() ? OptionalInt.of(found.end()) : OptionalInt.empty();
  }

  /** Where the last of all thoughts end; 0 where there are none. */
  static int lastEnd(String reply) {
    return END.matcher(reply).results().mapToInt(it -> it.end()).reduce(0, (_, last) -> last);
  }
}
