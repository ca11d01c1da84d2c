package dateline.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.regression.report.Browser;
import dateline.server.http.TestServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has axe-core look at the pages, in light and dark. It is no part of the build: {@code
 * -Daxe=axe.min.js} names the file of the npm package {@code axe-core}.
 */
@EnabledIf("hasBrowserAndChecker")
class AccessibilityTest {
  static boolean hasBrowserAndChecker() {
    return Browser.installed().isPresent() && System.getProperty("axe") != null;
  }

  @ParameterizedTest
  @CsvSource({
    "/, light",
    "/?q=bridge, light",
    "/?q=bridge, dark",
    "/?q=unicorns, light",
    "/?q=bridge&asOf=blursday, dark",
    "/sources, light",
    "/sources, dark",
    "/check, light",
    "/history, light",
    "/timeline, light",
    "/timeline?topic=bridge, dark",
    "/login, light",
    "/article?id=bridge&start=0&end=51, dark"
  })
  void nothingIsWrong(String path, String scheme, @TempDir Path profile) throws Exception {
    try (TestServer server = PageTest.serve(Optional.empty());
        Browser browser =
            Browser.open(
                Browser.installed().orElseThrow(), URI.create(server.address() + path), profile)) {
      browser.await("document.readyState + document.querySelectorAll('main').length", "complete1");
      var media = JsonMapper.shared().createObjectNode();
      media
          .putArray("features")
          .addObject()
          .put("name", "prefers-color-scheme")
          .put("value", scheme);
      browser.command("Emulation.setEmulatedMedia", media);
      String script = Files.readString(Path.of(System.getProperty("axe")));
      browser.evaluate("(() => {" + script + "; return 'read'; })()");
      browser.evaluate(
          "(window.found = 'none', axe.run().then(r => { window.found ="
              + " JSON.stringify(r.violations.map(v => [v.id, v.impact, v.nodes.map(n =>"
              + " n.html)])); window.ended = 'yes'; }), 'begun')");
      browser.await("window.ended", "yes");
      assertThat(browser.evaluate("window.found")).isEqualTo("[]");
    }
  }
}
