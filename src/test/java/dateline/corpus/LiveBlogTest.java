package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dateline.article.Article;
import dateline.article.Marks;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveBlogTest {
  private static final String STATED =
      """
      <html><head><title>Flood in Nedby: live</title><script type="application/ld+json">
      {"@type": "LiveBlogPosting", "headline": "Flood in Nedby: live updates",
       "datePublished": "2024-03-04T18:00:00Z", "publisher": {"name": "Northern Mail"},
       "liveBlogUpdate": [
        {"@type": "BlogPosting", "headline": "Residents return to Nedby",
         "datePublished": "2024-03-06T09:00:00Z", "url": "https://x.example/live#p3",
         "articleBody": "Residents returned to Nedby on Wednesday morning, police said."},
        {"@type": "BlogPosting", "datePublished": "2024-03-05T22:10:00Z",
         "articleBody": "<p>Engineers closed the gate tonight.</p><p>The water falls.</p>"}]}
      </script></head><body><h1>Flood in Nedby: live updates</h1><p>All posts.</p></body></html>
      """;

  private static final String SHOWN =
      """
      <html><head><title>Flood in Nedby - live updates</title>
      <link rel="canonical" href="https://x.example/live"></head><body><main>
      <h1>Flood in Nedby - live updates</h1>
      <article class="liveblog">
       <div class="live-post" id="p3"><time datetime="2024-03-06T09:00:00Z">9.00</time>
        <h2>Residents return</h2>
        <p>Residents returned to Nedby on Wednesday morning, police said.</p></div>
       <div class="live-post" id="p2"><time datetime="2024-03-05T22:10:00Z">22.10</time>
        <p>Engineers closed the gate tonight, after six days of rain.</p></div>
      </article></main></body></html>
      """;

  private static final String TEXT =
      """
      ---
      title: "Election in Orvik: live"
      publisher: Northern Mail
      published: 2024-06-10
      ---
      Our reporters followed the count in Orvik for three days.

      Wednesday 12 June 2024

      10:05
      Ole Nord conceded this morning, and thanked his voters in the town hall.

      Tuesday 11 June 2024

      23:40 Counting was halted tonight, since the lights in the hall had failed.

      09:15
      Counting goes on, the mayor said, and half of the votes are in the sta\u00ad
      tion.
      """;

  @Test
  void statedPostsAreArticlesOfTheirOwnDays() throws IOException {
    FileReading.Read read = FileReading.read("live.html", STATED);
    assertThat(read.problems()).isEmpty();
    assertThat(days(read)).containsExactly("2024-03-06", "2024-03-05");
    Article first = read.articles().getFirst();
    assertThat(first.id()).isEqualTo("live-1");
    assertThat(first.title()).isEqualTo("Residents return to Nedby");
    assertThat(first.publisher()).hasValue("Northern Mail");
    assertThat(first.url()).hasValue("https://x.example/live#p3");
    assertThat(read.articles().get(1).title()).isEqualTo("Flood in Nedby: live updates");
    assertThat(read.articles().get(1).text())
        .isEqualTo("Engineers closed the gate tonight.\n\nThe water falls.");
  }

  @Test
  void shownPostsAreArticlesOfTheirOwnDays() throws IOException {
    FileReading.Read read = FileReading.read("live.html", SHOWN);
    assertThat(read.problems()).isEmpty();
    assertThat(days(read)).containsExactly("2024-03-06", "2024-03-05");
    assertThat(read.articles().getLast().url()).hasValue("https://x.example/live#p2");
    assertThat(read.articles().getLast().text())
        .isEqualTo("Engineers closed the gate tonight, after six days of rain.");
  }

  @Test
  void postsOfATextAreOfTheDayAboveThem() throws IOException {
    FileReading.Read read = FileReading.read("live.txt", TEXT);
    assertThat(read.problems()).isEmpty();
    assertThat(days(read)).containsExactly("2024-06-10", "2024-06-12", "2024-06-11", "2024-06-11");
    assertThat(read.articles()).extracting(Article::title).containsOnly("Election in Orvik: live");
    assertThat(read.articles().get(2).text()).startsWith("Counting was halted tonight");
    assertThat(read.articles().getLast().text()).endsWith("in the station.");
  }

  @Test
  void anArticleWithTimesIsNoLiveBlog() throws IOException {
    String programme =
        "The council meets on Monday.\n\n10:00 The mayor opens the meeting.\n\n11:00 The council"
            + " talks of the ferry.\n\n12:00 The council eats.";
    assertThat(FileReading.read("a.txt", programme).articles()).hasSize(1);
    String page =
        "<html><title>Sund sells its ferry</title><body><article><h1>Sund sells its ferry</h1>"
            + "<time datetime=\"2024-03-05\">5 March</time><p>The council of Sund sold its night"
            + " ferry on Monday to the Nord Line, which will keep the crew of forty.</p></article>"
            + "<article><time datetime=\"2024-03-04\">4 March</time><p>Another article that is of"
            + " another day and of other things.</p></article>";
    assertThat(FileReading.read("a.html", page).articles()).hasSize(1);
  }

  @Test
  void wordsStruckOutOfAPostAreACorrectionOfThatPost() throws IOException {
    String paragraph = "<p>Engineers closed the gate tonight.</p>";
    String struck = "<p>Engineers closed <s>both gates</s> the gate tonight.</p>";
    FileReading.Read stated = FileReading.read("live.html", STATED.replace(paragraph, struck));
    assertThat(stated.articles().getLast().text()).startsWith("Engineers closed the gate tonight.");
    assertThat(previous(stated.articles().getFirst())).isEmpty();
    assertThat(previous(stated.articles().getLast())).containsExactly("both gates");
    FileReading.Read shown =
        FileReading.read(
            "live.html",
            SHOWN.replace("<p>Engineers closed the", "<p>Engineers closed <del>both</del> the"));
    assertThat(shown.articles().getLast().text()).startsWith("Engineers closed the gate tonight");
    assertThat(previous(shown.articles().getFirst())).isEmpty();
    assertThat(previous(shown.articles().getLast())).containsExactly("both");
    FileReading.Read text =
        FileReading.read(
            "live.md", TEXT.replace("halted tonight", "~~halted at nine~~ halted tonight"));
    assertThat(text.articles().get(2).text()).startsWith("Counting was halted tonight");
    assertThat(previous(text.articles().get(2))).containsExactly("halted at nine");
  }

  @Test
  void aCorrectionThatIsBothStatedAndShownIsToldOnce() throws IOException {
    String struck = "<p>Engineers closed <s>both gates</s> the gate tonight.</p>";
    String paragraph = "<p>Engineers closed the gate tonight.</p>";
    FileReading.Read read =
        FileReading.read(
            "live.html", STATED.replace(paragraph, struck).replace("<p>All posts.</p>", struck));
    assertThat(previous(read.articles().getLast())).containsExactly("both gates");
    FileReading.Read shownOnly =
        FileReading.read("live.html", STATED.replace("<p>All posts.</p>", struck));
    assertThat(previous(shownOnly.articles().getLast())).containsExactly("both gates");
  }

  @Test
  void aCorrectionAroundWhichTheWordsOfTwoPostsStandIsOfNeither() throws IOException {
    FileReading.Read read =
        FileReading.read(
            "live.html",
            STATED
                .replace("<p>All posts.</p>", "<p><s>Norby</s> Nedby</p>")
                .replace("The water falls.", "The water falls in Nedby."));
    assertThat(read.articles()).hasSize(2);
    assertThat(read.articles()).allSatisfy(article -> assertThat(previous(article)).isEmpty());
  }

  @Test
  void manyPostsAndManyStrikesTakeNoMinutes() throws IOException {
    String posts =
        ", {\"@type\": \"BlogPosting\", \"datePublished\": \"2024-03-05T22:10:00Z\","
            + " \"articleBody\": \"The water falls.\"}";
    String strikes = "<div>" + "a".repeat(500_000) + "b " + "<s>gates</s> ".repeat(100) + "</div>";
    String page =
        STATED
            .replace("The water falls.</p>\"}", "a".repeat(500_000) + "</p>\"}" + posts.repeat(500))
            .replace("<p>All posts.</p>", strikes);
    FileReading.Read read =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> FileReading.read("live.html", page));
    assertThat(read.articles()).hasSize(502);
  }

  private static List<String> previous(Article article) {
    return Marks.of(article).stream().flatMap(mark -> mark.previous().stream()).toList();
  }

  private static List<String> days(FileReading.Read read) {
    return read.articles().stream().map(a -> a.publication().orElseThrow().iso()).toList();
  }
}
