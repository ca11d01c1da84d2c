package dateline.server.page;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes an answer as Markdown with a footnote for each quotation. */
final class MarkdownExport {
  private final JsonNode answer;
  private final StringBuilder out = new StringBuilder();

  private MarkdownExport(JsonNode answer) {
    this.answer = answer;
  }

  static String of(JsonNode answer) {
    return new MarkdownExport(answer).write();
  }

  private String write() {
    boolean answered = answer.path("status").asString("").equals("answered");
    out.append("# ").append(plain(answer.path("question"))).append("\n\n");
    if (!answer.path("asOf").isNull() && answer.has("asOf")) {
      out.append("As of ").append(plain(answer.path("asOf"))).append(".\n\n");
    }
    if (answer.path("short").isString()) {
      out.append("**").append(plain(answer.path("short"))).append("**\n\n");
    }
    if (!answered) {
      out.append("The articles do not answer this. ")
          .append(plain(answer.path("reason")))
          .append("\n\nNearest passages:");
      answer.path("nearest").forEach(cited -> out.append("[^").append(number(cited)).append("]"));
      out.append("\n\n");
    }
    for (JsonNode statement : answer.path("statements")) {
      out.append(plain(statement.path("text"))).append(marks(statement)).append("\n\n");
    }
    for (JsonNode note : answer.path("notes")) {
      out.append("- ").append(plain(note.path("text"))).append(marks(note)).append("\n");
    }
    out.append(answer.path("notes").isEmpty() ? "" : "\n");
    answer.path(answered ? "citations" : "nearest").forEach(this::footnote);
    return out.toString();
  }

  private static String marks(JsonNode node) {
    return node.path("citations")
        .valueStream()
        .map(n -> "[^" + n.asInt(0) + "]")
        .collect(Collectors.joining());
  }

  private static int number(JsonNode cited) {
    return cited.path("n").asInt(0);
  }

  private void footnote(JsonNode cited) {
    String link = PageLabels.web(cited.path("link").asString(""));
    String title = plain(cited.path("title"));
    out.append("[^").append(number(cited)).append("]: “").append(plain(cited.path("quote")));
    out.append("” ")
        .append(
            plain(
                PageLabels.source(
                    cited.path("publisher").asString(""), cited.path("published").asString(""))));
    out.append(": ").append(link.isEmpty() ? title : "[" + title + "](<" + address(link) + ">)");
    out.append(" (").append(plain(cited.path("file"))).append(")\n");
  }

  private static String address(String link) {
    return link.replaceAll("[<>\\s]", "");
  }

  private static String plain(JsonNode node) {
    return plain(node.asString(""));
  }

  /** Text on one line, in which no character is markup: neither Markdown's nor HTML's. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : PageLabels.visible(text).replaceAll("\\s+", " ").toCharArray()) {
      plain.append(
          switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~' -> "\\" + c;
            default -> String.valueOf(c);
          });
    }
    return plain.toString().strip();
  }
}
