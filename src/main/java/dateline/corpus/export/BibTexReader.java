package dateline.corpus.export;

import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.FileBytes;
import dateline.text.RuleTable;
import dateline.text.WholeNumber;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code .bib}: entries of the form {@code @article{key, title = {…}, …}}. */
public final class BibTexReader implements ArticleReader {
  private static final RuleTable TABLE = RuleTable.of(BibTexReader.class);

  /** Entries that tell of the file, and not of something printed. */
  private static final Set<String> NO_REFERENCES = TABLE.words("no-references");

  private static final Pattern BETWEEN_AUTHORS = TABLE.pattern("between-authors");
  private static final Pattern MONTH_AND_DAY = TABLE.pattern("month-and-day");
  private static final Pattern FIGURES = TABLE.pattern("figures");
  private static final int LARGEST_MIB = 50;

  private final Attachments attachments;

  /**
   * @param attachments is told of the files that records name as theirs
   */
  public BibTexReader(Attachments attachments) {
    this.attachments = attachments;
  }

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    Optional<byte[]> bytes = FileBytes.of(file, in, LARGEST_MIB, out);
    if (bytes.isPresent()) {
      References references = new References(file, attachments, out);
      new Entries(FileBytes.text(bytes.get()), references).read();
      references.end();
    }
  }

  /** Goes through a file, character by character and once. */
  private static final class Entries {
    private final String text;
    private final References references;
    private int at;
    private int line = 1;
    private int counted;

    Entries(String text, References references) {
      this.text = text;
      this.references = references;
    }

    void read() {
      for (at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
        int start = line();
        at++;
        String type = word().toLowerCase(Locale.ROOT);
        if (next() == '{' && !type.isEmpty() && !NO_REFERENCES.contains(type)) {
          at++;
          add(fields(), start);
        }
      }
    }

    private int line() {
      for (; counted < at; counted++) {
        line += text.charAt(counted) == '\n' ? 1 : 0;
      }
      return line;
    }

    private Map<String, String> fields() {
      Map<String, String> fields = new HashMap<>();
      while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '}') {
        at++; // the key
      }
      while (next() == ',') {
        at++;
        next();
        String name = word().toLowerCase(Locale.ROOT);
        if (next() != '=') {
          break;
        }
        at++;
        fields.putIfAbsent(name, value());
      }
      return fields;
    }

    /** A value, or several with {@code #} between them. */
    private String value() {
      StringBuilder value = new StringBuilder();
      boolean more = true;
      while (more) {
        switch (next()) {
          case '{' -> value.append(braced());
          case '"' -> value.append(quoted());
          default -> value.append(word());
        }
        more = next() == '#';
        at += more ? 1 : 0;
      }
      return value.toString();
    }

    private String braced() {
      int start = at + 1;
      int depth = 0;
      for (; at < text.length(); at++) {
        char c = text.charAt(at);
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        at += c == '\\' ? 1 : 0;
        if (depth == 0) {
          break;
        }
      }
      at = Math.min(at + 1, text.length());
      return text.substring(Math.min(start, text.length()), Math.max(start, at - 1));
    }

    private String quoted() {
      int start = at + 1;
      int depth = 0;
      for (at++; at < text.length() && (depth > 0 || text.charAt(at) != '"'); at++) {
        depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
      }
      int end = at;
      at = Math.min(at + 1, text.length());
      return text.substring(Math.min(start, end), end);
    }

    private String word() {
      int start = at;
      while (at < text.length()
          && (Character.isLetterOrDigit(text.charAt(at))
              || "-_:.+".indexOf(text.charAt(at)) >= 0)) {
        at++;
      }
      return text.substring(start, at);
    }

    /** The next character that is no white space; a space at the end. */
    private char next() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at < text.length() ? text.charAt(at) : ' ';
    }

    private void add(Map<String, String> fields, int start) {
      references.add(
          new References.Reference(
              LatexText.plain(fields.getOrDefault("title", "")),
              LatexText.plain(first(fields, "journal", "journaltitle", "newspaper", "publisher")),
              date(fields),
              List.of(BETWEEN_AUTHORS.split(LatexText.plain(fields.getOrDefault("author", "")))),
              fields.getOrDefault("url", ""),
              LatexText.plain(fields.getOrDefault("abstract", "")),
              AttachedPaths.ofField(fields.getOrDefault("file", ""))),
          start);
    }

    private static String first(Map<String, String> fields, String... names) {
      for (String name : names) {
        if (fields.containsKey(name)) {
          return fields.get(name);
        }
      }
      return "";
    }

    private static String date(Map<String, String> fields) {
      if (fields.containsKey("date")) {
        return fields.get("date");
      }
      String month = fields.getOrDefault("month", "");
      String year = fields.getOrDefault("year", "");
      Matcher dated = MONTH_AND_DAY.matcher(month);
      String day = fields.getOrDefault("day", dated.matches() ? dated.group("day") : "");
      String name = FIGURES.matcher(month).replaceAll("");
      return WholeNumber.within(0, 99, month).isPresent()
          ? year + "-" + month + (day.isEmpty() ? "" : "-" + day)
          : (day + " " + name + " " + year).strip();
    }
  }
}
