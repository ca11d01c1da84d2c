package dateline.shell.chat;

import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Several lines that were pasted at once, as a terminal's bracketed paste gives them. A new
 * question begins after a question mark, and with a line that begins as questions do; any other
 * break only divides a question into lines.
 */
final class Pasted {
  private static final Pattern BEGINNING = RuleTable.of(Pasted.class).pattern("beginning");

  private Pasted() {}

  /** What is to be answered one after the other; a line that was typed is one. */
  static List<String> lines(String pasted) {
    List<String> questions = new ArrayList<>();
    for (String line : pasted.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (questions.isEmpty()
          || questions.getLast().endsWith("?")
          || BEGINNING.matcher(line).matches()) {
        questions.add(line);
      } else {
        questions.add(questions.removeLast() + " " + line);
      }
    }
    return pasted.strip().lines().count() < 2 ? List.of(pasted) : questions;
  }
}
