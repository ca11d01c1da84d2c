package dateline.check;

import dateline.support.QuotedSpans;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of sources at the end of a draft: the lines after a heading such as "Sources", lines
 * that begin with {@code [1]}, {@code [^1]:} or {@code 【1】}, or the numbered lines that close a
 * draft with such marks and have none themselves. Lines that are indented or follow at once go on
 * with the entry before.
 *
 * @param prose the lines of the draft that are no part of the list, the others empty
 * @param entries what the list says of each number
 */
record SourceList(List<String> prose, Map<String, NamedSource> entries) {
  private static final RuleTable TABLE = RuleTable.of(SourceList.class);

  private static final Pattern HEADING = TABLE.pattern("heading");
  private static final Pattern ENTRY = TABLE.pattern("entry");
  private static final Pattern NUMBERED = TABLE.pattern("numbered");

  /** A mark within a text. */
  private static final Pattern MARK = TABLE.pattern("mark");

  /** What stands before words that are quoted. */
  private static final Pattern LEADS = TABLE.pattern("leads");

  static SourceList of(List<String> lines) {
    int closing = closing(lines);
    List<String> prose = new ArrayList<>();
    Map<String, StringBuilder> bodies = new LinkedHashMap<>();
    boolean underHeading = false;
    StringBuilder open = null;
    for (String line : lines) {
      underHeading |= prose.size() == closing || HEADING.matcher(line.strip()).matches();
      Matcher entry = ENTRY.matcher(line);
      Matcher numbered = NUMBERED.matcher(line);
      if (entry.matches()) {
        String number = entry.group(1) == null ? entry.group(2) : entry.group(1);
        open = bodies.computeIfAbsent(number, _ -> new StringBuilder());
        open.append(entry.group(3));
        prose.add("");
      } else if (underHeading && numbered.matches()) {
        open = bodies.computeIfAbsent(numbered.group(1), _ -> new StringBuilder());
        open.append(numbered.group(2));
        prose.add("");
      } else if (open != null && (line.startsWith("  ") || line.startsWith("\t"))) {
        open.append('\n').append(line.strip());
        prose.add("");
      } else {
        open = line.isBlank() ? open : null;
        prose.add(underHeading ? "" : line);
      }
    }
    Map<String, NamedSource> entries = new LinkedHashMap<>();
    bodies.forEach((number, body) -> entries.put(number, source(number, body.toString())));
    return new SourceList(prose, entries);
  }

  /** Where the numbered lines begin that close a draft and list its sources; -1 without such. */
  private static int closing(List<String> lines) {
    int first = lines.size();
    int number = 0;
    for (int i = lines.size() - 1; i >= 0 && number != 1; i--) {
      Matcher numbered = NUMBERED.matcher(lines.get(i));
      if (MARK.matcher(lines.get(i)).find() || !isListed(lines.get(i), numbered.matches())) {
        return -1;
      }
      if (numbered.matches()) {
        int found = Integer.parseInt(numbered.group(1));
        if (number != 0 && found != number - 1) {
          return -1;
        }
        number = found;
        first = i;
      }
    }
    boolean marked = lines.subList(0, first).stream().anyMatch(l -> MARK.matcher(l).find());
    return number == 1 && marked ? first : -1;
  }

  private static boolean isListed(String line, boolean numbered) {
    return numbered || line.isBlank() || line.startsWith("  ") || line.startsWith("\t");
  }

  /**
   * What is between marks is quoted where it stands on a line of its own or after a colon; else it
   * is the headline.
   */
  static NamedSource source(String number, String body) {
    String quoted =
        QuotedSpans.in(body).stream()
            .filter(span -> LEADS.matcher(body.substring(0, span.start() - 1)).find())
            .map(span -> span.of(body))
            .reduce("", (_, last) -> last);
    return new NamedSource("[" + number + "]", body.replace('\n', ' '), quoted);
  }
}
