package dateline.corpus.export;

import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.FileBytes;
import dateline.text.Edges;
import dateline.text.RuleTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code .ris}: lines of the form “TI - title”, a record from TY to ER. */
public final class RisReader implements ArticleReader {
  private static final int LARGEST_MIB = 50;
  private static final Pattern TAG = RuleTable.of(RisReader.class).pattern("tag");

  private final Attachments attachments;

  /**
   * @param attachments is told of the files that records name as theirs
   */
  public RisReader(Attachments attachments) {
    this.attachments = attachments;
  }

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    Optional<byte[]> bytes = FileBytes.of(file, in, LARGEST_MIB, out);
    if (bytes.isPresent()) {
      References references = new References(file, attachments, out);
      read(FileBytes.text(bytes.get()).lines().toList(), references);
      references.end();
    }
  }

  private static void read(List<String> lines, References references) {
    Map<String, List<String>> record = new HashMap<>();
    String open = "";
    int start = 1;
    for (int i = 0; i < lines.size(); i++) {
      Matcher tag = TAG.matcher(lines.get(i));
      if (!tag.matches()) {
        if (!open.isEmpty() && !lines.get(i).isBlank()) {
          List<String> values = record.get(open);
          values.set(values.size() - 1, values.getLast() + "\n" + lines.get(i));
        }
        continue;
      }
      open = tag.group(1);
      if (open.equals("TY")) {
        add(record, references, start);
        record = new HashMap<>();
        start = i + 1;
      }
      record.computeIfAbsent(open, _ -> new ArrayList<>()).add(tag.group(2));
    }
    add(record, references, start);
  }

  private static void add(Map<String, List<String>> record, References references, int line) {
    if (!record.isEmpty()) {
      references.add(
          new References.Reference(
              first(record, "TI", "T1", "CT"),
              first(record, "T2", "JO", "JF", "JA", "PB"),
              Edges.stripEnd(first(record, "DA", "Y1", "PY").replace('/', '-'), "-"),
              authors(record),
              first(record, "UR", "L2"),
              first(record, "AB", "N2"),
              AttachedPaths.of(record.getOrDefault("L1", List.of()))),
          line);
    }
  }

  private static List<String> authors(Map<String, List<String>> record) {
    List<String> names = new ArrayList<>(record.getOrDefault("AU", List.of()));
    names.addAll(record.getOrDefault("A1", List.of()));
    return names;
  }

  private static String first(Map<String, List<String>> record, String... tags) {
    for (String tag : tags) {
      List<String> values = record.getOrDefault(tag, List.of());
      if (!values.isEmpty() && !values.getFirst().isBlank()) {
        return values.getFirst();
      }
    }
    return "";
  }
}
