package dateline.conversation;

import dateline.answerjson.WrittenAnswer;
import dateline.text.Characters;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes answers as Markdown with a footnote for each quotation. */
public final class AnswerMarkdown {
  private final WrittenAnswer answer;
  private final String before;
  private final StringBuilder out = new StringBuilder();

  private AnswerMarkdown(WrittenAnswer answer, String before) {
    this.answer = answer;
    this.before = before;
  }

  /** One answer, as {@link dateline.answering.AnswerJson} writes it. */
  public static String of(JsonNode answer) {
    return new AnswerMarkdown(WrittenAnswer.of(answer), "").write();
  }

  /** Several answers, one under the other; the third's first footnote is {@code 3-1}. */
  public static String of(List<JsonNode> answers) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < answers.size(); i++) {
      String before = answers.size() == 1 ? "" : (i + 1) + "-";
      all.append(i == 0 ? "" : "\n")
          .append(new AnswerMarkdown(WrittenAnswer.of(answers.get(i)), before).write());
    }
    return all.toString();
  }

  private String write() {
    out.append("# ").append(plain(answer.question())).append("\n\n");
    if (!answer.asOf().isEmpty()) {
      out.append("As of ").append(plain(answer.asOf())).append(".\n\n");
    }
    answer.lead().ifPresent(lead -> out.append("**").append(plain(lead)).append("**\n\n"));
    if (!answer.isAnswered()) {
      abstention();
    }
    for (WrittenAnswer.Statement statement : answer.statements()) {
      out.append(plain(statement.text())).append(marks(statement)).append("\n\n");
    }
    for (WrittenAnswer.Note note : answer.notes()) {
      out.append("- ").append(plain(note.text())).append(marks(note)).append("\n");
    }
    out.append(answer.notes().isEmpty() ? "" : "\n");
    answer.sources().forEach(this::footnote);
    return out.toString();
  }

  private void abstention() {
    out.append("The articles do not answer this. ").append(plain(answer.reason()));
    if (!answer.nearest().isEmpty()) {
      out.append("\n\nNearest passages:");
      answer.nearest().forEach(cited -> out.append(mark(cited.n())));
    }
    out.append("\n\n");
  }

  private String marks(WrittenAnswer.Cited text) {
    return text.citations().stream().map(this::mark).collect(Collectors.joining());
  }

  private String mark(int number) {
    return "[^" + before + number + "]";
  }

  private void footnote(WrittenAnswer.Citation cited) {
    String link = Printable.web(cited.link());
    String title = plain(cited.title());
    out.append(mark(cited.n())).append(": “").append(plain(cited.quote())).append("” ");
    out.append(plain(Printable.source(cited.publisher(), cited.published())));
    out.append(": ").append(link.isEmpty() ? title : "[" + title + "](<" + address(link) + ">)");
    out.append(" (").append(plain(cited.file())).append(")\n");
  }

  private static String address(String link) {
    return link.replaceAll("[<>\\s\\\\]", "");
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
