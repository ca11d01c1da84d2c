package dateline.corpus.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes nodes off a page, all at once: one by one, each would move up the siblings after it, and a
 * page of many would take time by their square.
 */
final class Removal {
  private Removal() {}

  /** Takes the nodes off the elements that they stand in. */
  static void of(Collection<? extends Node> nodes) {
    Set<Node> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(nodes);
    Set<Element> parents = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Node node : nodes) {
      if (node.parentNode() instanceof Element parent) {
        parents.add(parent);
      } else if (node.parentNode() != null) {
        node.remove();
      }
    }
    for (Element parent : parents) {
      List<Node> kept = new ArrayList<>(parent.childNodes());
      kept.removeIf(gone::contains);
      parent.empty();
      parent.appendChildren(kept);
    }
  }
}
