package dateline.reading.generative;

import dateline.reading.Draft;
import dateline.retrieval.RankedPassage;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a model's reply into statements, piece by piece as it comes. It looks for {@code
 * "statements": [} and reads what stands in the array, whatever stands around: prose, a code fence,
 * an end that never came. What is no statement in it becomes one without a quotation, which the
 * gate rejects: nothing is passed over in silence.
 */
public final class ReplyReading {
  /** More would not be an answer, and are not read. */
  public static final int MOST_STATEMENTS = 24;

  private static final Pattern START = RuleTable.of(ReplyReading.class).pattern("start");

  /** Longer than what is looked for: the start of the statements, a mark of thoughts. */
  private static final int LONGEST_START = 80;

  private final List<RankedPassage> passages;
  private final StringBuilder text = new StringBuilder();
  private final List<Draft.Statement> statements = new ArrayList<>();

  /** Where reading goes on; before the array was found, where looking for it does. */
  private int at;

  private boolean thoughtOver;
  private boolean started;
  private boolean complete;

  /** Where the element begins that is being read; -1 between elements. */
  private int element = -1;

  private int depth;
  private boolean inString;
  private boolean escaped;

  /**
   * @param passages the passages, in the order of the numbers that the model was given
   */
  ReplyReading(List<RankedPassage> passages) {
    this.passages = List.copyOf(passages);
  }

  /**
   * Takes the next piece of the reply.
   *
   * @return the statements that are whole now and were not before
   */
  List<Draft.Statement> add(String piece) {
    text.append(piece);
    int before = statements.size();
    if (!started) {
      start();
    }
    for (; started && !complete && at < text.length(); at++) {
      step(text.charAt(at));
    }
    return List.copyOf(statements.subList(before, statements.size()));
  }

  /** Everything read so far. */
  List<Draft.Statement> statements() {
    return List.copyOf(statements);
  }

  /** Whether the array of statements was read to its end. */
  boolean isComplete() {
    return complete;
  }

  /** What a model thinks aloud before its reply is no part of it. */
  private void start() {
    Optional<Thought> thought = thoughtOver ? Optional.empty() : Thought.beginning(opening());
    if (thought.isPresent()) {
      OptionalInt end = thought.get().endIn(text, at);
      thoughtOver = end.isPresent();
      at = end.orElse(lately());
      if (!thoughtOver) {
        return;
      }
    }
    Matcher start = START.matcher(text).region(at, text.length());
    started = start.find();
    at = started ? start.end() : lately();
  }

  /** So far back, what is looked for may have begun. */
  private int lately() {
    return Math.max(at, text.length() - LONGEST_START);
  }

  private String opening() {
    return text.substring(0, Math.min(text.length(), LONGEST_START)).stripLeading();
  }

  private void step(char c) {
    if (element < 0) {
      between(c);
    } else if (inString) {
      inString = escaped || c != '"';
      escaped = !escaped && c == '\\';
      endAt(depth == 0 && !inString);
    } else {
      inString = c == '"';
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      endAt(depth == 0 && !inString);
    }
  }

  private void between(char c) {
    switch (c) {
      case ' ', '\t', '\n', '\r', ',' -> {}
      case ']' -> complete = true;
      case '{', '[', '"' -> {
        element = at;
        depth = c == '"' ? 0 : 1;
        inString = c == '"';
        escaped = false;
      }
      default -> bare();
    }
  }

  /** A number, null or the like: one statement, with the first of its characters. */
  private void bare() {
    if (" \t\n\r,[]{}\"".indexOf(text.charAt(at - 1)) >= 0) {
      element = at;
      endAt(true);
    }
  }

  private void endAt(boolean ended) {
    if (ended) {
      statements.add(ClaimedStatement.of(text.substring(element, at + 1), passages));
      element = -1;
      complete = statements.size() == MOST_STATEMENTS;
    }
  }
}
