package dateline.time;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An article of MEANTIME in the XML of the CAT tool: its tokens joined by single spaces, a line a
 * sentence, and the time expressions that annotators marked. They annotated the headline, the date
 * and the next four or five sentences of each article; what follows is left out, since an
 * expression found there is neither right nor wrong.
 *
 * @param created the document creation time, where it is annotated as a day
 */
record MeantimeDocument(
    String name, String text, Optional<LocalDate> created, List<MeantimeDocument.Gold> gold) {

  /** A time expression as annotated. */
  record Gold(int start, int end, String type, String value) {
    boolean overlaps(TimeExpression other) {
      return start < other.end() && other.start() < end;
    }
  }

  static MeantimeDocument read(Path file) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document xml = factory.newDocumentBuilder().parse(file.toFile());
      String name = file.getFileName().toString().replaceFirst("\\.xml$", "");
      return of(name, annotated(xml), elements(xml.getElementsByTagName("TIMEX3")));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is not an annotation of MEANTIME", e);
    }
  }

  /** The tokens up to the end of the last sentence in which anything at all is annotated. */
  private static List<Element> annotated(Document xml) {
    List<Element> tokens = elements(xml.getElementsByTagName("token"));
    Set<String> marked =
        elements(xml.getElementsByTagName("token_anchor")).stream()
            .map(anchor -> anchor.getAttribute("t_id"))
            .collect(Collectors.toSet());
    int last =
        tokens.stream()
            .filter(token -> marked.contains(token.getAttribute("t_id")))
            .mapToInt(MeantimeDocument::sentence)
            .max()
            .orElse(-1);
    return tokens.stream().filter(token -> sentence(token) <= last).toList();
  }

  private static int sentence(Element token) {
    return Integer.parseInt(token.getAttribute("sentence"));
  }

  private static MeantimeDocument of(String name, List<Element> tokens, List<Element> times) {
    StringBuilder text = new StringBuilder();
    Map<String, int[]> spans = new HashMap<>();
    String sentence = "";
    for (Element token : tokens) {
      if (!text.isEmpty()) {
        text.append(token.getAttribute("sentence").equals(sentence) ? " " : "\n");
      }
      sentence = token.getAttribute("sentence");
      int start = text.length();
      text.append(token.getTextContent());
      spans.put(token.getAttribute("t_id"), new int[] {start, text.length()});
    }
    List<Gold> gold = new ArrayList<>();
    for (Element time : times) {
      List<int[]> anchors =
          elements(time.getElementsByTagName("token_anchor")).stream()
              .map(anchor -> spans.get(anchor.getAttribute("t_id")))
              .toList();
      if (!anchors.isEmpty()) {
        gold.add(
            new Gold(
                anchors.stream().mapToInt(span -> span[0]).min().orElseThrow(),
                anchors.stream().mapToInt(span -> span[1]).max().orElseThrow(),
                time.getAttribute("type"),
                time.getAttribute("value")));
      }
    }
    gold.sort(Comparator.comparingInt(Gold::start));
    return new MeantimeDocument(name, text.toString(), created(times), gold);
  }

  private static Optional<LocalDate> created(List<Element> times) {
    return times.stream()
        .filter(time -> time.getAttribute("functionInDocument").equals("CREATION_TIME"))
        .findFirst()
        .or(() ->
            times.stream().filter(time -> time.getAttribute("value").length() == 10).findFirst())
        .flatMap(time -> day(time.getAttribute("value")));
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
