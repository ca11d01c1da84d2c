package dateline.quotation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Undoes what a publication's style does to a quotation that it prints: a comma or full stop moved
 * inside its marks ("It leaks," she said), or inside those of a quotation within it; and the marks
 * that open each paragraph of a long one, left out where the paragraphs are run together.
 */
final class HouseStyle {
  private static final Pattern CLOSING = Pattern.compile("[.,]\\s*$");
  private static final Pattern INSIDE = Pattern.compile("([.,])([’'”\"»](?!\\p{L}))");
  private static final Pattern OUTSIDE = Pattern.compile("([’'”\"»])([.,])");
  private static final Pattern PARAGRAPH = Pattern.compile("(?<=[.!?…]) (?=\\p{Lu})");

  /** In a quotation of more sentences, each may open a paragraph: only of so many is each tried. */
  private static final int MOST_PARAGRAPHS = 6;

  private HouseStyle() {}

  /** The words as they may have stood before, likeliest first; they themselves left out. */
  static List<String> undone(String words) {
    Set<String> variants = new LinkedHashSet<>();
    String bare = CLOSING.matcher(words).replaceFirst("");
    for (String one : List.of(words, bare)) {
      variants.add(one);
      variants.add(INSIDE.matcher(one).replaceAll("$2$1"));
      variants.add(INSIDE.matcher(one).replaceAll("$2"));
      variants.add(OUTSIDE.matcher(one).replaceAll("$2$1"));
      List<MatchResult> breaks = PARAGRAPH.matcher(one).results().toList();
      breaks.stream()
          .limit(MOST_PARAGRAPHS)
          .forEach(at -> variants.add(one.substring(0, at.end()) + "“" + one.substring(at.end())));
      variants.add(PARAGRAPH.matcher(one).replaceAll(" “"));
    }
    variants.remove(words);
    return List.copyOf(variants);
  }
}
