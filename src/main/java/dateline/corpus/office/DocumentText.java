package dateline.corpus.office;

import dateline.text.Characters;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The paragraphs of a document in WordprocessingML or OpenDocument. The cells of a row of a table
 * stand in one line, with bars between them, and with what the header row calls their columns where
 * the document says which that is.
 *
 * @param title the paragraph whose style says that it is the title
 * @param paragraphs in order
 */
record DocumentText(Optional<String> title, List<String> paragraphs) {
  private static final String CELLS = " | ";

  /** What is deleted, remarked, or drawn a second time for old programs. */
  private static final Set<String> PASSED_OVER =
      RuleTable.of(DocumentText.class).words("passed-over");

  static DocumentText of(Document document) {
    List<String> paragraphs = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    collect(document, paragraphs, titles);
    return new DocumentText(titles.stream().findFirst(), paragraphs);
  }

  private static void collect(Element element, List<String> paragraphs, List<String> titles) {
    for (Element child : element.children()) {
      if (isPassedOver(child)) {
        continue;
      }
      String name = local(child);
      if (name.equals("tr") || name.equals("table-row")) {
        add(row(child, labels(child)), paragraphs);
      } else if (isParagraph(child)) {
        String text = text(child);
        if (isTitle(child) && !text.isBlank()) {
          titles.add(text);
        }
        add(text, paragraphs);
      } else {
        collect(child, paragraphs, titles);
      }
    }
  }

  private static void add(String text, List<String> paragraphs) {
    if (!text.isBlank()) {
      paragraphs.add(text.strip());
    }
  }

  /** Whether an element and all in it stand in no text. */
  static boolean isPassedOver(Element element) {
    return PASSED_OVER.contains(local(element));
  }

  /** Takes an element out of the text; to take it out of the document takes longer. */
  static void passOver(Element element) {
    element.tagName("w:del");
  }

  static boolean isParagraph(Element element) {
    return local(element).equals("p") || local(element).equals("h");
  }

  private static boolean isTitle(Element paragraph) {
    String style = paragraph.attr("text:style-name");
    Element named = paragraph.selectFirst("*|pStyle");
    String name = (named == null ? style : named.attr("w:val")).toLowerCase(Locale.ROOT);
    boolean first =
        local(paragraph).equals("h") && paragraph.attr("text:outline-level").equals("1");
    return first || name.equals("title") || name.equals("heading1") || name.equals("headline");
  }

  private static String row(Element row, List<String> labels) {
    List<String> cells = cells(row);
    boolean labelled = labels.size() == cells.size();
    return IntStream.range(0, cells.size())
        .filter(i -> !cells.get(i).isEmpty())
        .mapToObj(
            i -> (labelled && !labels.get(i).isEmpty() ? labels.get(i) + ": " : "") + cells.get(i))
        .collect(Collectors.joining(CELLS));
  }

  private static List<String> cells(Element row) {
    return row.children().stream()
        .filter(cell -> local(cell).equals("tc") || local(cell).equals("table-cell"))
        .map(DocumentText::cell)
        .toList();
  }

  /** What the header row above a row calls the columns; nothing for the header row itself. */
  private static List<String> labels(Element row) {
    Element first = row.firstElementSibling();
    if (first != null && first != row && first.selectFirst("*|trPr > *|tblHeader") != null) {
      return cells(first);
    }
    Element table = row.parent();
    Element header = table == null ? null : table.firstElementChild();
    while (header != null && !local(header).equals("table-header-rows")) {
      header = header.nextElementSibling();
    }
    Element named = header == null ? null : header.firstElementChild();
    return named == null ? List.of() : cells(named);
  }

  private static String cell(Element cell) {
    List<String> paragraphs = new ArrayList<>();
    collect(cell, paragraphs, new ArrayList<>());
    return String.join(" ", paragraphs);
  }

  static String text(Element paragraph) {
    StringBuilder text = new StringBuilder();
    boolean word = paragraph.tagName().startsWith("w:");
    append(paragraph, text, word);
    return text.toString();
  }

  /**
   * @param word whether text stands in elements {@code t} alone, as in WordprocessingML
   */
  private static void append(Element element, StringBuilder text, boolean word) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words && (!word || local(element).equals("t"))) {
        text.append(Characters.singleSpaced(words.getWholeText()));
      } else if (node instanceof Element child && !isPassedOver(child)) {
        switch (local(child)) {
          case "tab", "br", "cr", "s", "line-break" -> text.append(' ');
          case "nobreakhyphen" -> text.append('\u2011');
          default -> append(child, text, word);
        }
      }
    }
  }

  static String local(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }
}
