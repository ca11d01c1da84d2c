package dateline.check;

import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the marks of citations out of a paragraph: {@code [1]}, {@code [1, 3]}, {@code [^1]},
 * {@code 【1†source】}, {@code ¹}, links, bare addresses, and brackets that name a publisher.
 */
final class DraftMarks {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final RuleTable TABLE = RuleTable.of(DraftMarks.class);
  private static final Pattern MARK = TABLE.pattern("mark");
  private static final Pattern BETWEEN_NUMBERS = TABLE.pattern("between-numbers");

  private final Map<String, NamedSource> listed;
  private final Set<String> publishers;

  /**
   * @param listed the list of sources, by number
   * @param publishers the publishers of the corpus, in small letters
   */
  DraftMarks(Map<String, NamedSource> listed, Set<String> publishers) {
    this.listed = listed;
    this.publishers = publishers;
  }

  /**
   * A paragraph without marks.
   *
   * @param text the text that is left
   * @param marks the marks, in order
   */
  record Plain(String text, List<Placed> marks) {}

  /**
   * A mark.
   *
   * @param at the offset in the text before which it stood
   */
  record Placed(int at, NamedSource source) {}

  Plain plain(String paragraph) {
    StringBuilder text = new StringBuilder();
    List<Placed> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(paragraph);
    int from = 0;
    while (matcher.find()) {
      List<NamedSource> sources = sources(matcher);
      if (!sources.isEmpty()) {
        text.append(paragraph, from, matcher.start());
        closeUp(text, paragraph, matcher.end());
        text.append(matcher.group("linked") == null ? "" : matcher.group("linked"));
        sources.forEach(source -> marks.add(new Placed(text.length(), source)));
        from = matcher.end();
      }
    }
    return new Plain(text.append(paragraph.substring(from)).toString(), marks);
  }

  /** Drops the space before a mark that a full stop or a comma follows. */
  private static void closeUp(StringBuilder text, String paragraph, int end) {
    boolean stop = end < paragraph.length() && ".,;:!?)".indexOf(paragraph.charAt(end)) >= 0;
    if (stop && !text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }

  private List<NamedSource> sources(Matcher mark) {
    for (String group : List.of("numbers", "corner", "raised")) {
      if (mark.group(group) != null) {
        return numbered(mark.group(group), mark.group("numberlink"));
      }
    }
    for (String group : List.of("link", "address")) {
      if (mark.group(group) != null) {
        return List.of(new NamedSource(mark.group(group), mark.group(group), ""));
      }
    }
    String bracket = mark.group("bracket");
    boolean publisher = publishers.stream().anyMatch(bracket.toLowerCase(Locale.ROOT)::contains);
    return publisher ? List.of(new NamedSource("(" + bracket + ")", bracket, "")) : List.of();
  }

  private List<NamedSource> numbered(String numbers, @Nullable String link) {
    List<NamedSource> sources = new ArrayList<>();
    for (String number : BETWEEN_NUMBERS.split(numbers)) {
      String digits = digits(number);
      String described = link == null ? "" : link;
      sources.add(listed.getOrDefault(digits, new NamedSource("[" + digits + "]", described, "")));
    }
    return sources;
  }

  private static String digits(String number) {
    StringBuilder digits = new StringBuilder();
    for (char c : number.toCharArray()) {
      digits.append(DIGITS.indexOf(c) < 0 ? c : (char) ('0' + DIGITS.indexOf(c)));
    }
    return digits.toString();
  }
}
