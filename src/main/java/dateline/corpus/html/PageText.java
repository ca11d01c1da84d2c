package dateline.corpus.html;

import dateline.corpus.file.DateReading;
import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The paragraphs of the article out of its element: without lists of links, lines that are nothing
 * but a link, headings over nothing, and labels before the first and after the last paragraph.
 */
final class PageText {
  private static final RuleTable TABLE = RuleTable.of(PageText.class);

  private static final double LIST_OF_LINKS = 0.5;
  private static final double NOTHING_BUT_A_LINK = 0.75;
  private static final int LONGEST_LINK = 40;
  private static final int LONGEST_LABEL = 6;
  private static final int LONGEST_BY_LINE = 15;
  private static final int LONGEST_TEASER = 60;
  private static final int FEWEST_CARDS = 2;
  private static final Pattern BY_LINE = TABLE.pattern("by-line");
  private static final Pattern HEADLINE = TABLE.pattern("headline");

  private PageText() {}

  /** The paragraphs in their order. */
  static List<String> of(List<Block> blocks) {
    List<Block> kept = withoutEmptySections(withoutLinks(blocks), blocks);
    return trimmed(withoutTeasers(kept)).stream().map(Block::text).toList();
  }

  /** Without the cards at the end that lead to other articles: a linked heading, a few words. */
  private static List<Block> withoutTeasers(List<Block> blocks) {
    int end = blocks.size();
    int cards = 0;
    while (end > 1 && isTeaser(blocks.get(end - 2), blocks.get(end - 1))) {
      end -= 2;
      cards++;
    }
    boolean headed = end > 0 && blocks.get(end - 1).kind() == Block.Kind.HEADING;
    return cards < FEWEST_CARDS ? blocks : blocks.subList(0, headed ? end - 1 : end);
  }

  private static boolean isTeaser(Block heading, Block words) {
    return heading.kind() == Block.Kind.HEADING
        && heading.linkDensity() > NOTHING_BUT_A_LINK
        && words.kind() != Block.Kind.HEADING
        && words.words() <= LONGEST_TEASER;
  }

  private static List<Block> withoutLinks(List<Block> blocks) {
    Map<Element, Integer> characters = new IdentityHashMap<>();
    Map<Element, Integer> linked = new IdentityHashMap<>();
    for (Block block : blocks) {
      characters.merge(list(block), block.text().length(), Integer::sum);
      linked.merge(list(block), block.linked(), Integer::sum);
    }
    return blocks.stream()
        .filter(block -> block.kind() == Block.Kind.HEADING || !isLink(block))
        .filter(block -> !isTitle(block))
        .filter(block ->
            block.kind() != Block.Kind.ITEM
                || linked.get(list(block)) < LIST_OF_LINKS * characters.get(list(block)))
        .toList();
  }

  /** The list that an item stands in; the block's own element where there is none. */
  private static Element list(Block block) {
    Element list = block.element().closest("ul, ol, dl");
    return block.kind() != Block.Kind.ITEM || list == null ? block.element() : list;
  }

  private static boolean isLink(Block block) {
    return block.linkDensity() > NOTHING_BUT_A_LINK && block.words() <= LONGEST_LINK;
  }

  private static boolean isTitle(Block block) {
    Element element = block.element();
    return element.normalName().equals("h1")
        || HEADLINE.matcher(element.attr("itemprop")).matches();
  }

  /** Without headings whose sections have gone, or that nothing follows. */
  private static List<Block> withoutEmptySections(List<Block> kept, List<Block> all) {
    List<Block> out = new ArrayList<>();
    boolean text = false;
    boolean gone = false;
    int next = kept.size() - 1;
    for (int i = all.size() - 1; i >= 0; i--) {
      Block block = all.get(i);
      if (next < 0 || kept.get(next) != block) {
        gone = true;
        continue;
      }
      next--;
      if (block.kind() != Block.Kind.HEADING) {
        text = true;
        out.add(block);
      } else {
        if (text || !gone && !out.isEmpty()) {
          out.add(block);
        }
        text = false;
        gone = false;
      }
    }
    return out.reversed();
  }

  /** Without labels before the first and after the last paragraph of running text. */
  private static List<Block> trimmed(List<Block> blocks) {
    int first = 0;
    while (first < blocks.size() && !blocks.get(first).isProse()) {
      first++;
    }
    int last = blocks.size();
    while (last > first && isLabel(blocks.get(last - 1))) {
      last--;
    }
    return Stream.concat(
            blocks.stream().limit(first).filter(block -> !isAboveText(block)),
            blocks.subList(first, last).stream())
        .toList();
  }

  private static boolean isAboveText(Block block) {
    boolean dated = DateReading.day(block.text()) instanceof DateReading.Known;
    return isLabel(block)
        || block.words() <= LONGEST_BY_LINE
            && block.kind() == Block.Kind.PARAGRAPH
            && !Prose.is(block.text())
            && (dated || BY_LINE.matcher(block.text()).matches());
  }

  private static boolean isLabel(Block block) {
    return block.words() <= LONGEST_LABEL
        && block.kind() == Block.Kind.PARAGRAPH
        && !Prose.is(block.text());
  }
}
