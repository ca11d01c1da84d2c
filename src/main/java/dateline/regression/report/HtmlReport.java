package dateline.regression.report;

import static dateline.regression.report.ReportCharacters.forHtml;

import dateline.regression.Change;
import dateline.regression.Outcome;
import dateline.regression.Result;
import dateline.text.Resource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/**
 * A report as one page of HTML that needs no network: the failed cases first, each answer with its
 * quotations, and behind each quotation its article, opened at the place. What articles, questions
 * and answers hold is text and nothing else; a content security policy forbids everything but the
 * page's own style.
 */
public final class HtmlReport {
  private static final String STYLE = Resource.text(HtmlReport.class, "report.css");

  private final StringBuilder page = new StringBuilder();

  private HtmlReport() {}

  /** The page. */
  public static String of(Report report) {
    HtmlReport html = new HtmlReport();
    html.head(report);
    report.changes().ifPresent(html::changes);
    for (int i = 0; i < report.suites().size(); i++) {
      html.suite(report.suites().get(i), i + 1);
    }
    for (int i = 0; i < report.suites().size(); i++) {
      html.articles(report.suites().get(i), i + 1);
    }
    return html.page.append("</body>\n</html>\n").toString();
  }

  private void head(Report report) {
    Counts counts = report.counts();
    String verdict = !counts.isWhole() ? "not whole" : counts.hold() ? "holds" : "does not hold";
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src 'sha256-")
        .append(base64Digest(STYLE))
        .append("'; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>Regression: ")
        .append(verdict)
        .append("</title>\n<style>")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>Regression: ")
        .append(verdict)
        .append("</h1>\n");
    paragraph("", counts.shown() + ". Dateline " + report.program().version() + ".");
  }

  private void changes(List<Change> changes) {
    page.append("<section><h2>What changed</h2>\n");
    paragraph("", changes.size() + (changes.size() == 1 ? " answer" : " answers") + " changed.");
    for (Change change : changes) {
      page.append("<h3>").append(forHtml(change.suite() + ": " + change.id())).append("</h3>\n");
      paragraph("", change.why());
      paragraph("faint", "Was: " + change.before().shown());
      paragraph("", "Is: " + change.after().shown());
    }
    page.append("</section>\n");
  }

  private void suite(Report.Ran suite, int number) {
    page.append("<h2>").append(forHtml(suite.name())).append("</h2>\n");
    paragraph("", suite.counts().shown() + ".");
    paragraph(
        "faint",
        suite.file()
            + ", over "
            + suite.corpus()
            + ": "
            + suite.manifest().articles()
            + " articles, "
            + suite.manifest().passages()
            + " passages. Reader: "
            + suite.reader().kind()
            + (suite.reader().details().isEmpty() ? "" : " " + suite.reader().details())
            + ".");
    suite.mismatch().ifPresent(text -> paragraph("differs", text + "; no question was asked."));
    HtmlCase cases = new HtmlCase(page, suite, number);
    suite.results().stream()
        .sorted(Comparator.comparingInt(HtmlReport::place))
        .forEach(cases::write);
  }

  private static int place(Result result) {
    return result.outcome().fails() ? 0 : result.outcome() == Outcome.TOLERATED ? 1 : 2;
  }

  private void articles(Report.Ran suite, int number) {
    if (!suite.cited().isEmpty()) {
      page.append("<h2>").append(forHtml("Articles of " + suite.name())).append("</h2>\n");
    }
    suite
        .cited()
        .values()
        .forEach(
            article -> new HtmlArticle(page, QuotationAnchors.of(suite, number), article).write());
  }

  private void paragraph(String style, String text) {
    page.append(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">")
        .append(forHtml(text))
        .append("</p>\n");
  }

  private static String base64Digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
