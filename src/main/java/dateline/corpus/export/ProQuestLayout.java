package dateline.corpus.export;

import dateline.article.Mark;
import dateline.corpus.file.SourceArticle;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text layout of ProQuest, and of EMIS and others like it: documents between rules of
 * underscores or hyphens, each with named fields, among them “Title”, “Publication date” and “Full
 * text”.
 */
final class ProQuestLayout {
  private static final RuleTable TABLE = RuleTable.of(ProQuestLayout.class);

  private static final Pattern NO_TEXT = TABLE.pattern("no-text");
  private static final Pattern RULE = TABLE.pattern("rule");
  private static final Pattern FIELD = TABLE.pattern("field");
  private static final Pattern IS = TABLE.pattern("is");

  /** What EMIS and the like write over each document, in some order. */
  private static final Pattern LABEL = TABLE.pattern("label");

  private static final Pattern TEXT_LABEL = TABLE.pattern("text-label");
  private static final Pattern OF_TEXT = TABLE.pattern("of-text");
  private static final Pattern AFTER_TEXT = TABLE.pattern("after-text");
  private static final int FEWEST_LABELS = 4;

  private ProQuestLayout() {}

  static boolean is(String text) {
    return count(IS, text, 0).size() >= 2 || isLabelled(text);
  }

  private static boolean isLabelled(String text) {
    Set<String> labels = count(LABEL, text, 1);
    return labels.size() >= FEWEST_LABELS
        && labels.stream().anyMatch(label -> TEXT_LABEL.matcher(label).matches());
  }

  private static Set<String> count(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(group).toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  static List<Exported> documents(List<String> lines) {
    List<Exported> documents = new ArrayList<>();
    Map<String, StringBuilder> fields = new HashMap<>();
    String open = "";
    int start = 1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher field = FIELD.matcher(line.strip());
      if (RULE.matcher(line.strip()).matches()) {
        add(documents, fields, start);
        fields = new HashMap<>();
        open = "";
        start = i + 1;
      } else if (field.matches() && isOpened(field.group(1), open)) {
        open = field.group(1).toLowerCase(Locale.ROOT);
        fields.computeIfAbsent(open, _ -> new StringBuilder()).append(field.group(2)).append('\n');
      } else if (!open.isEmpty()) {
        fields.get(open).append(line).append('\n');
      }
    }
    add(documents, fields, start);
    return documents;
  }

  /** Within a text only the fields that follow one open another: “Date: …” may be its own words. */
  private static boolean isOpened(String name, String open) {
    return !OF_TEXT.matcher(open).matches() || AFTER_TEXT.matcher(name).matches();
  }

  private static void add(List<Exported> documents, Map<String, StringBuilder> fields, int line) {
    String full = first(fields, "full text", "text", "body", "content");
    String text = full.isBlank() || NO_TEXT.matcher(full).matches() ? "" : full;
    String body = text.isEmpty() ? first(fields, "abstract") : text;
    if (body.isBlank() && first(fields, "title", "headline").isBlank()) {
      return;
    }
    SourceArticle article =
        SourceArticle.ofText(body)
            .withTitle(first(fields, "title", "headline"))
            .withPublisher(
                first(
                    fields, "publication title", "publication", "source", "provider", "publisher"))
            .withPublished(first(fields, "publication date", "published", "date"))
            .withAuthors(
                Stream.of(first(fields, "author", "authors", "by").split(";"))
                    .map(References::inOrder)
                    .toList())
            .withUrl(first(fields, "document url", "url", "link", "links"));
    documents.add(
        new Exported(
            text.isEmpty()
                ? article.withMark(Mark.of(Mark.Kind.SUMMARY, "the database has an abstract of it"))
                : article,
            line));
  }

  private static String first(Map<String, StringBuilder> fields, String... names) {
    for (String name : names) {
      if (fields.containsKey(name) && !fields.get(name).toString().isBlank()) {
        return fields.get(name).toString().strip();
      }
    }
    return "";
  }
}
