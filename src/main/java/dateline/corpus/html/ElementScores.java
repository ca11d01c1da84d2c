package dateline.corpus.html;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** How much text of which kind stands under each element of a page. */
final class ElementScores {
  private static final Measure NOTHING = new Measure();

  private final Map<Element, Measure> measures = new IdentityHashMap<>();

  private ElementScores() {}

  /** What stands under one element, in characters. */
  static final class Measure {
    private int characters;
    private int linked;
    private int prose;
    private double score;

    int characters() {
      return characters;
    }

    /** How much running text, links in it not counted. */
    int prose() {
      return prose;
    }

    /** How much of the text is links, from 0 to 1. */
    double linkDensity() {
      return characters == 0 ? 0 : (double) linked / characters;
    }

    /** How much its paragraphs speak for its being the article, less for those deeper in it. */
    double score() {
      return score * (1 - linkDensity());
    }
  }

  static ElementScores under(Element root) {
    return of(Blocks.of(root));
  }

  static ElementScores of(List<Block> blocks) {
    ElementScores measures = new ElementScores();
    for (Block block : blocks) {
      measures.count(block);
      measures.score(block);
    }
    return measures;
  }

  Measure at(Element element) {
    return measures.getOrDefault(element, NOTHING);
  }

  private Measure added(Element element) {
    return measures.computeIfAbsent(element, _ -> new Measure());
  }

  private void count(Block block) {
    int prose = block.isProse() ? block.text().length() - block.linked() : 0;
    for (Element e = block.element(); e != null; e = e.parent()) {
      Measure measure = added(e);
      measure.characters += block.text().length();
      measure.linked += block.linked();
      measure.prose += prose;
    }
  }

  /**
   * The scoring of paragraphs of Arc90's Readability (2009): a point, one for each comma, one for
   * each hundred characters up to three; all of them for the element that holds the paragraph, half
   * for the one around it, a third of that and less further out.
   */
  private void score(Block block) {
    if (block.text().length() < 25 || block.kind() == Block.Kind.HEADING) {
      return;
    }
    long commas = block.text().chars().filter(c -> c == ',' || c == '、' || c == '،').count();
    double points = 1 + commas + Math.min(3, block.text().length() / 100.0);
    double value = points * (1 - block.linkDensity()) * (block.isProse() ? 1 : 0.3);
    Element holder = block.whole() ? block.element().parent() : block.element();
    int level = 0;
    for (Element e = holder; e != null && level < 6; e = e.parent()) {
      added(e).score += value / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
      level++;
    }
  }
}
