package dateline.corpus.office;

import dateline.article.Mark;
import dateline.text.Characters;
import dateline.text.Prose;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Words of a document that are struck out, which stand no longer in its text: each stretch of them
 * is a correction. Formatting that the document's own styles bring is not looked at in DOCX.
 */
final class StruckRuns {
  /** More words are no slip that was put right. */
  private static final int MOST_WORDS = 60;

  /** A document with more strikes them out for another reason. */
  private static final int MOST = 100;

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
    List<Stretch> stretches = stretches(document);
    List<Mark> marks = new ArrayList<>();
    for (Stretch stretch : stretches.size() > MOST ? List.<Stretch>of() : stretches) {
      String words = stretch.words();
      if (!words.isEmpty() && Prose.words(words) <= MOST_WORDS) {
        stretch.runs().forEach(Element::remove);
        marks.add(mark(words, stretch.paragraph()));
      }
    }
    return marks;
  }

  private static List<Stretch> stretches(Document document) {
    Set<String> styles = styles(document);
    List<Stretch> stretches = new ArrayList<>();
    Element last = null;
    for (Element run : document.select("w|r, text|span")) {
      Element paragraph = run.closest("w|p, text|p, text|h");
      if (paragraph == null || !isStruck(run, styles)) {
        continue;
      }
      if (last != null && run.previousElementSibling() == last && last.nextSibling() == run) {
        stretches.getLast().runs().add(run);
      } else {
        stretches.add(new Stretch(paragraph, new ArrayList<>(List.of(run))));
      }
      last = run;
    }
    return stretches;
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
    if (DocumentText.local(run).equals("span")) {
      return styles.contains(run.attr("text:style-name"));
    }
    Element struck = run.selectFirst("> w|rPr > w|strike, > w|rPr > w|dstrike");
    return struck != null
        && !Set.of("false", "0", "off").contains(struck.attr("w:val").toLowerCase(Locale.ROOT));
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
