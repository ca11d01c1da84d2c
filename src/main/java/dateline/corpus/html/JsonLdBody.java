package dateline.corpus.html;

import dateline.corpus.file.Paragraphs;
import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The article's text as a page states it in JSON-LD, against which what was found on the page is
 * checked. It often lacks headings, lists and paragraph ends, so the text on the page is preferred
 * wherever the two are of the same article.
 */
final class JsonLdBody {
  private static final int WORDS_TOGETHER = 3;
  private static final int FEWEST_WORDS = 60;
  private static final double LEAST_SHARE_ALIKE = 0.6;
  private static final double LEAST_SHARE_OF_WHOLE = 0.9;
  private static final Pattern NO_WORD = RuleTable.of(JsonLdBody.class).pattern("no-word");

  private final List<String> paragraphs;
  private final Set<String> shingles;

  /**
   * @param text as JSON-LD has it: plain, or HTML
   */
  JsonLdBody(String text) {
    Element body = Parser.htmlParser().setMaxDepth(100).parseInput(text, "").body();
    paragraphs =
        text.contains("<p") || text.contains("<br")
            ? Blocks.of(body).stream().map(Block::text).toList()
            : Paragraphs.of(text);
    shingles = shingles(String.join("\n", paragraphs));
  }

  /**
   * @param found the paragraphs that were found
   * @param page all blocks of the page
   * @return those of them that are the article's; others of the page, or the stated ones, where
   *     they are not
   */
  List<String> check(List<String> found, List<Block> page) {
    if (words(paragraphs) < FEWEST_WORDS) {
      return found;
    }
    if (covered(found) >= LEAST_SHARE_ALIKE) {
      return covered(found) >= LEAST_SHARE_OF_WHOLE
              && agreement(String.join("\n", found)) >= LEAST_SHARE_ALIKE
          ? trimmed(found)
          : found;
    }
    List<String> others =
        page.stream().map(Block::text).filter(text -> agreement(text) > 0.5).distinct().toList();
    if (covered(others) >= LEAST_SHARE_ALIKE) {
      return others;
    }
    return words(found) < words(paragraphs) / 2 ? paragraphs : found;
  }

  /** Without paragraphs before the first and after the last that are stated. */
  private List<String> trimmed(List<String> found) {
    int first = 0;
    while (first < found.size() && agreement(found.get(first)) == 0) {
      first++;
    }
    int last = found.size();
    while (last > first && agreement(found.get(last - 1)) == 0) {
      last--;
    }
    return found.subList(first, last);
  }

  /** How much of the stated text is in these paragraphs, from 0 to 1. */
  private double covered(List<String> found) {
    Set<String> there = shingles(String.join("\n", found));
    long common = shingles.stream().filter(there::contains).count();
    return shingles.isEmpty() ? 0 : (double) common / shingles.size();
  }

  /** How much of a text is stated, from 0 to 1. */
  private double agreement(String text) {
    Set<String> there = shingles(text);
    long common = there.stream().filter(shingles::contains).count();
    return there.isEmpty() ? 0 : (double) common / there.size();
  }

  private static Set<String> shingles(String text) {
    List<String> words = new ArrayList<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT))));
    words.removeIf(String::isEmpty);
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + WORDS_TOGETHER <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + WORDS_TOGETHER)));
    }
    return shingles;
  }

  private static int words(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(Prose::words).sum();
  }
}
