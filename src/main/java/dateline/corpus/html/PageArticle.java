package dateline.corpus.html;

import dateline.text.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article of a web page.
 *
 * @param blocks all that stands in the elements that hold it
 * @param paragraphs its paragraphs, in order
 */
record PageArticle(List<Block> blocks, List<String> paragraphs) {
  /** An article of fewer words is looked for again in what was taken off. */
  private static final int FEWEST_WORDS = 60;

  private static final int FEWEST_WORDS_WORTH_KEEPING = 25;

  /**
   * @param page the page; stays as it is
   * @param title the article's headline, where the page states it
   * @param body the article's text, where the page states it
   */
  static PageArticle of(Document page, Optional<String> title, Optional<String> body) {
    Document bare = page.clone();
    Templates.unfold(bare);
    PageBoilerplate.takeOffMachinery(bare);
    PageBoilerplate.unwrapUnclosedLinks(bare.body());
    PageBoilerplate.takeOffComments(bare.body());
    PageArticle best = in(bare.body(), Pass.HIDDEN_AND_NAMED, title);
    for (Pass pass : List.of(Pass.NAMED, Pass.HIDDEN)) {
      if (best.words() < FEWEST_WORDS) {
        PageArticle found = in(bare.body(), pass, title);
        best = found.isBetterThan(best) ? found : best;
      }
    }
    return body.isPresent() ? best.checked(new JsonLdBody(body.get()), bare.body()) : best;
  }

  /** What is taken off, most first. */
  private enum Pass {
    HIDDEN_AND_NAMED,
    NAMED,
    HIDDEN;

    void takeOff(Element body, Optional<String> title) {
      OtherArticles.takeOff(body, title);
      if (this != NAMED) {
        PageBoilerplate.takeOffHidden(body);
      }
      if (this != HIDDEN) {
        PageBoilerplate.takeOffNamed(body);
      }
    }
  }

  private static PageArticle in(Element body, Pass pass, Optional<String> title) {
    Element copy = body.clone();
    pass.takeOff(copy, title);
    List<Block> blocks = new ArrayList<>();
    ArticleElement.of(copy).forEach(element -> blocks.addAll(Blocks.of(element)));
    return new PageArticle(blocks, PageText.of(blocks));
  }

  /** Whether there is far more of it, and of the same. */
  private boolean isBetterThan(PageArticle other) {
    return words() > 2 * other.words()
        && (other.words() < FEWEST_WORDS_WORTH_KEEPING
            || paragraphs.contains(other.paragraphs.getFirst()));
  }

  private PageArticle checked(JsonLdBody stated, Element body) {
    return new PageArticle(blocks, stated.check(paragraphs, Blocks.of(body)));
  }

  private int words() {
    return paragraphs.stream().mapToInt(Prose::words).sum();
  }
}
