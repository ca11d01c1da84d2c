package dateline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports show what the answer has, and nothing in an answer becomes markup. */
class AnswerDocumentsTest {
  private static final String HOSTILE =
      "<img src=x onerror=alert(1)> **b** [l](javascript:x) \u202E";

  private static JsonNode answer(String words) {
    JsonMapper json = JsonMapper.shared();
    String template =
        """
        {"question": "Q W", "asOf": "2024-01-02", "status": "answered", "short": "S W",
         "statements": [{"text": "T W", "citations": [1]}],
         "notes": [{"kind": "agreeing", "text": "N W", "citations": [2]}],
         "citations": [
          {"n": 1, "quote": "C W", "title": "H W", "publisher": "P W", "published": "2024-01-01",
           "file": "f.txt", "link": "https://example.org/a_(b)"},
          {"n": 2, "quote": "D", "title": "H", "publisher": null, "published": null,
           "file": "g.txt", "link": "javascript:alert(1)"}]}
        """;
    String escaped = json.writeValueAsString(words);
    return json.readTree(template.replace("W", escaped.substring(1, escaped.length() - 1)));
  }

  private static Document rendered(String markdown) {
    List<org.commonmark.Extension> extensions = List.of(FootnotesExtension.create());
    return Jsoup.parse(
        HtmlRenderer.builder()
            .extensions(extensions)
            .build()
            .render(Parser.builder().extensions(extensions).build().parse(markdown)));
  }

  private static JsonNode abstention() {
    return JsonMapper.shared()
        .readTree("{\"question\":\"Q\",\"status\":\"abstained\",\"reason\":\"None.\"}");
  }

  @Test
  void markdownHasAFootnoteForEachQuotation() {
    Document page = rendered(AnswerMarkdown.of(List.of(answer("w"), answer("v"), abstention())));
    assertThat(page.select("h1").eachText()).containsExactly("Q w", "Q v", "Q");
    assertThat(page.select("sup.footnote-ref")).hasSize(4);
    assertThat(page.select("section li").eachText())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("“C w” P w, 2024-01-01: H w (f.txt)");
    assertThat(page.text()).contains("The articles do not answer this. None.");
  }

  @Test
  void htmlHasAnAnchorForEachMark() {
    Document page = Jsoup.parse(AnswerHtml.of(List.of(answer("w"), answer("v"), abstention())));
    assertThat(page.select("h1").eachText()).containsExactly("Q w", "Q v", "Q");
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .containsExactly("#source-1-1", "#source-1-2", "#source-2-1", "#source-2-2")
        .allSatisfy(href -> assertThat(page.select(href)).hasSize(1));
    assertThat(page.selectXpath("/html").attr("lang")).isEqualTo("en");
    assertThat(page.select("meta[charset=utf-8]")).hasSize(1);
    assertThat(page.title()).isEqualTo("Answers");
  }

  @Test
  void nothingBecomesMarkupOrAnAddress() {
    Document fromMarkdown = rendered(AnswerMarkdown.of(List.of(answer(HOSTILE))));
    Document fromHtml = Jsoup.parse(AnswerHtml.of(List.of(answer(HOSTILE))));
    for (Document page : List.of(fromMarkdown, fromHtml)) {
      assertThat(page.select("img, script")).isEmpty();
      assertThat(page.select("a[href^=javascript]")).isEmpty();
      assertThat(page.select("a[href=https://example.org/a_(b)]")).hasSize(1);
      assertThat(page.text()).contains("‹U+202E›").contains("**b**");
    }
  }
}
