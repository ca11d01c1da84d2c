package dateline.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Annotations;
import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.quotation.Quote;
import dateline.regression.report.Browser;
import dateline.server.http.TestServer;
import dateline.text.Span;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to quotations: how they are written, and that Chromium finds the words. */
@Tag("slow")
class TextFragmentTest {
  private record Case(String name, String text, Span quotation, String directive) {
    @Override
    public String toString() {
      return name;
    }

    Quote quote(String url) {
      return new Quote(article(text, Optional.of(url)), quotation);
    }
  }

  static Stream<Case> cases() throws IOException {
    String file =
        Files.readString(Path.of("src/test/resources/dateline/answering/text-fragments.txt"));
    return Stream.of(file.split("(?m)^== ")).skip(1).map(TextFragmentTest::read);
  }

  private static Case read(String text) {
    List<String> lines = text.strip().lines().toList();
    String marked = lines.get(1).replace("¶", "\n\n");
    int start = marked.indexOf('«');
    int end = marked.indexOf('»') - 1;
    return new Case(
        lines.get(0), marked.replaceAll("[«»]", ""), new Span(start, end), lines.get(2));
  }

  private static Article article(String text, Optional<String> url) {
    return ArticleBuilder.of("a").title("A").url(url).text(text).build();
  }

  @Test
  void aQuotationOfAFileWithPagesIsLinkedByItsPage() {
    Article plain = article("One.\n\nTwo.\n\nThree.", Optional.of("https://a.example/b.pdf"));
    Article paged =
        ArticleBuilder.of("a")
            .title("A")
            .url(plain.url())
            .file("a.pdf")
            .text(plain.text())
            .annotations(new Annotations(List.of(0, 6, 12), List.of(), Optional.empty()))
            .build();
    assertThat(TextFragment.link(new Quote(paged, new Span(12, 18))))
        .hasValue("https://a.example/b.pdf#page=3");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theDirectiveIsWrittenAsTheDraftSays(Case one) {
    assertThat(TextFragment.link(one.quote("https://a.example/b?c=d")))
        .contains("https://a.example/b?c=d#:~:text=" + one.directive());
    assertThat(TextFragment.link(one.quote("https://a.example/b#part")))
        .contains("https://a.example/b#part:~:text=" + one.directive());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "",
        "a.example",
        "https://a b",
        "http://\"x"
      })
  void whatIsNoAddressOfTheWebHasNoLink(String url) {
    Quote quote = new Quote(article("Rain fell.", Optional.of(url)), new Span(0, 4));
    assertThat(TextFragment.link(quote)).isEmpty();
  }

  static boolean hasBrowser() {
    return Browser.installed().isPresent();
  }

  /** Far down a page the words are scrolled to, which other words are not. */
  @Test
  @EnabledIf("hasBrowser")
  void chromiumFindsTheWords(@TempDir Path folder) throws Exception {
    for (Case one : cases().toList()) {
      assertThat(scrolled(one.text(), one.directive(), folder)).as(one.name()).isEqualTo("true");
    }
    assertThat(scrolled("Rain fell on Leeds.", "Snow%20fell", folder)).isEqualTo("false");
  }

  private static String scrolled(String text, String directive, Path folder) throws Exception {
    String paragraphs =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> "<p>" + line.replace("&", "&amp;") + "</p>")
            .collect(Collectors.joining());
    String page =
        "<!DOCTYPE html><meta charset=utf-8><title>t</title>"
            + "<p>filler<br></p>".repeat(200)
            + "<main>"
            + paragraphs
            + "</main>"
            + "<p>filler<br></p>".repeat(200);
    try (TestServer server =
            TestServer.start(
                1,
                1,
                Optional.empty(),
                (dispatcher, started) ->
                    started.routes.add(
                        "GET",
                        "/page",
                        call -> call.respond(200, "text/html; charset=utf-8", page)));
        Browser browser =
            Browser.open(
                Browser.installed().orElseThrow(),
                URI.create(server.address() + "/page#:~:text=" + directive),
                Files.createTempDirectory(folder, "profile"))) {
      browser.await("document.readyState + document.querySelectorAll('main').length", "complete1");
      return browser.evaluate("window.scrollY > 1000");
    }
  }
}
