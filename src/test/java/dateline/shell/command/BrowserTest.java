package dateline.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Only addresses of the web are opened, and nothing in them can be read by a shell. */
class BrowserTest {
  @Test
  void whatAShellWouldObeyIsPercentEncoded() {
    assertThat(Browser.encoded("https://e.org/a_(b)?q=1&r=$(rm)`x`;'\" é#:~:text=a,b"))
        .isEqualTo(
            "https://e.org/a_%28b%29?q=1&r=%24%28rm%29%60x%60%3B%27%22%20%C3%A9#:~:text=a,b");
  }

  @Test
  void anythingElseIsNotOpened() {
    Map<String, String> environment = Map.of("BROWSER", "/bin/true");
    assertThat(Browser.open("file:///etc/passwd", environment)).isFalse();
    assertThat(Browser.open("--help", environment)).isFalse();
    assertThat(Browser.open("https://example.org", Map.of())).isFalse();
  }
}
