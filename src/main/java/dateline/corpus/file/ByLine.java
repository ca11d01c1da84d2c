package dateline.corpus.file;

import dateline.article.Metadata;
import dateline.text.Characters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the authors off a by-line: "By Tom Mitchell and Ann Li in Singapore". */
public final class ByLine {
  private static final Pattern BY =
      Pattern.compile(
          "(?:(?:(?:written|story|text|report) )?by:? )?(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.’'-]*+(?:"
              + " (?:\\p{Lu}[\\p{L}.’'-]*+|de|da|di|von|van|der|al|bin|ibn|la)){1,4}");
  private static final Pattern ROLE =
      Pattern.compile(
          ".*\\b(?:staff|writer|reporter|correspondent|editor|press|news|reuters|bureau|service|times|post|bloomberg|agency|media)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_NAME = Pattern.compile(" (?:in|at|for|of) .*|[|•·].*");

  private static final int LONGEST = 160;
  private static final Pattern STOPPED = Pattern.compile("[?!:;“”\"]$|[a-z]{3,}[.]$");
  private static final Pattern BESIDE_NAMES =
      Pattern.compile("[\\s\\p{L}\\p{N},|•·–—/@.:()'’_-]{0,120}");
  private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}\\p{N}@_.])\\p{Ll}[\\p{L}’'-]*");
  private static final Set<String> OF_BY_LINES =
      Set.of(
          ("by and with in at for from of the on to text words story report reporting additional"
                  + " written photos photographs pictures video graphics edited editing staff"
                  + " senior chief deputy political foreign business economics science health"
                  + " sports culture national international local special contributing writer"
                  + " writers reporter reporters correspondent correspondents editor editors"
                  + " columnist contributor bureau desk news press agency")
              .split(" "));

  private ByLine() {}

  static List<String> authors(List<Cleaning.Removed> removed) {
    return removed.stream()
        .filter(r -> r.kind().equals(Cleaning.BY_LINE))
        .map(r -> BY.matcher(r.paragraph()))
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
    if (line.length() > LONGEST || STOPPED.matcher(line).find()) {
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
