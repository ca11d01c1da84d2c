package dateline.corpus.file;

import dateline.article.Metadata;
import dateline.text.Characters;
import dateline.text.RuleTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the authors off a by-line: "By Tom Mitchell and Ann Li in Singapore". */
public final class ByLine {
  private static final RuleTable TABLE = RuleTable.of(ByLine.class);

  private static final Pattern BY = TABLE.pattern("by");
  private static final Pattern NAME = TABLE.pattern("name");
  private static final Pattern ROLE = TABLE.pattern("role");
  private static final Pattern AFTER_NAME = TABLE.pattern("after-name");

  private static final int LONGEST_LINE = 160;
  private static final Pattern STOPPED = TABLE.pattern("stopped");
  private static final Pattern BESIDE_NAMES = TABLE.pattern("beside-names");
  private static final Pattern SMALL = TABLE.pattern("small");
  private static final Set<String> OF_BY_LINES = TABLE.words("of-by-lines");

  private ByLine() {}

  /** The authors named in the first of the lines that is a by-line. */
  static List<String> authors(List<String> lines) {
    return lines.stream()
        .map(BY::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(matcher -> names(matcher.group(1)))
        .orElse(List.of());
  }

  /**
   * Whether a line names authors and says nothing else: their names, what they are, for whom and
   * where they write, a day.
   *
   * @param authors as the file states them
   */
  static boolean names(String line, List<String> authors) {
    if (line.length() > LONGEST_LINE || STOPPED.matcher(line).find()) {
      return false;
    }
    String rest = line.toLowerCase(Locale.ROOT);
    boolean named = false;
    for (String author : authors) {
      String name = author.toLowerCase(Locale.ROOT).strip();
      if (name.indexOf(' ') > 0 && rest.contains(name)) {
        rest = rest.replace(name, " ");
        named = true;
      }
    }
    return named && BESIDE_NAMES.matcher(rest).matches() && isNoSentence(line);
  }

  /** Whether what begins with a small letter is a word of by-lines alone. */
  private static boolean isNoSentence(String line) {
    return SMALL.matcher(line).results().allMatch(word -> OF_BY_LINES.contains(word.group()));
  }

  /** The names of persons in a by-line, without “By” before them. */
  public static List<String> names(String byLine) {
    return Metadata.names(byLine).stream().map(ByLine::name).flatMap(Optional::stream).toList();
  }

  private static Optional<String> name(String part) {
    String name = Characters.strip(AFTER_NAME.matcher(part).replaceFirst(""));
    return Optional.of(name).filter(n -> NAME.matcher(n).matches() && !ROLE.matcher(n).matches());
  }
}
