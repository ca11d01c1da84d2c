package dateline.reading.generative;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.article.PublicationDate;
import dateline.model.ScriptedModel;
import dateline.prompt.Prompt;
import dateline.prompt.Prompts;
import dateline.question.Question;
import dateline.question.QuestionBuilder;
import dateline.reading.Draft;
import dateline.reading.Rejected;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.RankedPassages;
import dateline.time.calendar.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent to a model, word for word: each {@code *.input} makes the {@code *.output} beside
 * it. {@code ./mvnw test -Dtest=PromptTextTest -Dgolden=write} rewrites the outputs.
 */
class PromptTextTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/dateline/reading/generative/prompts");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  static Stream<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".input")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isSentAsWritten(Path input) throws IOException {
    Prompt prompt = sent(JsonMapper.shared().valueToTree(yaml(input)));
    String text = prompt.system() + "\n---\n" + prompt.user() + "\n";
    Path output = Path.of(input.toString().replaceFirst("\\.input$", ".output"));

    if (WRITE) {
      Files.writeString(output, text);
    }
    assertThat(text).isEqualTo(Files.readString(output));
  }

  private static Object yaml(Path input) throws IOException {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(input));
  }

  /** What the reader asks of a model that only listens. */
  private static Prompt sent(JsonNode input) {
    ScriptedModel model = new ScriptedModel(_ -> "{\"statements\": []}");
    GenerativeReader reader = new GenerativeReader(model, Prompts.of(Path.of("prompts")));
    Question question = question(input);
    List<RankedPassage> passages = passages(input.path("passages"));
    switch (input.path("prompt").asString()) {
      case "answer" -> reader.read(question, passages);
      case "repair" -> reader.mend(question, passages, rejected(input.path("rejected")));
      case "rewrite" -> reader.standingAlone(question);
      default -> throw new IllegalArgumentException(input.toString());
    }
    return model.heard.getFirst();
  }

  private static Question question(JsonNode input) {
    List<Question.Turn> turns = new ArrayList<>();
    for (JsonNode turn : input.path("conversation")) {
      turns.add(
          new Question.Turn(turn.path("question").asString(), turn.path("answer").asString()));
    }
    Question question = Question.of(input.path("question").asString(), LocalDate.of(2024, 5, 1));
    return QuestionBuilder.of(question.text(), question.today()).after(turns).build();
  }

  private static List<RankedPassage> passages(JsonNode passages) {
    List<RankedPassage> ranked = new ArrayList<>();
    for (JsonNode passage : passages) {
      String text = passage.path("text").asString();
      Article article =
          ArticleBuilder.of("a" + ranked.size())
              .title(passage.path("title").asString())
              .publisher(Optional.ofNullable(passage.path("publisher").asString(null)))
              .publication(
                  Optional.ofNullable(passage.path("published").asString(null))
                      .map(PromptTextTest::date))
              .file("a.txt")
              .text(text)
              .build();
      ranked.add(RankedPassages.whole(article));
    }
    return ranked;
  }

  private static PublicationDate date(String text) {
    return new PublicationDate(
        LocalDate.parse(text.substring(0, 10)), Precision.DAY, PublicationDate.Basis.STATED, "");
  }

  private static List<Rejected> rejected(JsonNode statements) {
    List<Rejected> rejected = new ArrayList<>();
    for (JsonNode statement : statements) {
      Draft.Statement claimed = ClaimedStatement.of(statement.toString(), List.of());
      rejected.add(
          new Rejected(
              claimed,
              "",
              statement.path("faults").valueStream().map(JsonNode::asString).toList()));
    }
    return rejected;
  }
}
