package dateline.corpus.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The elements of a page that hold one that matches a selector, or are one. */
final class Around {
  private final Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param root under which they are looked for
   * @param selector as jsoup reads it
   */
  Around(Element root, String selector) {
    for (Element found : root.select(selector)) {
      for (Element e = found; e != null && elements.add(e); e = e.parent()) {
        // goes out as far as where another one has been
      }
    }
  }

  boolean contains(Element element) {
    return elements.contains(element);
  }
}
