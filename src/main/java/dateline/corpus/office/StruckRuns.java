package dateline.corpus.office;

import dateline.article.Mark;
import dateline.text.Characters;
import dateline.text.Prose;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Words of a document that are struck out, which stand no longer in its text: each stretch of them
 * is a correction. Formatting that the document's own styles bring is not looked at in DOCX.
 */
final class StruckRuns {
  /** More words are no slip that was put right. */
  private static final int MOST_WORDS = 60;

  /** A document with more strikes them out for another reason. */
  private static final int MOST_RUNS = 100;

  private static final int LONGEST_NOTE = 500;

  private StruckRuns() {}

  /** Runs of one paragraph that follow each other. */
  private record Stretch(Element paragraph, List<Element> runs) {
    String words() {
      StringBuilder words = new StringBuilder();
      runs.forEach(run -> words.append(DocumentText.text(run)));
      return Characters.strip(Characters.oneLine(words.toString()));
    }
  }

  /** Takes them off a document. */
  static List<Mark> takeOff(Document document) {
    Found found = new Found(styles(document));
    NodeTraversor.filter(found, document);
    List<Mark> marks = new ArrayList<>();
    for (Stretch stretch :
        found.stretches.size() > MOST_RUNS ? List.<Stretch>of() : found.stretches) {
      String words = stretch.words();
      if (!words.isEmpty() && Prose.words(words) <= MOST_WORDS) {
        stretch.runs().forEach(DocumentText::passOver);
        marks.add(mark(words, stretch.paragraph()));
      }
    }
    return marks;
  }

  /** Goes through a document once, and through nothing that stands in no text or is struck out. */
  private static final class Found implements NodeFilter {
    private final Set<String> styles;
    private final Deque<Element> paragraphs = new ArrayDeque<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Element last;

    Found(Set<String> styles) {
      this.styles = styles;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (DocumentText.isPassedOver(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (DocumentText.isParagraph(element)) {
        paragraphs.push(element);
      } else if (!paragraphs.isEmpty() && isStruck(element, styles)) {
        add(element);
        return FilterResult.SKIP_CHILDREN;
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node == paragraphs.peek()) {
        paragraphs.pop();
      }
      return FilterResult.CONTINUE;
    }

    private void add(Element run) {
      if (last != null && run.previousSibling() == last) {
        stretches.getLast().runs().add(run);
      } else {
        stretches.add(new Stretch(paragraphs.element(), new ArrayList<>(List.of(run))));
      }
      last = run;
    }
  }

  /** The styles of an ODT that strike out. */
  private static Set<String> styles(Document document) {
    Set<String> names = new HashSet<>();
    for (Element style : document.select("style|style")) {
      Element text = style.selectFirst("style|text-properties");
      if (text != null && isLine(text)) {
        names.add(style.attr("style:name"));
      }
    }
    return names;
  }

  private static boolean isLine(Element properties) {
    String style = properties.attr("style:text-line-through-style");
    String type = properties.attr("style:text-line-through-type");
    return !style.isEmpty() && !style.equals("none") || !type.isEmpty() && !type.equals("none");
  }

  private static boolean isStruck(Element run, Set<String> styles) {
    return switch (run.tagName()) {
      case "text:span" -> styles.contains(run.attr("text:style-name"));
      case "w:r" ->
          run.children().stream()
              .filter(child -> DocumentText.local(child).equals("rpr"))
              .flatMap(properties -> properties.children().stream())
              .anyMatch(StruckRuns::isStrike);
      default -> false;
    };
  }

  private static boolean isStrike(Element property) {
    return switch (DocumentText.local(property)) {
      case "strike", "dstrike" ->
          !Set.of("false", "0", "off").contains(property.attr("w:val").toLowerCase(Locale.ROOT));
      default -> false;
    };
  }

  private static Mark mark(String words, Element paragraph) {
    String left = Characters.strip(Characters.oneLine(DocumentText.text(paragraph)));
    String note = left.isEmpty() ? "“" + words + "” was struck out" : left;
    return new Mark(
        Mark.Kind.CORRECTION,
        note.substring(0, Math.min(note.length(), LONGEST_NOTE)),
        Optional.empty(),
        Optional.of(words),
        Optional.empty());
  }
}
