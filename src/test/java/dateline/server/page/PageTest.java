package dateline.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.server.FakeCorpus;
import dateline.server.http.AccessRules;
import dateline.server.http.TestServer;
import dateline.server.http.Token;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages as a browser without a script gets them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {
  private TestServer server;

  static TestServer serve(Optional<Token> token) throws IOException {
    return TestServer.start(
        2,
        16,
        token,
        (dispatcher, server) ->
            new PageRoutes(
                    dispatcher,
                    server.corpus,
                    new AccessRules(Set.of("for the token alone"), token))
                .addTo(server.routes));
  }

  @BeforeAll
  void start() throws IOException {
    server = serve(Optional.empty());
  }

  @AfterAll
  void stop() {
    server.close();
    assertThat(server.errors).isEmpty();
  }

  private Document page(String path) throws IOException {
    String response = server.get(path, "Accept: text/html");
    assertThat(response).startsWith("HTTP/1.1 200 ");
    return Jsoup.parse(response.substring(response.indexOf("\r\n\r\n") + 4));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void anAnswerHasItsMarksAndQuotations() throws IOException {
    Document page = page("/?q=" + encoded("What about the bridge?"));
    assertThat(page.select(".statement").text())
        .startsWith("The council voted on Monday to keep the old bridge.");
    assertThat(page.select(".statement .mark").text()).isEqualTo("[1]");
    assertThat(page.select(".confidence").text()).isEqualTo("Confidence: 90%");
    assertThat(page.select(".notes li").text()).contains("superseded", "Leeds Post tells it");
    assertThat(page.select(".sources blockquote").eachText())
        .containsExactly(
            "The council voted on Monday to keep the old bridge.", "Rain fell on Leeds.");
    Document article = page(page.select(".statement .mark").attr("href"));
    assertThat(article.select("mark").text())
        .isEqualTo("The council voted on Monday to keep the old bridge.");
    assertThat(article.select(".source > p").eachText()).contains("Repairs will begin in spring.");
  }

  @Test
  void anAbstentionShowsWhatComesNearest() throws IOException {
    Document page = page("/?q=unicorns");
    assertThat(page.select(".lead").text()).isEqualTo("The articles do not answer this.");
    assertThat(page.select(".sources blockquote").eachText())
        .containsExactly("Rain fell on Leeds.");
    assertThat(page.select(".sources .why").eachText()).containsExactly("It names <no> unicorn.");
  }

  @Test
  void aDateThatIsNoneIsTold() throws IOException {
    String response = server.get("/?q=bridge&asOf=blursday");
    assertThat(response).startsWith("HTTP/1.1 400 ").contains("role=\"alert\"", "is not a date");
  }

  @Test
  void sourcesAreFilteredAndLinked() throws IOException {
    Document all = page("/sources");
    assertThat(all.select("tbody tr")).hasSize(3);
    Document one = page("/sources?publisher=" + encoded("Leeds Post") + "&words=&since=&until=");
    assertThat(one.select("tbody tr").text()).contains("2023-11-02 Storm hits Leeds");
    assertThat(page(one.select("tbody a").attr("href")).select("h1").text())
        .isEqualTo("Storm hits Leeds");
  }

  @Test
  void aDraftIsCheckedInPlace() throws IOException {
    String draft =
        "“The mayor was pleased.”\n\nThe council voted on Tuesday, “to keep the new bridge”.";
    String response =
        server.raw(
            server.request(
                "POST /check",
                "draft=" + encoded(draft),
                "Content-Type: application/x-www-form-urlencoded"));
    Document page = Jsoup.parse(response.substring(response.indexOf("\r\n\r\n") + 4));
    assertThat(page.select("#result").text()).isEqualTo("Not all of it holds");
    assertThat(page.select(".draft .good").text()).contains("The mayor was pleased.");
    assertThat(page.select(".draft .bad").text()).contains("The council voted on Tuesday");
    assertThat(page.select(".draft").first().wholeText().replaceAll("\\[\\d]", ""))
        .isEqualTo(draft);
    assertThat(page.select(".findings .fault").text()).contains("claimed “new”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?q=lighthouse",
        "/sources",
        "/article?id=ID",
        "/article?id=ID&part=1",
        "/?q=ATTACK",
        "/?q=x&asOf=ATTACK",
        "/?q=x&publisher=ATTACK",
        "/sources?words=ATTACK",
        "/sources?since=ATTACK",
        "/timeline?topic=ATTACK"
      })
  void nothingOfAnArticleOrAQuestionIsMarkup(String path) throws IOException {
    String asked =
        path.replace("ID", encoded(FakeCorpus.HOSTILE.id()))
            .replace("ATTACK", encoded(FakeCorpus.ATTACK));
    String response = server.get(asked);
    Document page = Jsoup.parse(response.substring(response.indexOf("\r\n\r\n") + 4));
    assertThat(page.text() + page.select("input, option").outerHtml()).contains("hacked");
    assertThat(page.select("script:not([src='/page.js'])")).isEmpty();
    assertThat(page.select("img, [href^=javascript]")).isEmpty();
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
  }

  @Test
  void sourcesStandNewestOrOldestFirst() throws IOException {
    List<String> newest = page("/sources").select("td:first-child").eachText();
    List<String> oldest = page("/sources?order=oldest").select("td:first-child").eachText();
    assertThat(newest).hasSizeGreaterThan(1);
    assertThat(newest.stream().filter(day -> day.startsWith("2")).toList().reversed())
        .isEqualTo(oldest.stream().filter(day -> day.startsWith("2")).toList());
    assertThat(server.get("/sources?order=sideways", "Accept: text/html"))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void whatIsSaidOverTimeIsListed() throws IOException {
    assertThat(page("/?q=bridge").select(".over-time a").attr("href"))
        .startsWith("/timeline?topic=");
    assertThat(page("/timeline").select("#topic")).hasSize(1);
    Document timeline = page("/timeline?topic=bridge");
    assertThat(timeline.select(".times li").text() + timeline.select("main > p").text())
        .isNotEmpty();
    assertThat(server.get("/timeline?topic=bridge&part=1")).doesNotContain("<html");
    assertThat(server.get("/timeline?topic=bridge&asOf=blursday", "Accept: text/html"))
        .startsWith("HTTP/1.1 400 ");
  }

  @Test
  void remarksStandUnderWhatTheyTellOf() {
    JsonNode json =
        JsonMapper.shared()
            .readTree(
                """
                {"status": "answered", "question": "Q", "notes": [
                  {"kind": "conflicting", "text": "A", "citations": []},
                  {"kind": "corrected", "text": "B", "citations": []},
                  {"kind": "horizon", "text": "C", "citations": []}]}
                """);
    assertThat(ShownAnswer.of("x", json).groups())
        .extracting(ShownAnswer.Group::title)
        .containsExactly("Other accounts", "Corrections", "Notes");
  }

  @Test
  void anAnswerIsExported() throws IOException {
    Document page = page("/?q=lighthouse");
    String markdown = server.get(page.select("a[href*=format=md]").attr("href"));
    assertThat(markdown)
        .contains("filename=\"answer.md\"")
        .contains("[^1]: “A page said &lt;script&gt;hacked=1")
        .doesNotContain("<script", "<img", "](javascript");
    String html = server.get(page.select("a[href*=format=html]").attr("href"));
    Document exported = Jsoup.parse(html.substring(html.indexOf("\r\n\r\n") + 4));
    assertThat(exported.select("script, img, link")).isEmpty();
    assertThat(exported.select("#source-1 blockquote").text())
        .contains("hacked=1 about the lighthouse");
    assertThat(server.get(page.select("a[href*=format=json]").attr("href")))
        .contains("\"status\":\"answered\"");
    assertThat(server.get("/export?id=0&format=md")).startsWith("HTTP/1.1 404 ");
  }

  @Test
  void whoHasTheTokenSignsIn() throws IOException {
    try (TestServer guarded = serve(Optional.of(new Token("a-token-of-this-test")))) {
      assertThat(guarded.get("/", "Accept: text/html")).contains("Location: /login");
      assertThat(guarded.get("/login", "Accept: text/html")).contains("type=\"password\"");
      String form = "Content-Type: application/x-www-form-urlencoded";
      assertThat(guarded.raw(guarded.request("POST /login", "token=guess", form)))
          .startsWith("HTTP/1.1 401 ");
      String in = guarded.raw(guarded.request("POST /login", "token=a-token-of-this-test", form));
      Matcher cookie = Pattern.compile("Set-cookie: (dateline=[^;]+); (.*)\r").matcher(in);
      assertThat(cookie.find()).isTrue();
      assertThat(cookie.group(2)).contains("HttpOnly", "SameSite=Strict");
      assertThat(guarded.get("/", "Cookie: " + cookie.group(1))).contains("Sign out");
    }
  }
}
