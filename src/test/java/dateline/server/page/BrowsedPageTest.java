package dateline.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.regression.report.Browser;
import dateline.server.FakeCorpus;
import dateline.server.http.TestServer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Clicks through the pages in Chromium; screenshots are left in {@code target/screenshots}. */
@Tag("slow")
@EnabledIf("hasBrowser")
class BrowsedPageTest {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  private static final String LOADED =
      "document.readyState + ' ' + document.querySelectorAll('main').length";

  @TempDir Path profile;

  static boolean hasBrowser() {
    return Browser.installed().isPresent();
  }

  private Browser open(TestServer server, String path) throws Exception {
    Path own = Files.createTempDirectory(profile, "profile");
    Browser browser =
        Browser.open(Browser.installed().orElseThrow(), URI.create(server.address() + path), own);
    browser.await(LOADED, "complete 1");
    return browser;
  }

  private static ObjectNode json() {
    return JsonMapper.shared().createObjectNode();
  }

  private static void screenshot(Browser browser, String name) throws Exception {
    String png = browser.command("Page.captureScreenshot", json()).at("/result/data").asString();
    Files.createDirectories(SCREENSHOTS);
    Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode(png));
  }

  private static void window(Browser browser, int width, int height, String scheme)
      throws Exception {
    browser.command(
        "Emulation.setDeviceMetricsOverride",
        json()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width < 500));
    ObjectNode media = json();
    media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
    browser.command("Emulation.setEmulatedMedia", media);
  }

  private static void key(Browser browser, String key, String code, int number) throws Exception {
    for (String type : new String[] {"rawKeyDown", "keyUp"}) {
      browser.command(
          "Input.dispatchKeyEvent",
          json()
              .put("type", type)
              .put("key", key)
              .put("code", code)
              .put("windowsVirtualKeyCode", number));
    }
  }

  private static void type(Browser browser, String text) throws Exception {
    browser.command("Input.insertText", json().put("text", text));
  }

  @Test
  void anArticleOpensBesideTheAnswerAtItsQuotation() throws Exception {
    try (TestServer server = PageTest.serve(Optional.empty());
        Browser browser = open(server, "/")) {
      window(browser, 1200, 800, "light");
      browser.await("document.activeElement.id", "q");
      screenshot(browser, "1-empty");
      type(browser, "What about the bridge?");
      browser.evaluate("document.forms.ask.requestSubmit()");
      browser.await("document.querySelectorAll('.answer .mark').length", "2");
      assertThat(browser.evaluate("location.search")).contains("q=What+about+the+bridge");
      browser.evaluate("document.querySelector('.statement .mark').focus()");
      browser.evaluate("document.activeElement.click()");
      browser.await(
          "document.querySelector('#reader mark')?.textContent",
          "The council voted on Monday to keep the old bridge.");
      assertThat(browser.evaluate("document.activeElement.tagName")).isEqualTo("MARK");
      screenshot(browser, "2-answer");
      window(browser, 1200, 800, "dark");
      screenshot(browser, "3-dark");
      window(browser, 390, 800, "light");
      screenshot(browser, "4-phone-article");
      key(browser, "Escape", "Escape", 27);
      browser.await("document.getElementById('reader').hidden", "true");
      assertThat(browser.evaluate("document.activeElement.className")).isEqualTo("mark");
      assertThat(browser.evaluate("document.documentElement.scrollWidth <= 390")).isEqualTo("true");
      screenshot(browser, "5-phone-answer");
      browser.evaluate("location.assign('/history')");
      browser.await("document.querySelectorAll('#history a').length", "1");
      assertThat(browser.evaluate("document.querySelector('#history a').textContent"))
          .isEqualTo("What about the bridge?");
    }
  }

  @Test
  void whatIsSaidOverTimeOpensBeneathTheAnswer() throws Exception {
    try (TestServer server = PageTest.serve(Optional.empty());
        Browser browser = open(server, "/?q=bridge")) {
      browser.await("document.querySelectorAll('.over-time a').length", "1");
      browser.evaluate("document.querySelector('.over-time summary').click()");
      browser.await("document.querySelectorAll('.over-time div').length", "1");
      assertThat(browser.evaluate("location.pathname")).isEqualTo("/");
      window(browser, 1000, 900, "light");
      screenshot(browser, "10-over-time");
      browser.evaluate("location.assign('/sources?order=oldest')");
      browser.await("document.getElementById('order')?.value", "oldest");
      screenshot(browser, "11-oldest-first");
    }
  }

  @Test
  void theTimeLineSetsAsOf() throws Exception {
    try (TestServer server = PageTest.serve(Optional.empty());
        Browser browser = open(server, "/?q=bridge")) {
      browser.await("document.getElementById('upTo')?.textContent", "2024-03-04");
      assertThat(browser.evaluate("document.querySelectorAll('.lead').length")).isEqualTo("0");
      browser.evaluate("document.getElementById('scrub').focus()");
      key(browser, "ArrowLeft", "ArrowLeft", 37);
      browser.await("document.getElementById('asOf').value", "2023-11-02");
      browser.await(
          "document.querySelector('.lead')?.textContent", "The articles do not answer this.");
      window(browser, 1000, 700, "light");
      screenshot(browser, "6-as-of");
    }
  }

  @Test
  void statementsComeBeforeTheAnswerIsWhole() throws Exception {
    try (TestServer server = PageTest.serve(Optional.empty());
        Browser browser = open(server, "/")) {
      browser.await("document.activeElement.id", "q");
      type(browser, "wait for the bridge");
      browser.evaluate("document.forms.ask.requestSubmit()");
      browser.await(
          "document.querySelector('#answer .statement')?.textContent",
          "The council voted on Monday to keep the old bridge.");
      assertThat(browser.evaluate("document.querySelectorAll('.answer').length")).isEqualTo("0");
      server.corpus.release();
      browser.await("document.querySelectorAll('.answer').length", "1");
    }
  }

  @Test
  void plantedMarkupExecutesNothing() throws Exception {
    String id = URLEncoder.encode(FakeCorpus.HOSTILE.id(), StandardCharsets.UTF_8);
    String attack = URLEncoder.encode(FakeCorpus.ATTACK, StandardCharsets.UTF_8);
    for (String path :
        new String[] {"/?q=lighthouse", "/sources", "/article?id=" + id, "/?q=" + attack}) {
      try (TestServer server = PageTest.serve(Optional.empty());
          Browser browser = open(server, path)) {
        if (path.equals("/?q=lighthouse")) {
          browser.evaluate("document.forms.ask.requestSubmit()");
          browser.await("document.querySelectorAll('.answer').length", "1");
          browser.evaluate("document.querySelector('.statement .mark').click()");
          browser.await("document.querySelectorAll('#reader mark').length", "1");
          screenshot(browser, "7-hostile");
        }
        assertThat(browser.evaluate("window.hacked")).as(path).isEqualTo("undefined");
        assertThat(browser.evaluate("document.querySelectorAll('img').length")).isEqualTo("0");
      }
    }
  }

  @Test
  void aDraftIsCheckedByPasting() throws Exception {
    try (TestServer server = PageTest.serve(Optional.empty());
        Browser browser = open(server, "/check")) {
      browser.evaluate("document.getElementById('draft').focus()");
      type(
          browser,
          "“The mayor was pleased.” The council voted on Tuesday, “to keep the new bridge”.");
      browser.evaluate("document.querySelector('main form').requestSubmit()");
      browser.await("document.getElementById('result')?.textContent", "Not all of it holds");
      window(browser, 1000, 900, "light");
      screenshot(browser, "8-check");
      browser.evaluate("location.assign('/sources')");
      browser.await("document.querySelectorAll('tbody tr').length", "3");
      screenshot(browser, "9-sources");
    }
  }
}
