package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Time as a user of the packaged program meets it: expressions, as-of dates, timelines. */
class TimeIT {
  private static final Path LAUNCHER = Path.of("dateline").toAbsolutePath();

  @TempDir private Path folder;
  private String corpus;

  @BeforeEach
  void twoArticles() throws IOException {
    corpus = Files.createDirectory(folder.resolve("articles")).toString();
    article("planned", "2024-03-12", "The Harrow bridge will open on 15 June, the mayor said.");
    article("opened", "2024-09-22", "The Harrow bridge opened on Saturday, three months late.");
  }

  private void article(String id, String published, String text) throws IOException {
    Files.writeString(
        Path.of(corpus, id + ".txt"),
        "---\ntitle: %s\npublisher: The Courier\npublished: %s\n---\n\n%s\n"
            .formatted(id, published, text));
  }

  private Ended run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return Ended.of(new ProcessBuilder(command).directory(folder.toFile()));
  }

  private static JsonNode json(Ended ended) {
    assertThat(ended.status()).as(ended.err()).isZero();
    return JsonMapper.shared().readTree(ended.out());
  }

  @Test
  void expressionsOfAPlainTextWithTheirPlacesInTheFile() throws Exception {
    String text =
        "\nWASHINGTON — “They met” last Friday, for over 6 hours.\r\n\r\nA 2nd time in May?\n";
    Files.writeString(folder.resolve("plain.tml.txt"), text);
    JsonNode found =
        json(run("time", "plain.tml.txt", "--anchor", "2013-03-22", "--output", "json"));
    assertThat(found.required("anchor").asString()).isEqualTo("2013-03-22");
    JsonNode expressions = found.required("expressions");
    assertThat(expressions.valueStream())
        .extracting(e -> e.required("value").asString())
        .containsExactly("2013-03-15", "PT6H", "2013-05");
    assertThat(expressions.get(1).required("mod").asString()).isEqualTo("MORE_THAN");
    assertThat(expressions.valueStream())
        .allSatisfy(e ->
            assertThat(text.substring(e.required("start").asInt(), e.required("end").asInt()))
                .isEqualTo(e.required("text").asString()));
  }

  @Test
  void anArticleIsCountedFromItsOwnDateAndItsFrontMatterIsNotRead() throws Exception {
    Path file = Path.of(corpus, "opened.txt");
    JsonNode found = json(run("time", file.toString(), "--output", "json"));
    assertThat(found.required("anchor").asString()).isEqualTo("2024-09-22");
    assertThat(found.required("expressions").valueStream())
        .extracting(e -> e.required("text").asString() + " " + e.required("value").asString())
        .containsExactly("Saturday 2024-09-21", "three months P3M");
    assertThat(found.required("expressions").get(0).required("start").asInt())
        .isEqualTo(Files.readString(file).indexOf("Saturday"));
  }

  @Test
  void aTimelineGoesByTheTimesSpokenOf() throws Exception {
    Ended text = run("timeline", "Harrow bridge", "--corpus", corpus);
    assertThat(text)
        .isEqualTo(
            new Ended(
                0,
                """
                15 June 2024  “15 June”  (then still to come)
                    “The Harrow bridge will open on 15 June, the mayor said.”
                    The Courier, 12 March 2024, planned

                Saturday 21 September 2024  “Saturday”
                    “The Harrow bridge opened on Saturday, three months late.”
                    The Courier, 22 September 2024, opened

                The newest article searched is dated 22 September 2024.
                """,
                ""));
    JsonNode json = json(run("timeline", "Harrow bridge", "--corpus", corpus, "--output", "json"));
    assertThat(json.required("dated").valueStream())
        .extracting(e -> e.required("from").asString() + " " + e.required("ahead").asBoolean())
        .containsExactly("2024-06-15 true", "2024-09-21 false");
    assertThat(json.required("horizon").asString()).isEqualTo("2024-09-22");
  }

  @Test
  void asOfADayLaterArticlesDoNotExist() throws Exception {
    Ended then = run("timeline", "bridge", "--as-of", "August 2024", "--corpus", corpus);
    assertThat(then.out()).contains("12 March 2024").doesNotContain("September");
    Ended ask =
        run("ask", "--as-of", "2024-03-31", "When did the bridge open?", "--corpus", corpus);
    assertThat(ask.out()).doesNotContain("September", "Saturday");
    Ended chat =
        Ended.of(
            new ProcessBuilder(
                    "/bin/sh",
                    "-c",
                    "printf 'set as-of 31 March 2024\\nWhen did the bridge open?\\n' | \"$0\" chat"
                        + " --corpus \"$1\"",
                    LAUNCHER.toString(),
                    corpus)
                .directory(folder.toFile()));
    assertThat(chat.out()).doesNotContain("September", "Saturday");
  }

  @Test
  void aBadDateSaysWhichAreTaken() throws Exception {
    for (String option : List.of("--as-of", "--since", "--until")) {
      assertThat(run("timeline", "bridge", option, "2024-02-30", "--corpus", corpus))
          .isEqualTo(
              new Ended(
                  2,
                  "",
                  "dateline: "
                      + option
                      + ": “2024-02-30” is not a date; take a day (2021-12-31, 31 December 2021), a"
                      + " month (2021-12, December 2021), a year (2021), or words such as"
                      + " yesterday, last month, two weeks ago\n"));
    }
  }
}
