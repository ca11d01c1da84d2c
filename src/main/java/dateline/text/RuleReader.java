package dateline.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a file of rules; {@link RuleFile} tells their form. */
final class RuleReader {
  private static final Pattern ROW = Pattern.compile("([a-z][a-z0-9-]*)(: | = )(.*)");
  private static final String FOUND = "+ ";
  private static final String MISSED = "- ";

  private final String path;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private String section = "";
  private String name = "";
  private boolean isList;
  private StringBuilder content = new StringBuilder();
  private List<String> found = new ArrayList<>();
  private List<String> missed = new ArrayList<>();

  RuleReader(String path) {
    this.path = path;
  }

  /**
   * The rules by section and name, with a full stop between them.
   *
   * @throws IllegalStateException if a line is not of the form
   */
  Map<String, Rule> read(List<String> lines) {
    lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
    finish();
    return rules;
  }

  private void read(String line) {
    if (line.startsWith("[") && line.endsWith("]")) {
      finish();
      section = line.substring(1, line.length() - 1);
    } else if (line.startsWith(" ")) {
      goOn(line.strip());
    } else {
      finish();
      begin(line);
    }
  }

  private void begin(String line) {
    Matcher row = ROW.matcher(line);
    if (!row.matches() || section.isEmpty()) {
      throw new IllegalStateException(path + ": neither a section nor a row: " + line);
    }
    name = row.group(1);
    isList = row.group(2).contains("=");
    content.append(row.group(3));
  }

  private void goOn(String line) {
    if (name.isEmpty()) {
      throw new IllegalStateException(path + ": an indented line without a row above it: " + line);
    }
    if (line.startsWith(FOUND)) {
      found.add(text(line));
    } else if (line.startsWith(MISSED)) {
      missed.add(text(line));
    } else {
      content.append(isList ? " " : "").append(line);
    }
  }

  private static String text(String line) {
    return line.substring(FOUND.length()).replace('␣', ' ').replace('⏎', '\n');
  }

  private void finish() {
    if (!name.isEmpty()) {
      Rule rule = new Rule(section, name, isList, content.toString(), found, missed);
      if (rules.put(section + "." + name, rule) != null) {
        throw new IllegalStateException(path + ": [" + section + "] has two rows " + name);
      }
    }
    name = "";
    content = new StringBuilder();
    found = new ArrayList<>();
    missed = new ArrayList<>();
  }
}
