package dateline.corpus.export;

import dateline.corpus.file.SourceArticle;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text layout of Factiva: fields with codes of two or three letters before them (HD the
 * headline, BY the by-line, PD the date, SN the publisher, LP the lead, TD the text), one document
 * after the other, each ended by its number under AN.
 */
final class FactivaLayout {
  private static final RuleTable TABLE = RuleTable.of(FactivaLayout.class);

  private static final Set<String> CODES =
      Set.of(
          "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "LP",
          "TD", "ART", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "CT", "RF", "CLM");
  private static final Pattern FIELD = TABLE.pattern("field");
  private static final Pattern IS = TABLE.pattern("is");

  private FactivaLayout() {}

  static boolean is(String text) {
    return IS.matcher(text).results().map(found -> found.group().strip()).distinct().count() >= 4;
  }

  static List<Exported> documents(List<String> lines) {
    List<Exported> documents = new ArrayList<>();
    Map<String, List<String>> fields = new HashMap<>();
    String open = "";
    int start = 1;
    for (int i = 0; i < lines.size(); i++) {
      Matcher field = FIELD.matcher(lines.get(i));
      boolean begins = field.matches() && CODES.contains(field.group(1));
      if (begins
          && (fields.containsKey("AN")
              || fields.containsKey("TD") && field.group(1).equals("HD"))) {
        add(documents, fields, start);
        fields = new HashMap<>();
      }
      if (begins) {
        start = fields.isEmpty() ? i + 1 : start;
        open = field.group(1);
        fields
            .computeIfAbsent(open, _ -> new ArrayList<>())
            .add(field.group(2) == null ? "" : field.group(2));
      } else if (!open.isEmpty()) {
        fields.get(open).add(lines.get(i));
      }
    }
    add(documents, fields, start);
    return documents;
  }

  private static void add(List<Exported> documents, Map<String, List<String>> fields, int line) {
    if (fields.containsKey("HD") || fields.containsKey("TD") || fields.containsKey("LP")) {
      documents.add(new Exported(article(fields), line));
    }
  }

  private static SourceArticle article(Map<String, List<String>> fields) {
    String text = text(fields, "LP") + "\n\n" + text(fields, "TD");
    return SourceArticle.ofText(text)
        .withTitle(line(fields, "HD"))
        .withPublisher(line(fields, "SN"))
        .withPublished(line(fields, "PD"))
        .withByLine(line(fields, "BY"));
  }

  private static String text(Map<String, List<String>> fields, String code) {
    return String.join("\n", fields.getOrDefault(code, List.of()));
  }

  private static String line(Map<String, List<String>> fields, String code) {
    return String.join(
            " ", fields.getOrDefault(code, List.of()).stream().map(String::strip).toList())
        .strip();
  }
}
