package dateline.answering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of sources at the end of a draft: the lines after a heading such as "Sources", or lines
 * that begin with {@code [1]}, {@code [^1]:} or {@code 【1】}. Lines that are indented or follow at
 * once go on with the entry before.
 *
 * @param prose the lines of the draft that are no part of the list, the others empty
 * @param entries what the list says of each number
 */
record SourceList(List<String> prose, Map<String, NamedSource> entries) {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:#{1,6}\\s*)?[*_]{0,2}(?:sources?|references?|citations?|bibliography|footnotes?|notes|works"
              + " cited|links)[*_]{0,2}\\s*:?\\s*[*_]{0,2}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTRY =
      Pattern.compile(
          "\\s{0,8}(?:[*-] )?(?:\\[\\^?(\\d{1,3})\\]:?|【(\\d{1,3})[^】]{0,100}】:?)\\s*(\\S.*)");
  private static final Pattern NUMBERED = Pattern.compile("\\s{0,8}(\\d{1,3})[.):]\\s+(\\S.*)");

  static SourceList of(List<String> lines) {
    List<String> prose = new ArrayList<>();
    Map<String, StringBuilder> bodies = new LinkedHashMap<>();
    boolean underHeading = false;
    StringBuilder open = null;
    for (String line : lines) {
      underHeading |= HEADING.matcher(line.strip()).matches();
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
        open.append(' ').append(line.strip());
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

  private static NamedSource source(String number, String body) {
    List<String> quoted = Quoted.in(body).stream().map(span -> span.of(body)).toList();
    return new NamedSource("[" + number + "]", body, quoted.isEmpty() ? "" : quoted.getLast());
  }
}
