package dateline.regression.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.regression.Change;
import dateline.regression.Digests;
import dateline.regression.News;
import dateline.regression.Program;
import dateline.regression.Result;
import dateline.regression.SuiteRun;
import dateline.regression.expectation.Reply;
import dateline.regression.suite.Suite;
import dateline.regression.suite.Suites;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports of a run with a case of each outcome, over articles that hold markup. */
@Tag("slow")
class ReportsTest {
  private static final String CASES =
      """
      - {id: passes, question: bridge opens, tags: [a, b], expect: [contains: June]}
      - id: "fails </title><script>x</script> \\u0001\\u202E"
        question: "<img src=x onerror=alert(1)> opens"
        expect: [{contains: "<b>May</b> & \\"more\\""}, {cites: bridge-1, unreviewed: true}]
      - {id: tolerated, question: opens, expect: [abstains], tolerated: {reason: "why <i>", until: 2027-01-01}}
      - {id: again, question: opens, expect: [answered], tolerated: {reason: old, until: 2027-01-01}}
      - {id: silent, question: who won, as-of: 2024-02-01, expect: [abstains]}
      """;

  @TempDir Path folder;

  private Report report(int chosen) throws IOException {
    Path file =
        Files.writeString(folder.resolve("suite.yaml"), "name: News\ncases:\n" + CASES.indent(2));
    Suite suite = ((Suites.Good) Suites.read(file)).suite();
    SuiteRun run =
        new SuiteRun(
            suite,
            suite.readers().getFirst(),
            new News(folder, News.SET, News.DELAYED),
            new Program("1", "build"),
            false,
            LocalDate.of(2026, 11, 25));
    List<Result> results = suite.cases().stream().map(run::ask).toList();
    Report.Ran ran =
        Report.Ran.of(run, Digests.of(run.subject()), Optional.empty(), chosen, results);
    Reply reply = results.getFirst().turns().getFirst().reply();
    return new Report(
        new Program("1", "build"),
        List.of(ran),
        Optional.of(List.of(new Change("News", "passes", 1, reply, reply, "Why <not>."))));
  }

  private static String withoutTimes(String text) {
    return text.replaceAll("\"milliseconds\" : \\d+", "").replaceAll("time=\"[0-9.]+\"", "");
  }

  @Test
  void reportsAreTheSameFromRunToRunButForTimes() throws IOException {
    assertThat(withoutTimes(JsonReport.of(report(5))))
        .isEqualTo(withoutTimes(JsonReport.of(report(5))));
    assertThat(withoutTimes(JunitReport.of(report(5))))
        .isEqualTo(withoutTimes(JunitReport.of(report(5))));
    assertThat(HtmlReport.of(report(5))).isEqualTo(HtmlReport.of(report(5)));
  }

  @Test
  void json() throws IOException {
    JsonNode json = JsonMapper.shared().readTree(JsonReport.of(report(6)));

    assertThat(json.path("whole").asBoolean()).isFalse();
    assertThat(json.path("holds").asBoolean()).isFalse();
    assertThat(json.path("counts").toString())
        .isEqualTo(
            "{\"cases\":6,\"passed\":2,\"failed\":2,\"tolerated\":1,\"notAsked\":1,\"unreviewed\":1}");
    JsonNode suite = json.path("suites").get(0);
    assertThat(suite.path("articles").propertyNames()).containsExactly("bridge-1", "bridge-2");
    assertThat(suite.path("cases").valueStream().map(one -> one.path("outcome").asString()))
        .containsExactly("passed", "failed", "tolerated", "passes-again", "passed");
    JsonNode turn = suite.at("/cases/1/turns/0");
    assertThat(turn.at("/answer/citations/0/article").asString()).isEqualTo("bridge-2");
    assertThat(turn.at("/read/0/article").asString()).isEqualTo("bridge-2");
    assertThat(turn.at("/checks/1/got").asString()).startsWith("rests on bridge-2");
    assertThat(suite.at("/cases/4/turns/0/asOf").asString()).isEqualTo("2024-02-01");
    assertThat(json.at("/changes/0/why").asString()).isEqualTo("Why <not>.");
  }

  @Test
  void junit() throws Exception {
    byte[] xml = JunitReport.of(report(6)).getBytes(StandardCharsets.UTF_8);
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));

    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("6");
    assertThat(suite.getAttribute("failures")).isEqualTo("2");
    assertThat(suite.getAttribute("skipped")).isEqualTo("2");
    List<String> cases = new ArrayList<>();
    NodeList elements = suite.getElementsByTagName("testcase");
    for (int i = 0; i < elements.getLength(); i++) {
      Element one = (Element) elements.item(i);
      String child = one.getFirstChild() == null ? "" : " " + one.getFirstChild().getNodeName();
      cases.add(one.getAttribute("name") + child);
    }
    assertThat(cases)
        .containsExactly(
            "passes",
            "fails </title><script>x</script> \uFFFD\u202E failure",
            "tolerated skipped",
            "again failure",
            "silent",
            "not asked 1 skipped");
    Element failure = (Element) suite.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message"))
        .startsWith("expected contains “<b>May</b> & \"more\"”, got “The bridge opens in June");
  }

  @Test
  void htmlHoldsNoMarkupOfOthersAndLinksLeadToPlaces() throws IOException {
    String page = HtmlReport.of(report(5));

    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContain("<script", "<img", "<i>", "<b>May", "<b>Ann", "\u0001", "http:", "https:");
    assertThat(page.indexOf("fails &lt;/title&gt;")).isLessThan(page.indexOf("<b>passes</b>"));
    assertThat(page.indexOf("<b>again</b>")).isLessThan(page.indexOf("<b>tolerated</b>"));
    List<String> links = found(page, "href=\"#([^\"]+)\"");
    List<String> places = found(page, "id=\"([^\"]+)\"");
    assertThat(links).isNotEmpty();
    assertThat(places).containsAll(links).doesNotHaveDuplicates();
  }

  /**
   * In Chromium: the page's own style holds, nothing that others wrote runs, a failed case is open
   * and first, and a quotation leads to its place in the article.
   */
  @Test
  void htmlInChromium() throws Exception {
    Optional<Path> chromium = Browser.installed();
    assumeTrue(chromium.isPresent(), "Chromium is not installed");
    Path page = Files.writeString(folder.resolve("report.html"), HtmlReport.of(report(5)));
    Path profile = Files.createDirectory(folder.resolve("profile"));

    try (Browser browser = Browser.open(chromium.get(), page, profile)) {
      browser.await("location.protocol + document.readyState", "file:complete");
      assertThat(browser.evaluate("document.title")).isEqualTo("Regression: does not hold");
      assertThat(browser.evaluate("document.images.length + document.scripts.length"))
          .isEqualTo("0");
      assertThat(
              browser.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse"))
          .isEqualTo("collapse");
      assertThat(
              browser.evaluate(
                  "document.querySelector('details').className + ' ' +"
                      + " document.querySelector('details').open"))
          .isEqualTo("failed true");
      assertThat(browser.evaluate("document.querySelector('details h3').textContent"))
          .isEqualTo("<img src=x onerror=alert(1)> opens");
      assertThat(browser.evaluate("document.querySelector('details.passed').open"))
          .isEqualTo("false");

      browser.evaluate("document.querySelector('blockquote a').click()");
      browser.await("document.querySelectorAll(':target').length", "1");
      assertThat(browser.evaluate("document.querySelector(':target + mark').textContent"))
          .isEqualTo(News.DELAYED.text());
      String top = "document.querySelector(':target + mark').getBoundingClientRect().top";
      assertThat(browser.evaluate(top + " >= 0 && " + top + " < innerHeight")).isEqualTo("true");
    }
  }

  private static List<String> found(String page, String regex) {
    return java.util.regex.Pattern.compile(regex)
        .matcher(page)
        .results()
        .map(m -> m.group(1))
        .toList();
  }
}
