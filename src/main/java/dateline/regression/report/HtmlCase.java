package dateline.regression.report;

import static dateline.regression.report.ReportCharacters.forHtml;

import dateline.regression.Result;
import dateline.regression.TurnResult;
import dateline.regression.expectation.Check;
import dateline.regression.expectation.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A case on a page: its questions, what was answered, and what was expected beside what was got.
 */
final class HtmlCase {
  private final StringBuilder page;
  private final Report.Ran suite;
  private final QuotationAnchors places;

  HtmlCase(StringBuilder page, Report.Ran suite, int number) {
    this.page = page;
    this.suite = suite;
    this.places = QuotationAnchors.of(suite, number);
  }

  void write(Result result) {
    String outcome = result.outcome().word();
    page.append("<details class=\"").append(outcome).append('"');
    page.append(result.outcome().fails() ? " open" : "")
        .append("><summary><span class=\"outcome\">");
    page.append(outcome.replace('-', ' '))
        .append("</span> <b>")
        .append(forHtml(result.asked().id()));
    page.append("</b> <span class=\"faint\">")
        .append(forHtml(about(result)))
        .append("</span></summary>\n");
    result.toleration().ifPresent(t -> line("Tolerated until " + t.until() + ": " + t.reason()));
    result.problem().ifPresent(this::line);
    result.turns().forEach(this::turn);
    page.append("</details>\n");
  }

  private String about(Result result) {
    List<String> about = new ArrayList<>(result.asked().tags());
    if (result.asked().isUnreviewed()) {
      about.add("unreviewed");
    }
    about.add("line " + result.asked().line());
    return String.join(", ", about);
  }

  private void line(String text) {
    page.append("<p>").append(forHtml(text)).append("</p>\n");
  }

  private void turn(TurnResult asked) {
    page.append("<h3>").append(forHtml(asked.question().text())).append("</h3>\n");
    asked.question().asOf().ifPresent(day -> line("As of " + day));
    Reply reply = asked.reply();
    page.append("<p>");
    if (!reply.answered()) {
      page.append("No answer: ").append(forHtml(reply.reason()));
    }
    for (Reply.Said said : reply.statements()) {
      page.append(forHtml(said.text())).append(' ');
      marks(reply, said.citations());
    }
    page.append("</p>\n");
    notes(reply);
    reply.shownQuotations().forEach(this::citation);
    checks(asked.checks());
  }

  private void notes(Reply reply) {
    for (Reply.Noted note : reply.notes()) {
      page.append("<p class=\"faint\">").append(forHtml("Note: " + note.text())).append(' ');
      marks(reply, note.citations());
      page.append("</p>\n");
    }
  }

  private void marks(Reply reply, List<Integer> numbers) {
    for (Reply.Cited cited : reply.cited(numbers)) {
      page.append(link(cited).map(href -> "<a href=\"" + href + "\">").orElse(""))
          .append('[')
          .append(cited.n())
          .append(']')
          .append(link(cited).isPresent() ? "</a> " : " ");
    }
  }

  private void citation(Reply.Cited cited) {
    page.append("<p>[").append(cited.n()).append("] ");
    page.append(forHtml(cited.publisher().orElse("publisher unknown") + ", "));
    page.append(forHtml(cited.published().orElse("undated") + ": " + cited.title()))
        .append("</p>\n");
    page.append("<blockquote>");
    page.append(link(cited).map(href -> "<a href=\"" + href + "\">").orElse(""));
    page.append(forHtml(cited.quote())).append(link(cited).isPresent() ? "</a>" : "");
    page.append("</blockquote>\n");
  }

  /** The place of a quotation in its article further down, where the article has it. */
  private Optional<String> link(Reply.Cited cited) {
    return Optional.ofNullable(suite.cited().get(cited.article()))
        .filter(cited::standsIn)
        .map(article -> "#" + places.name(cited.article(), cited.span()));
  }

  private void checks(List<Check> checks) {
    if (checks.isEmpty()) {
      return;
    }
    page.append("<table><tr><th>Expected</th><th>Got</th></tr>\n");
    for (Check check : checks) {
      page.append("<tr><td>")
          .append(forHtml(check.expected().expectation().shown()))
          .append(check.expected().unreviewed() ? " <span class=\"faint\">unreviewed</span>" : "")
          .append(check.holds() ? "</td><td class=\"holds\">" : "</td><td class=\"differs\">")
          .append(forHtml(check.got().orElse("as expected")))
          .append("</td></tr>\n");
    }
    page.append("</table>\n");
  }
}
