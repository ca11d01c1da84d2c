package dateline.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Ended;
import dateline.article.Article;
import dateline.article.PublicationDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program, as a process, with the fake server for a model. */
class FakeModelIT {
  private static final String KEY = MisbehaviourTest.KEY;
  private static final String QUESTION = "When did the port of Lindholm reopen?";

  @TempDir Path folder;
  private Path corpus;
  private FakeServer server;

  @BeforeEach
  void setUp() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    for (Article article : Newsroom.ARTICLES) {
      Files.writeString(corpus.resolve(article.file()), file(article));
    }
    server = new FakeServer(FakeModelIT::honest);
  }

  @AfterEach
  void tearDown() {
    server.close();
  }

  /** The passage that holds the sentence has another number in each retrieval. */
  private static Sent honest(Asked asked) {
    return Sent.says(asked, Draughts.claiming(passage(asked), Newsroom.REOPENED));
  }

  private static String passage(Asked asked) {
    String before = asked.said().substring(0, asked.said().indexOf(Newsroom.REOPENED));
    return before
        .substring(before.lastIndexOf("<passage "))
        .replaceAll("(?s)<passage (\\d+).*", "$1");
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aModelAnswersAndTheAnswerSaysWhichWithWhichPrompt(Wire wire) throws Exception {
    Ended ended = run("ask", QUESTION, "--model", wire.provider() + ":fake", "--output", "json");

    assertThat(ended.err()).isEmpty();
    assertThat(ended).returns(0, Ended::status);
    JsonNode answer = JsonMapper.shared().readTree(ended.out());
    assertThat(answer.path("answer").asString()).isEqualTo(Draughts.HONEST_TEXT + " [1]");
    assertThat(answer.path("citations").path(0).path("quote").asString())
        .isEqualTo(Newsroom.REOPENED);
    assertThat(answer.path("statements").path(0).path("probability").isNull()).isTrue();
    JsonNode reader = answer.path("reader");
    assertThat(reader.path("kind").asString()).isEqualTo("model");
    assertThat(reader.path("provider").asString()).isEqualTo(wire.provider());
    assertThat(reader.path("model").asString()).isEqualTo("fake");
    assertThat(reader.path("prompt").asString()).matches("[0-9a-f]{64}");
    assertThat(server.asked())
        .singleElement()
        .satisfies(asked -> assertThat(asked.wire().hasSchema(asked.json())).isTrue());
  }

  @Test
  void whatStandsInNoArticleIsNotPrinted() throws Exception {
    server.behave(ModelMisbehaviour.INVENTS_A_QUOTATION.behaviour());

    Ended ended = run("ask", QUESTION, "--model", "openai:fake");

    assertThat(ended).returns(3, Ended::status);
    assertThat(ended.out())
        .contains("The articles do not say.", "its quotation stands in no article")
        .doesNotContain("forty boats");
    assertThat(server.asked()).hasSize(2); // and one try to mend it
    discreet(ended);
  }

  @Test
  void whereTheModelCannotBeUsedTheOfflineReaderAnswersUnlessTheModelIsToAnswerAlone()
      throws Exception {
    server.behave(ServerMisbehaviour.WANTS_ANOTHER_KEY.behaviour());

    Ended fallen = run("ask", QUESTION, "--model", "anthropic:fake");
    Ended alone = run("ask", QUESTION, "--model", "anthropic:fake", "--reader", "model");

    String why = "anthropic refuses the key (401); check ANTHROPIC_API_KEY";
    assertThat(fallen).returns(0, Ended::status);
    assertThat(unwrapped(fallen.out())).contains("Monday", "The extractive reader answers: " + why);
    assertThat(alone).isEqualTo(new Ended(1, "", "dateline: " + why + "\n"));
    discreet(fallen);
  }

  @Test
  void whatIsRecordedIsReplayedByteForByteWithNoServerAndNoKey() throws Exception {
    server.behave(asked ->
        asked.isRepair()
            ? honest(asked)
            : Sent.says(asked, Draughts.claiming("1", "A parade of forty boats was held.")));
    Path file = folder.resolve("replies.jsonl");
    String[] ask = {"ask", QUESTION, "--today", "2026-11-24", "--output", "json"};

    Ended recorded = run(with(ask, "--model", "openai:fake", "--record", file.toString()));
    server.close();
    Ended replayed = run(Map.of(), with(ask, "--replay", file.toString()));
    Ended unknown = run(Map.of(), "ask", "Who leads the union?", "--replay", file.toString());

    assertThat(recorded.out()).contains(Draughts.HONEST_TEXT);
    assertThat(replayed).isEqualTo(recorded);
    assertThat(Files.readString(file)).doesNotContain(KEY).hasLineCount(2);
    assertThat(unknown).returns(1, Ended::status).returns("", Ended::out);
    assertThat(unknown.err()).hasLineCount(1).contains("no reply of openai:fake is recorded");
  }

  @Test
  void theChatShowsAStatementBeforeTheReplyIsThroughAndRewritesAFollowUp() throws Exception {
    server.behave(asked ->
        asked.isRewrite()
            ? Sent.says(asked, "Why was the port of Lindholm closed on Monday?")
            : honest(asked));

    Ended ended =
        talk(QUESTION + "\\nand why?\\n", "--model", "ollama:fake", "--today", "2026-11-24");

    assertThat(ended).returns(0, Ended::status);
    assertThat(unwrapped(ended.out()))
        .containsSubsequence(Draughts.HONEST_TEXT, Draughts.HONEST_TEXT);
    assertThat(server.asked())
        .hasSize(3)
        .extracting(Asked::isRewrite)
        .containsExactly(false, true, false);
    assertThat(server.asked()).extracting(Asked::isStreaming).containsExactly(true, false, true);
    assertThat(server.asked().getLast().said())
        .contains("Question: Why was the port of Lindholm closed on Monday?");
  }

  @Test
  void modelsSaysWhatCanBeReachedAndWhatIsMissing() throws Exception {
    Ended ended =
        run(
            Map.of(
                "OLLAMA_HOST",
                server.url().replace("http://", ""),
                "OPENAI_BASE_URL",
                server.url() + "/v1",
                "OPENAI_API_KEY",
                KEY),
            "models");

    assertThat(ended)
        .isEqualTo(
            new Ended(
                0,
                """
                ollama at %1$s
                  ollama:fake
                openai at %1$s/v1
                  openai:fake
                anthropic: ANTHROPIC_API_KEY is not set
                """
                    .formatted(server.url()),
                ""));
  }

  @Test
  void aPromptFileThatIsNotAsItMustBeIsOneLine() throws Exception {
    Path prompts = Files.createDirectory(folder.resolve("prompts"));
    Files.writeString(prompts.resolve("answer.md"), "x\n---\n{{passages}}\n{{quesion}}\n");

    Ended ended = run("ask", QUESTION, "--model", "ollama:fake", "--prompts", prompts.toString());

    assertThat(ended)
        .isEqualTo(
            new Ended(
                1,
                "",
                "dateline: "
                    + prompts.resolve("answer.md")
                    + ", line 4: {{quesion}} is no variable of this prompt;"
                    + " it has {{passages}}, {{question}}\n"));
    assertThat(server.asked()).isEmpty();
  }

  private static void discreet(Ended ended) {
    assertThat(ended.out() + ended.err()).doesNotContain(KEY);
  }

  private static String unwrapped(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static String[] with(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** Runs a command with the server for every provider. */
  private Ended run(String... words) throws Exception {
    return run(addresses(), words);
  }

  private Map<String, String> addresses() {
    return Map.of(
        "OLLAMA_HOST",
        server.url(),
        "OPENAI_BASE_URL",
        server.url() + "/v1",
        "OPENAI_API_KEY",
        KEY,
        "ANTHROPIC_BASE_URL",
        server.url(),
        "ANTHROPIC_API_KEY",
        KEY);
  }

  private Ended run(Map<String, String> environment, String... words) throws Exception {
    List<String> command = java();
    command.addAll(List.of(words));
    return ended(environment, command);
  }

  private Ended talk(String lines, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "printf '" + lines + "' | \"$@\"", "sh"));
    command.addAll(java());
    command.add("chat");
    command.addAll(List.of(options));
    return ended(addresses(), command);
  }

  private static List<String> java() {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Ddateline.home=" + Path.of("").toAbsolutePath(),
            "-jar",
            Path.of("target/dateline/dateline.jar").toAbsolutePath().toString()));
  }

  private Ended ended(Map<String, String> environment, List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .keySet()
        .removeIf(name -> name.matches("(OLLAMA|OPENAI|ANTHROPIC|DATELINE)_.*"));
    builder.environment().putAll(environment);
    return Ended.of(builder);
  }

  private static String file(Article article) {
    return """
    ---
    title: "%s"
    publisher: %s
    published: %s
    ---
    %s
    """
        .formatted(
            article.title(),
            article.publisher().orElseThrow(),
            article.publication().map(PublicationDate::iso).orElseThrow(),
            article.text());
  }
}
