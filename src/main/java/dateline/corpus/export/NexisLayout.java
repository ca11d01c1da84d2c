package dateline.corpus.export;

import dateline.corpus.file.SourceArticle;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text layout of Nexis: “1 of 2 DOCUMENTS”, publisher and date in the middle of the line, the
 * headline, labelled fields, the text, and labelled fields with the copyright below it.
 */
final class NexisLayout {
  private static final RuleTable TABLE = RuleTable.of(NexisLayout.class);

  private static final Pattern START = TABLE.pattern("start");
  private static final Pattern IS = TABLE.pattern("is");
  private static final Pattern FIELD = TABLE.pattern("field");
  private static final Pattern DATE = TABLE.pattern("date");
  private static final Pattern COPYRIGHT = TABLE.pattern("copyright");
  private static final java.util.Set<String> BELOW =
      java.util.Set.of(
          "LOAD-DATE",
          "LANGUAGE",
          "PUBLICATION-TYPE",
          "JOURNAL-CODE",
          "SUBJECT",
          "GRAPHIC",
          "DOCUMENT-TYPE",
          "NOTES");

  private NexisLayout() {}

  static boolean is(String text) {
    return IS.matcher(text).find();
  }

  static List<Exported> documents(List<String> lines) {
    List<Exported> documents = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || START.matcher(lines.get(i)).matches()) {
        if (start >= 0) {
          documents.add(new Exported(document(lines.subList(start + 1, i)), start + 1));
        }
        start = i;
      }
    }
    return documents;
  }

  private static SourceArticle document(List<String> lines) {
    Map<String, String> fields = new HashMap<>();
    List<String> head = new ArrayList<>();
    List<String> body = new ArrayList<>();
    boolean below = false;
    String open = "";
    for (String line : lines) {
      Matcher field = FIELD.matcher(line.strip());
      if (field.matches() && (body.isEmpty() || BELOW.contains(field.group(1)))) {
        open = field.group(1);
        below |= BELOW.contains(open) && !body.isEmpty();
        fields.put(open, field.group(2));
      } else if (line.isBlank()) {
        open = "";
        add(body, "", below || body.isEmpty());
      } else if (!open.isEmpty()) {
        fields.merge(open, line.strip(), (a, b) -> a + " " + b);
      } else if (fields.isEmpty()) {
        head.add(line.strip());
      } else {
        add(body, line, below || COPYRIGHT.matcher(line.strip()).matches());
      }
    }
    return article(fields, head, body);
  }

  private static void add(List<String> body, String line, boolean passed) {
    if (!passed) {
      body.add(line);
    }
  }

  /** The head is: copyright lines or none, publisher, date, edition lines, headline. */
  private static SourceArticle article(
      Map<String, String> fields, List<String> head, List<String> body) {
    List<String> lines = head.stream().filter(line -> !COPYRIGHT.matcher(line).matches()).toList();
    int date = 0;
    while (date < lines.size() && !DATE.matcher(lines.get(date)).matches()) {
      date++;
    }
    boolean dated = date < lines.size();
    String publisher = dated && date > 0 ? lines.getFirst() : "";
    List<String> after = dated ? lines.subList(date + 1, lines.size()) : lines;
    String headline =
        fields.getOrDefault(
            "HEADLINE",
            String.join(
                " ",
                after.stream()
                    .filter(line -> !line.toLowerCase(Locale.ROOT).endsWith(" edition"))
                    .toList()));
    return SourceArticle.ofText(String.join("\n", body))
        .withTitle(headline)
        .withPublisher(publisher)
        .withPublished(dated ? lines.get(date) : fields.getOrDefault("LOAD-DATE", ""))
        .withByLine(fields.getOrDefault("BYLINE", ""));
  }
}
