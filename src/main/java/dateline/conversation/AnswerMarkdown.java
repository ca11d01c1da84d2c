package dateline.conversation;

import dateline.text.Characters;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes answers as Markdown with a footnote for each quotation. */
public final class AnswerMarkdown {
  private final JsonNode answer;
  private final String before;
  private final StringBuilder out = new StringBuilder();

  private AnswerMarkdown(JsonNode answer, String before) {
    this.answer = answer;
    this.before = before;
  }

  /** One answer, as {@link dateline.answering.AnswerJson} writes it. */
  public static String of(JsonNode answer) {
    return new AnswerMarkdown(answer, "").write();
  }

  /** Several answers, one under the other; the third's first footnote is {@code 3-1}. */
  public static String of(List<JsonNode> answers) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < answers.size(); i++) {
      String before = answers.size() == 1 ? "" : (i + 1) + "-";
      all.append(i == 0 ? "" : "\n").append(new AnswerMarkdown(answers.get(i), before).write());
    }
    return all.toString();
  }

  private String write() {
    boolean answered = answer.path("status").asString("").equals("answered");
    out.append("# ").append(plain(answer.path("question"))).append("\n\n");
    if (answer.path("asOf").isString()) {
      out.append("As of ").append(plain(answer.path("asOf"))).append(".\n\n");
    }
    if (answer.path("short").isString()) {
      out.append("**").append(plain(answer.path("short"))).append("**\n\n");
    }
    if (!answered) {
      abstention();
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

  private void abstention() {
    out.append("The articles do not answer this. ").append(plain(answer.path("reason")));
    if (!answer.path("nearest").isEmpty()) {
      out.append("\n\nNearest passages:");
      answer.path("nearest").forEach(cited -> out.append(mark(cited.path("n"))));
    }
    out.append("\n\n");
  }

  private String marks(JsonNode node) {
    return node.path("citations").valueStream().map(this::mark).collect(Collectors.joining());
  }

  private String mark(JsonNode number) {
    return "[^" + before + number.asInt(0) + "]";
  }

  private void footnote(JsonNode cited) {
    String link = Printable.web(cited.path("link").asString(""));
    String title = plain(cited.path("title"));
    out.append(mark(cited.path("n"))).append(": “").append(plain(cited.path("quote")));
    out.append("” ")
        .append(
            plain(
                Printable.source(
                    cited.path("publisher").asString(""), cited.path("published").asString(""))));
    out.append(": ").append(link.isEmpty() ? title : "[" + title + "](<" + address(link) + ">)");
    out.append(" (").append(plain(cited.path("file"))).append(")\n");
  }

  private static String address(String link) {
    return link.replaceAll("[<>\\s\\\\]", "");
  }

  private static String plain(JsonNode node) {
    return plain(node.asString(""));
  }

  /** Text on one line, in which no character is markup: neither Markdown's nor HTML's. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : Characters.singleSpaced(Printable.visible(text)).toCharArray()) {
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
