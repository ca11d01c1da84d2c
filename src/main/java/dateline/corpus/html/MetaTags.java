package dateline.corpus.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The contents of a page's {@code meta} tags by name, property or item property. */
public final class MetaTags {
  private final Map<String, List<String>> contents = new HashMap<>();

  private MetaTags() {}

  public static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    for (Element tag : page.select("meta[content]")) {
      Stream.of("name", "property", "itemprop")
          .map(attribute -> tag.attr(attribute).toLowerCase(Locale.ROOT).strip())
          .filter(name -> !name.isEmpty())
          .forEach(name -> tags.add(name, tag.attr("content")));
    }
    return tags;
  }

  private void add(String name, String content) {
    if (!content.isBlank()) {
      contents.computeIfAbsent(name, _ -> new ArrayList<>()).add(content);
    }
  }

  /** What stands under the names, in the order of the names. */
  public Stream<String> of(String... names) {
    return Stream.of(names).flatMap(name -> contents.getOrDefault(name, List.of()).stream());
  }
}
