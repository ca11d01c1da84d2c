package dateline.corpus.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.corpus.CorpusFolder;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Web pages of many layouts, each with its article's text beside it, and pages that hold none. */
class PagesTest {
  private static final Path PAGES = Path.of("src/test/resources/dateline/corpus/html/pages");
  private static final String PARAGRAPH =
      "<p>The council voted on Monday to keep the bridge, which engineers had called unsafe in a"
          + " report of 2017, and to pay for its repair out of the fund for roads.</p>";

  @TempDir Path root;
  private final List<String> problems = new ArrayList<>();

  static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.substring(0, name.length() - ".html".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  private List<Article> read(Path folder) throws IOException {
    List<Article> articles = new ArrayList<>();
    CorpusFolder.at(folder)
        .read(entry -> {
          switch (entry) {
            case CorpusEntry.Found found -> articles.add(found.article());
            case Problem problem -> problems.add(problem.message());
          }
        });
    return articles;
  }

  private List<Article> page(String html) throws IOException {
    return page(html, StandardCharsets.UTF_8);
  }

  private List<Article> page(String html, Charset charset) throws IOException {
    Files.write(root.resolve("page.html"), html.getBytes(charset));
    return read(root);
  }

  private Article shipped(String name) throws IOException {
    Files.copy(PAGES.resolve(name + ".html"), root.resolve(name + ".html"));
    return read(root).getFirst();
  }

  private static ShingleScore score(String name, String found) throws IOException {
    return ShingleScore.of(Files.readString(PAGES.resolve(name + ".txt")), found);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theArticleIsFoundOnEachPage(String name) throws IOException {
    assertThat(score(name, shipped(name).text()).f1()).isGreaterThan(0.9);
  }

  /** Prints the score that {@code corpora.md} gives. */
  @Test
  void theArticlesAreFoundOnTheWhole() throws IOException {
    Map<String, ShingleScore> scores = new LinkedHashMap<>();
    for (Article article : read(PAGES)) {
      if (article.file().endsWith(".html")) {
        String name = article.file().replace(".html", "");
        scores.put(name, score(name, article.text()));
      }
    }
    ShingleScore mean = ShingleScore.mean(scores.values());
    System.out.printf(
        "pages %d, precision %.3f, recall %.3f, F1 %.3f%n",
        scores.size(), mean.precision(), mean.recall(), mean.f1());
    assertThat(mean.f1()).isGreaterThan(0.97);
  }

  @Test
  void whatJsonLdStates() throws IOException {
    Article article = shipped("spans");

    assertThat(article.title())
        .isEqualTo("Rail workers call off strike hours before it was to begin");
    assertThat(article.publisher()).hasValue("The Evening Standardbearer");
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2019-12-18");
    assertThat(article.publication().orElseThrow().basis()).isEqualTo(PublicationDate.Basis.STATED);
    assertThat(article.authors()).containsExactly("Grace Adeyemi", "Leo Marsh");
    assertThat(article.url()).hasValue("https://news.example/2019/12/18/story");
  }

  @Test
  void whatJsonLdStatesInAGraphWithATrailingComma() throws IOException {
    Article article = shipped("interview");

    assertThat(article.authors()).containsExactly("Priya Raman");
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2020-01-21");
  }

  @Test
  void whatBrokenJsonLdStates() throws IOException {
    Article article =
        page("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\":"
                + " \"Council \\\"keeps\\\" bridge\", \"datePublished\": \"2019-03-04\","
                + " \"author\": {</script>"
                + PARAGRAPH.repeat(3))
            .getFirst();

    assertThat(article.title()).isEqualTo("Council \"keeps\" bridge");
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2019-03-04");
  }

  @Test
  void whatMetaTagsAndElementsState() throws IOException {
    Article rich = shipped("rich-links");

    assertThat(rich.authors()).containsExactly("Priya Raman");
    assertThat(rich.publication().orElseThrow().iso()).isEqualTo("2020-01-21");
    assertThat(rich.publisher()).hasValue("Science Ledger");
  }

  @Test
  void aHeadlineIsFoundInATitleThatNamesTheSite() throws IOException {
    assertThat(shipped("page-in-a-form").title())
        .isEqualTo("Rail workers call off strike hours before it was to begin");
  }

  @Test
  void aDateIsThatOfTheArticleAndNotOfItsComments() throws IOException {
    assertThat(shipped("many-comments").publication().orElseThrow().iso()).isEqualTo("2019-11-04");
  }

  @Test
  void aBlogsNameIsNoHeadline() throws IOException {
    Article article = shipped("blogger");

    assertThat(article.title()).isEqualTo("Stolen miniature found behind a library shelf");
    assertThat(article.publication().orElseThrow().iso()).isEqualTo("2020-04-30");
  }

  @Test
  void anEncodingIsDeclaredOrFound() throws IOException {
    String text = PARAGRAPH.replace("unsafe", "“unsafe” – très");
    for (String charset : List.of("windows-1252", "utf-8", "iso-8859-15")) {
      String html =
          "<meta charset="
              + charset
              + ">"
              + text.replace('“', '"').replace('”', '"').replace('–', '-');
      assertThat(page(html, Charset.forName(charset)).getFirst().text()).contains("très");
    }
    assertThat(page(text, StandardCharsets.UTF_8).getFirst().text()).contains("“unsafe” – très");
    String wrong =
        "<meta charset=utf-8>" + PARAGRAPH + PARAGRAPH.replace("bridge", "très “vieux” pont");
    assertThat(page(wrong, Charset.forName("windows-1252")).getFirst().text())
        .contains("très “vieux” pont");
    assertThat(page(text, Charset.forName("windows-1252")).getFirst().text())
        .contains("“unsafe” – très");
    assertThat(page("\ufeff" + text, StandardCharsets.UTF_16LE).getFirst().text())
        .contains("“unsafe” – très");
  }

  @Test
  void elementsNestedTenThousandDeep() {
    String html = "<div>".repeat(10_000) + PARAGRAPH.repeat(3);

    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(page(html).getFirst().text()).contains("keep the bridge"));
  }

  @Test
  void formattingNestedTenThousandDeep() {
    String html = "<b><i><table><a href=x>".repeat(2_500) + PARAGRAPH.repeat(3);

    assertTimeout(Duration.ofSeconds(20), () -> page(html));
  }

  @Test
  void anEmptyPageAndOneOfBytes() throws IOException {
    assertThat(page("")).isEmpty();
    assertThat(page("\u0000\u0001\u0002<\u0003".repeat(1000))).isEmpty();
    assertThat(problems)
        .contains(
            "page.html: holds no article text; save the page when its text is shown, or remove it");
  }

  @Test
  void aLoginPage() throws IOException {
    page(
        "<h1>Welcome back</h1><form><p>Log in to go on reading the articles of The Crier.</p>"
            + "<input name=user><input type=password name=pw><button>Log in</button></form>");

    assertThat(problems)
        .containsExactly("page.html: is a login page; save the article's own page while logged in");
  }

  @Test
  void aCookieWall() throws IOException {
    page(
        "<div class=message><h2>We value your privacy</h2><p>We and our 842 partners store and"
            + " access information on a device, such as cookies, and process personal"
            + " data.</p><p>You can withdraw your consent at any time by a click on the cookie"
            + " symbol.</p><button>Accept all</button><button>Manage options</button></div>");

    assertThat(problems)
        .containsExactly(
            "page.html: is a page that asks for consent to cookies; answer it, then save the"
                + " article");
  }

  @Test
  void anArticleAboutCookiesIsNoCookieWall() throws IOException {
    String text =
        "<h1>Regulator fines advertiser over cookies</h1>"
            + PARAGRAPH.replace("bridge", "cookies").repeat(2)
            + PARAGRAPH.repeat(3);

    assertThat(page(text)).hasSize(1);
  }

  @Test
  void anIndexPage() throws IOException {
    StringBuilder html = new StringBuilder("<main>");
    for (int i = 0; i < 12; i++) {
      html.append("<div><h3><a href=/" + i + ">Council keeps the bridge, part " + i + "</a></h3>")
          .append("<p>Eleven councillors voted for it on Monday and six against it, part " + i)
          .append(".</p></div>");
    }
    page(html.toString());

    assertThat(problems)
        .containsExactly(
            "page.html: is a list of articles and not one; save the articles themselves");
  }

  @Test
  void nothingOfAPageReachesATerminal() throws IOException {
    Article article =
        page("<title>\u001b[31mRed</title>"
                + PARAGRAPH.replace("Monday", "\u001b[2JMonday&#27;]0;x&#7;").repeat(2))
            .getFirst();

    assertThat(article.title() + article.text()).doesNotContain("\u001b").doesNotContain("\u0007");
  }
}
