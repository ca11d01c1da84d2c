package dateline.conversation;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * Writes answers as one HTML page that needs no other file and runs nothing. Whatever is said in an
 * answer is put in as text of a tree, so it cannot become markup.
 */
public final class AnswerHtml {
  private static final String STYLE =
      "body{max-width:42em;margin:2em auto;padding:0 1em;font:1.05em/1.5 Georgia,serif}"
          + "blockquote{margin:.3em 0;font-style:italic}"
          + "@media(prefers-color-scheme:dark){body{background:#111;color:#eee}a{color:#9cf}}";

  private final Element out;
  private final JsonNode answer;
  private final String before;

  private AnswerHtml(Element out, JsonNode answer, String before) {
    this.out = out;
    this.answer = answer;
    this.before = before;
  }

  /** A page of answers as {@link dateline.answering.AnswerJson} writes them, in order. */
  public static String of(List<JsonNode> answers) {
    Document page = Document.createShell("");
    page.child(0).attr("lang", "en");
    page.head().appendElement("meta").attr("charset", "utf-8");
    page.head()
        .appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
    page.head()
        .appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    page.title(answers.size() == 1 ? text(answers.getFirst(), "question") : "Answers");
    page.head().appendElement("style").append(STYLE);
    Element main = page.body().appendElement("main");
    for (int i = 0; i < answers.size(); i++) {
      String before = answers.size() == 1 ? "" : (i + 1) + "-";
      new AnswerHtml(main.appendElement("article"), answers.get(i), before).write();
    }
    page.outputSettings().prettyPrint(false);
    return "<!DOCTYPE html>\n" + page.outerHtml() + "\n";
  }

  private void write() {
    boolean answered = answer.path("status").asString("").equals("answered");
    out.appendElement("h1").text(text(answer, "question"));
    if (answer.path("asOf").isString()) {
      out.appendElement("p").text("As of " + text(answer, "asOf") + ".");
    }
    if (answer.path("short").isString()) {
      out.appendElement("p").appendElement("strong").text(text(answer, "short"));
    }
    if (!answered) {
      out.appendElement("p").text("The articles do not answer this. " + text(answer, "reason"));
    }
    answer.path("statements").forEach(node -> marked(out.appendElement("p"), node));
    if (!answer.path("notes").isEmpty()) {
      Element notes = out.appendElement("ul");
      answer.path("notes").forEach(node -> marked(notes.appendElement("li"), node));
    }
    JsonNode cited = answer.path(answered ? "citations" : "nearest");
    if (!cited.isEmpty()) {
      Element sources = out.appendElement("ol");
      cited.forEach(node -> source(sources.appendElement("li"), node));
    }
  }

  private void marked(Element element, JsonNode node) {
    element.text(text(node, "text"));
    for (JsonNode n : node.path("citations")) {
      element.appendText(" ");
      element
          .appendElement("a")
          .attr("href", "#source-" + before + n.asInt(0))
          .text("[" + n.asInt(0) + "]");
    }
  }

  private void source(Element item, JsonNode cited) {
    int n = cited.path("n").asInt(0);
    item.attr("id", "source-" + before + n).attr("value", String.valueOf(n));
    item.appendElement("blockquote").text("“" + text(cited, "quote") + "”");
    item.appendText(
        Printable.source(cited.path("publisher").asString(""), cited.path("published").asString(""))
            + ": ");
    String link = Printable.web(cited.path("link").asString(""));
    if (link.isEmpty()) {
      item.appendElement("cite").text(text(cited, "title"));
    } else {
      item.appendElement("a")
          .attr("href", link)
          .attr("rel", "noreferrer noopener")
          .text(text(cited, "title"));
    }
    item.appendText(" (" + text(cited, "file") + ")");
  }

  private static String text(JsonNode node, String name) {
    return Printable.visible(node.path(name).asString(""));
  }
}
