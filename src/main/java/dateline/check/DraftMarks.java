package dateline.check;

import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the marks of citations out of a paragraph: {@code [1]}, {@code [1, 3]}, {@code [^1]},
 * {@code 【1†source】}, {@code ¹}, links, bare addresses, and brackets that name a publisher.
 */
final class DraftMarks {
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final RuleTable TABLE = RuleTable.of(DraftMarks.class);
  private static final Pattern MARK = TABLE.pattern("mark");
  private static final Pattern BETWEEN_NUMBERS = TABLE.pattern("between-numbers");

  /** The words of a link that are the mark of a citation. */
  private static final Pattern NUMBERS = TABLE.pattern("numbers");

  /** What is left of emphasis that Markdown does not see: {@code **Glad.**He said}. */
  private static final Pattern EMPHASIS = TABLE.pattern("emphasis");

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

  Plain plain(List<DraftInline> paragraph) {
    StringBuilder text = new StringBuilder();
    List<Placed> marks = new ArrayList<>();
    List<DraftInline> inlines = joined(paragraph);
    for (int i = 0; i < inlines.size(); i++) {
      String behind = i + 1 < inlines.size() ? inlines.get(i + 1).text() : "";
      switch (inlines.get(i)) {
        case DraftInline.Words words -> words(words.text(), behind, text, marks);
        case DraftInline.Code code -> text.append(code.text());
        case DraftInline.Link link -> link(link, behind, text, marks);
        case DraftInline.Footnote note ->
            mark(List.of(SourceList.source(note.label(), note.note())), behind, text, marks);
      }
    }
    return new Plain(text.toString(), marks);
  }

  /** Words that follow each other are one, on the line of the first. */
  private static List<DraftInline> joined(List<DraftInline> paragraph) {
    List<DraftInline> joined = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int line = 0;
    for (DraftInline inline : paragraph) {
      if (inline instanceof DraftInline.Words more) {
        line = words.isEmpty() ? more.line() : line;
        words.append(more.text());
      } else {
        joined.add(new DraftInline.Words(line, words.toString()));
        joined.add(inline);
        words.setLength(0);
      }
    }
    joined.add(new DraftInline.Words(line, words.toString().stripTrailing()));
    return joined;
  }

  private void words(String words, String behind, StringBuilder text, List<Placed> marks) {
    String paragraph = EMPHASIS.matcher(words).replaceAll("");
    Matcher matcher = MARK.matcher(paragraph);
    int from = 0;
    while (matcher.find()) {
      List<NamedSource> sources = sources(matcher);
      if (!sources.isEmpty()) {
        text.append(paragraph, from, matcher.start());
        mark(sources, first(paragraph, matcher.end(), behind), text, marks);
        from = matcher.end();
      }
    }
    text.append(paragraph.substring(from));
  }

  /** The character at an offset; where the text ends there, what is behind it. */
  private static String first(String text, int at, String behind) {
    return at < text.length() ? text.substring(at, at + 1) : behind;
  }

  private void link(DraftInline.Link link, String behind, StringBuilder text, List<Placed> marks) {
    Matcher numbers = NUMBERS.matcher(link.text());
    if (numbers.matches()) {
      mark(numbered(numbers.group(1), link.address()), behind, text, marks);
    } else {
      text.append(link.text());
      mark(
          List.of(new NamedSource(link.address(), link.address(), "")),
          link.text().isEmpty() ? behind : "",
          text,
          marks);
    }
  }

  /** Places a mark, and drops the space before one that a full stop or a comma follows. */
  private static void mark(
      List<NamedSource> sources, String behind, StringBuilder text, List<Placed> marks) {
    boolean stop = !behind.isEmpty() && ".,;:!?)".contains(behind.substring(0, 1));
    if (stop && !text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    sources.forEach(source -> marks.add(new Placed(text.length(), source)));
  }

  private List<NamedSource> sources(Matcher mark) {
    for (String group : List.of("numbers", "corner", "raised")) {
      if (mark.group(group) != null) {
        return numbered(mark.group(group), "");
      }
    }
    String address = mark.group("address");
    if (address != null) {
      return List.of(new NamedSource(address, address, ""));
    }
    String bracket = mark.group("bracket");
    boolean publisher = publishers.stream().anyMatch(bracket.toLowerCase(Locale.ROOT)::contains);
    return publisher ? List.of(new NamedSource("(" + bracket + ")", bracket, "")) : List.of();
  }

  private List<NamedSource> numbered(String numbers, String link) {
    List<NamedSource> sources = new ArrayList<>();
    for (String number : BETWEEN_NUMBERS.split(numbers)) {
      String digits = digits(number);
      sources.add(listed.getOrDefault(digits, new NamedSource("[" + digits + "]", link, "")));
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
