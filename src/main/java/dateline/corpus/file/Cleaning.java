package dateline.corpus.file;

import dateline.article.Mark;
import dateline.article.MarkRules;
import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the page furniture off the text of an article. Whole paragraphs go or stay; what stays is
 * the source's own characters.
 *
 * @param headline the headline that stood above the text, where the caller knew none
 * @param paragraphs the article's paragraphs, in order
 * @param removed what was taken off, in order
 */
public record Cleaning(Optional<String> headline, List<String> paragraphs, List<Removed> removed) {
  /** How {@code furniture.yaml} calls a by-line. */
  private static final String BY_LINE = "by-line";

  private static final int LEAD_REPEATED_WITHIN = 3;
  private static final int FEWEST_WORDS_REPEATED = 8;

  /** A figure or a name: what a correction that tells nothing but "an error" lacks. */
  private static final Pattern VALUE = RuleTable.of(Cleaning.class).pattern("value");

  /**
   * A paragraph taken off.
   *
   * @param kind the kind of furniture, as {@code furniture.yaml} calls it
   */
  public record Removed(String kind, String paragraph) {}

  /** The authors named in the first by-line that was taken off. */
  List<String> authors() {
    return ByLine.authors(
        removed.stream().filter(r -> r.kind().equals(BY_LINE)).map(Removed::paragraph).toList());
  }

  /** The cleaned text: its paragraphs separated by one empty line. */
  public String text() {
    return String.join("\n\n", paragraphs);
  }

  /**
   * @param text as it was read
   * @param title the headline, where the file states it
   */
  public static Cleaning of(String text, Optional<String> title) {
    return of(Paragraphs.of(text), title);
  }

  /**
   * @param paragraphs without harmful characters
   * @param title the headline, where the file states it
   */
  public static Cleaning of(List<String> paragraphs, Optional<String> title) {
    return of(paragraphs, title, List.of());
  }

  /**
   * @param paragraphs without harmful characters
   * @param title the headline, where the file states it
   * @param authors those that the file states: a line of their names is a by-line
   */
  static Cleaning of(List<String> paragraphs, Optional<String> title, List<String> authors) {
    List<Removed> removed = new ArrayList<>();
    List<String> kept = withoutFurniture(paragraphs, removed);
    kept.removeIf(paragraph -> {
      boolean byLine = ByLine.names(paragraph, authors);
      if (byLine) {
        removed.add(new Removed(BY_LINE, paragraph));
      }
      return byLine;
    });
    Optional<String> headline = takeHeadline(kept, title, removed);
    takeRepeatedLead(kept, removed);
    takeRepetitions(kept, removed);
    return new Cleaning(headline, kept, removed);
  }

  private static List<String> withoutFurniture(List<String> paragraphs, List<Removed> removed) {
    BoilerplateRules furniture = BoilerplateRules.shipped();
    List<String> kept = new ArrayList<>();
    boolean top = true;
    boolean ended = false;
    Optional<String> list = Optional.empty();
    for (String paragraph : paragraphs) {
      Optional<BoilerplateRule> rule = furniture.rule(paragraph, place(top, kept));
      if ((ended || rule.isPresent()) && putsRight(paragraph)) {
        kept.add(paragraph);
      } else if (ended) {
        removed.add(new Removed("after the end", paragraph));
      } else if (rule.isPresent()) {
        removed.add(new Removed(rule.get().kind(), paragraph));
        ended = rule.get().scope() == BoilerplateRule.Scope.END && !top;
        if (rule.get().scope() == BoilerplateRule.Scope.LIST) {
          list = Optional.of(rule.get().kind());
        }
      } else if (list.isPresent() && listed(paragraph)) {
        removed.add(new Removed(list.get(), paragraph));
      } else {
        kept.add(paragraph);
        list = Optional.empty();
        top = top && !Prose.is(paragraph);
      }
    }
    return kept;
  }

  /**
   * Whether a paragraph puts right or takes back what the article says: readers must see it, and
   * answers obey it, wherever the page has it.
   */
  private static boolean putsRight(String paragraph) {
    return MarkRules.shipped().inNote(paragraph).filter(Cleaning::tells).isPresent();
  }

  private static boolean tells(Mark mark) {
    return switch (mark.kind()) {
      case RETRACTION -> true;
      case CORRECTION ->
          Stream.of(mark.previous(), mark.corrected())
              .flatMap(Optional::stream)
              .anyMatch(words -> VALUE.matcher(words).find());
      case WITHDRAWN, EDITORS_NOTE, UPDATED, EMBARGO, SUMMARY -> false;
    };
  }

  private static boolean listed(String paragraph) {
    return Prose.isHeadline(paragraph) && !BoilerplateRules.shipped().keeps(paragraph);
  }

  private static BoilerplateRule.Place place(boolean top, List<String> kept) {
    if (!top) {
      return BoilerplateRule.Place.BELOW;
    }
    return kept.isEmpty() ? BoilerplateRule.Place.TOP : BoilerplateRule.Place.HEAD;
  }

  private static Optional<String> takeHeadline(
      List<String> kept, Optional<String> title, List<Removed> removed) {
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    String first = kept.getFirst();
    boolean repeated = title.isPresent() && bare(first).equals(bare(title.get()));
    boolean headline = title.isEmpty() && kept.size() > 1 && Prose.isHeadline(first);
    if (!repeated && !headline) {
      return Optional.empty();
    }
    kept.removeFirst();
    removed.add(new Removed("headline", first));
    return headline ? Optional.of(first) : Optional.empty();
  }

  /**
   * A standfirst that one of the next paragraphs holds word for word, "(Bloomberg) —" before it or
   * not.
   */
  private static void takeRepeatedLead(List<String> kept, List<Removed> removed) {
    if (kept.size() < 2 || Prose.words(kept.getFirst()) < FEWEST_WORDS_REPEATED) {
      return;
    }
    String lead = bare(kept.getFirst());
    boolean repeated =
        kept.stream()
            .skip(1)
            .limit(LEAD_REPEATED_WITHIN)
            .map(Cleaning::bare)
            .anyMatch(p -> p.length() > lead.length() && p.contains(lead));
    if (repeated) {
      removed.add(new Removed("repeated lead", kept.removeFirst()));
    }
  }

  private static void takeRepetitions(List<String> kept, List<Removed> removed) {
    Set<String> seen = new HashSet<>();
    kept.removeIf(paragraph -> {
      boolean again = Prose.words(paragraph) >= FEWEST_WORDS_REPEATED && !seen.add(bare(paragraph));
      if (again) {
        removed.add(new Removed("repetition", paragraph));
      }
      return again;
    });
  }

  /** Its letters and digits alone, in lower case. */
  private static String bare(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder bare = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isLetterOrDigit(lower.charAt(i))) {
        bare.append(lower.charAt(i));
      }
    }
    return bare.toString();
  }
}
