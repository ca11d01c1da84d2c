package dateline.shell.chat;

import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several lines that were pasted at once, as a terminal's bracketed paste gives them. A new
 * question begins after a question mark or an empty line, with a list mark, and with a line that
 * begins as questions do; a command stands alone, but a line that goes on with a question is one
 * only where it can be nothing else; any other break only divides a question. List marks are left
 * out.
 */
final class Pasted {
  private static final RuleTable TABLE = RuleTable.of(Pasted.class);
  private static final Pattern BEGINNING = TABLE.pattern("beginning");
  private static final Pattern MARK = TABLE.pattern("mark");
  private static final Pattern UNMISTAKABLE = TABLE.pattern("unmistakable");
  private static final Pattern END = TABLE.pattern("end");

  private final Predicate<String> isCommand;
  private final List<String> lines = new ArrayList<>();

  /** Whether what comes next goes on with the last line. */
  private boolean open;

  private Pasted(Predicate<String> isCommand) {
    this.isCommand = isCommand;
  }

  /**
   * What is to be answered one after the other; a line that was typed is one.
   *
   * @param isCommand tells whether a line is a command
   */
  static List<String> lines(String pasted, Predicate<String> isCommand) {
    if (pasted.strip().lines().count() < 2) {
      return List.of(pasted);
    }
    Pasted several = new Pasted(isCommand);
    pasted.lines().map(String::strip).forEach(several::add);
    return several.lines;
  }

  private void add(String line) {
    if (line.isEmpty()) {
      open = false;
      return;
    }
    boolean command = isCommand.test(line) && (!open || UNMISTAKABLE.matcher(line).matches());
    if (open && !command && !BEGINNING.matcher(line).matches()) {
      lines.add(lines.removeLast() + " " + line);
    } else {
      lines.add(command ? line : withoutMark(line));
    }
    open = !command && !END.matcher(line).find();
  }

  private static String withoutMark(String line) {
    Matcher mark = MARK.matcher(line);
    return mark.lookingAt() ? line.substring(mark.end()) : line;
  }
}
