package dateline.corpus.file;

import dateline.article.Metadata;
import dateline.text.Characters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the authors off a by-line: "By Tom Mitchell and Ann Li in Singapore". */
public final class ByLine {
  private static final Pattern BY =
      Pattern.compile("(?:(?:written|story|text|report) )?by:? (.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.’'-]*+(?:"
              + " (?:\\p{Lu}[\\p{L}.’'-]*+|de|da|di|von|van|der|al|bin|ibn|la)){1,4}");
  private static final Pattern ROLE =
      Pattern.compile(
          ".*\\b(?:staff|writer|reporter|correspondent|editor|press|news|reuters|bureau|service|times|post|bloomberg|agency|media)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_NAME = Pattern.compile(" (?:in|at|for|of) .*|[|•·].*");

  private ByLine() {}

  static List<String> authors(List<Cleaning.Removed> removed) {
    return removed.stream()
        .filter(r -> r.kind().equals("by-line"))
        .map(r -> BY.matcher(r.paragraph()))
        .filter(Matcher::matches)
        .findFirst()
        .map(matcher -> names(matcher.group(1)))
        .orElse(List.of());
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
