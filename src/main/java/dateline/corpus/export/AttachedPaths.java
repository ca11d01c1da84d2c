package dateline.corpus.export;

import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The paths of attached files, as exports write them. Addresses on the web are no files. */
final class AttachedPaths {
  private static final int MOST_PATHS = 100;
  private static final Pattern ADDRESS = RuleTable.of(AttachedPaths.class).pattern("address");

  private AttachedPaths() {}

  /** Of paths that stand by themselves. */
  static List<String> of(List<String> values) {
    return values.stream()
        .map(String::strip)
        .filter(AttachedPaths::isPath)
        .limit(MOST_PATHS)
        .toList();
  }

  /**
   * Of the field {@code file} of BibTeX: paths, or {@code description:path:type}, with semicolons
   * between them, and a backslash before a colon or semicolon that belongs to one. A colon of a
   * path may stand without one.
   */
  static List<String> ofField(String field) {
    return isData(field.strip())
        ? List.of()
        : of(split(field, ';').stream().map(String::strip).map(AttachedPaths::path).toList());
  }

  private static String path(String entry) {
    List<String> parts = split(entry, ':');
    boolean described = parts.size() > 2 && isPath(entry) && !isFileAddress(entry);
    return String.join(":", described ? parts.subList(1, parts.size() - 1) : parts);
  }

  /** Whether a value is a page or a picture itself, which may have semicolons in it. */
  private static boolean isData(String value) {
    return !isPath(value) && value.regionMatches(true, 0, "data:", 0, "data:".length());
  }

  private static boolean isFileAddress(String entry) {
    return entry.regionMatches(true, 0, "file:/", 0, "file:/".length());
  }

  /**
   * Of a record in JSON: its {@code attachments}, paths or objects with one, and its {@code file}.
   */
  static List<String> of(JsonNode record) {
    Stream<String> attached =
        record
            .path("attachments")
            .valueStream()
            .map(one -> one.isString() ? one.asString("") : text(one, "path", "localPath"));
    JsonNode file = record.path("file");
    Stream<String> named =
        file.isArray()
            ? file.valueStream().map(one -> one.asString(""))
            : ofField(file.asString("")).stream();
    return of(Stream.concat(attached, named).toList());
  }

  private static String text(JsonNode node, String name, String other) {
    return node.path(name).asString(node.path(other).asString(""));
  }

  private static boolean isPath(String value) {
    return !value.isEmpty() && !ADDRESS.matcher(value).lookingAt();
  }

  private static List<String> split(String text, char at) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped =
          c == '\\' && i + 1 < text.length() && "\\:;".indexOf(text.charAt(i + 1)) >= 0;
      if (escaped) {
        i++;
        part.append(at == ':' ? "" : c).append(text.charAt(i)); // the inner split takes it off
      } else if (c == at) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
