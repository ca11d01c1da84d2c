package dateline.reading.generative;

import dateline.text.RuleTable;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a model thinks aloud before its reply, as models of many makes mark it. */
final class Thought {
  private static final RuleTable TABLE = RuleTable.of(Thought.class);
  private static final Pattern BEGIN = TABLE.pattern("begin");
  private static final Pattern END = TABLE.pattern("end");

  private Thought() {}

  /** Whether a reply begins with thoughts. */
  static boolean begins(String reply) {
    return BEGIN.matcher(reply).lookingAt();
  }

  /** Where the first thoughts from a place on end; empty where they do not. */
  static OptionalInt end(CharSequence reply, int from) {
    Matcher end = END.matcher(reply).region(from, reply.length());
    return end.find() ? OptionalInt.of(end.end()) : OptionalInt.empty();
  }

  /** Where the last of all thoughts end; 0 where there are none. */
  static int lastEnd(String reply) {
    return END.matcher(reply).results().mapToInt(it -> it.end()).reduce(0, (_, last) -> last);
  }
}
