package dateline.conversation;

import dateline.answerjson.WrittenAnswer;
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
  private final WrittenAnswer answer;
  private final String before;

  private AnswerHtml(Element out, WrittenAnswer answer, String before) {
    this.out = out;
    this.answer = answer;
    this.before = before;
  }

  /** A page of answers as {@link dateline.answering.AnswerJson} writes them, in order. */
  public static String of(List<JsonNode> answers) {
    return page(answers.stream().map(WrittenAnswer::of).toList());
  }

  private static String page(List<WrittenAnswer> answers) {
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
    page.title(answers.size() == 1 ? Printable.visible(answers.getFirst().question()) : "Answers");
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
    out.appendElement("h1").text(Printable.visible(answer.question()));
    if (!answer.asOf().isEmpty()) {
      out.appendElement("p").text("As of " + Printable.visible(answer.asOf()) + ".");
    }
    answer
        .lead()
        .ifPresent(
            lead -> out.appendElement("p").appendElement("strong").text(Printable.visible(lead)));
    if (!answer.isAnswered()) {
      out.appendElement("p")
          .text("The articles do not answer this. " + Printable.visible(answer.reason()));
    }
    answer.statements().forEach(statement -> marked(out.appendElement("p"), statement));
    if (!answer.notes().isEmpty()) {
      Element notes = out.appendElement("ul");
      answer.notes().forEach(note -> marked(notes.appendElement("li"), note));
    }
    if (!answer.sources().isEmpty()) {
      Element sources = out.appendElement("ol");
      answer.sources().forEach(cited -> source(sources.appendElement("li"), cited));
    }
  }

  private void marked(Element element, WrittenAnswer.Cited said) {
    element.text(Printable.visible(said.text()));
    for (int n : said.citations()) {
      element.appendText(" ");
      element.appendElement("a").attr("href", "#source-" + before + n).text("[" + n + "]");
    }
  }

  private void source(Element item, WrittenAnswer.Citation cited) {
    item.attr("id", "source-" + before + cited.n()).attr("value", String.valueOf(cited.n()));
    item.appendElement("blockquote").text("“" + Printable.visible(cited.quote()) + "”");
    item.appendText(Printable.source(cited.publisher(), cited.published()) + ": ");
    String link = Printable.web(cited.link());
    String title = Printable.visible(cited.title());
    if (link.isEmpty()) {
      item.appendElement("cite").text(title);
    } else {
      item.appendElement("a").attr("href", link).attr("rel", "noreferrer noopener").text(title);
    }
    item.appendText(" (" + Printable.visible(cited.file()) + ")");
  }
}
