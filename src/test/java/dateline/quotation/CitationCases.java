package dateline.quotation;

import dateline.article.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code citations.txt}; the head of that file says how it is written. */
final class CitationCases {
  /**
   * One case.
   *
   * @param articles the articles of its section
   * @param fields what the case says, by the word before the colon
   */
  record Case(String section, int line, List<Article> articles, Map<String, String> fields) {
    String claim() {
      return unescape(fields.get("claim"));
    }

    Optional<String> field(String name) {
      return Optional.ofNullable(fields.get(name)).map(CitationCases::unescape);
    }

    String expected() {
      return fields.get("expect");
    }

    Article article() {
      String id = fields.getOrDefault("from", articles.getFirst().id());
      return articles.stream()
          .filter(article -> article.id().equals(id))
          .findFirst()
          .orElseGet(() -> TestArticles.article(id, "Nothing."));
    }

    @Override
    public String toString() {
      return section + ", line " + line + ": " + fields.get("claim");
    }
  }

  private String section = "";
  private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
  private String article = "";
  private final List<Case> cases = new ArrayList<>();
  private Map<String, String> fields = new LinkedHashMap<>();
  private int firstLine;

  static List<Case> read() {
    try (InputStream in = CitationCases.class.getResourceAsStream("citations.txt")) {
      CitationCases reader = new CitationCases();
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        reader.line(lines.get(i), i + 1);
      }
      reader.endCase();
      return reader.cases;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void line(String line, int number) {
    if (line.isBlank()) {
      endCase();
    } else if (line.startsWith("== ")) {
      section = line.substring(3);
      texts.clear();
    } else if (line.startsWith("|")) {
      texts.get(article).append(line.length() > 2 ? line.substring(2) : "").append('\n');
    } else if (!line.startsWith("#")) {
      field(line, number);
    }
  }

  private void field(String line, int number) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalArgumentException("citations.txt:" + number + ": no colon: " + line);
    }
    String name = line.substring(0, colon);
    String value = line.substring(colon + 2);
    if (name.equals("article")) {
      article = value;
      texts.put(article, new StringBuilder());
    } else {
      firstLine = fields.isEmpty() ? number : firstLine;
      fields.put(name, value);
    }
  }

  private static String unescape(String text) {
    String decoded =
        Pattern.compile("\\\\u([0-9a-f]{4})")
            .matcher(text)
            .replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
    return decoded.translateEscapes();
  }

  private void endCase() {
    if (!fields.isEmpty()) {
      List<Article> articles =
          texts.entrySet().stream()
              .map(entry ->
                  TestArticles.article(
                      entry.getKey(), unescape(entry.getValue().toString().strip())))
              .toList();
      cases.add(new Case(section, firstLine, articles, Map.copyOf(fields)));
      fields = new LinkedHashMap<>();
    }
  }
}
