package dateline.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.answering.Answer;
import dateline.answering.AnswerJson;
import dateline.answering.Answering;
import dateline.answering.FallbackAnswering;
import dateline.answering.Note;
import dateline.answering.SourcedAnswering;
import dateline.model.Endpoint;
import dateline.model.LanguageModel;
import dateline.model.ModelException;
import dateline.model.ModelName;
import dateline.model.ModelSettings;
import dateline.model.RecordingModel;
import dateline.model.RemoteModel;
import dateline.prompt.Prompts;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.reading.generative.GenerativeReader;
import dateline.verification.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a model or its server does, it ends in a verified answer, an abstention or an error of
 * one line, and nothing unverified is in what comes out: over all three protocols, streamed and
 * not.
 */
@Tag("slow")
class MisbehaviourTest {
  static final String KEY = "sk-test-0123456789abcdef";

  private static final Set<Misbehaviour> SLOW =
      Set.of(
          ServerMisbehaviour.STALLS_AT_ONCE,
          ServerMisbehaviour.STALLS_WITHIN,
          ServerMisbehaviour.DRIPS);

  private static FakeServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new FakeServer(ModelMisbehaviour.HONEST.behaviour());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Arguments> everything() {
    return Misbehaviour.all()
        .flatMap(misbehaviour ->
            Arrays.stream(Wire.values())
                .filter(misbehaviour::concerns)
                .flatMap(wire ->
                    Stream.of(false, true)
                        .map(streaming -> Arguments.of(misbehaviour, wire, streaming))));
  }

  static Stream<Misbehaviour> failures() {
    return Misbehaviour.all()
        .filter(misbehaviour -> misbehaviour.outcome() == Misbehaviour.Outcome.ERROR);
  }

  @ParameterizedTest(name = "{0} {1} streaming={2}")
  @MethodSource("everything")
  void endsWell(Misbehaviour misbehaviour, Wire wire, boolean streaming) {
    server.behave(misbehaviour.behaviour());
    List<Statement> heard = new ArrayList<>();

    Optional<Answer> answer = Optional.empty();
    String error = "";
    try {
      Answering answering = model(wire, misbehaviour);
      answer =
          Optional.of(
              streaming
                  ? answering.answer(Newsroom.QUESTION, heard::add)
                  : answering.answer(Newsroom.QUESTION));
    } catch (ModelException e) {
      error = e.getMessage();
    }

    assertThat(outcome(answer)).as(error + answer).isEqualTo(misbehaviour.outcome());
    assertThat(error).doesNotContain("\n").hasSizeLessThan(300);
    String shown = answer.map(MisbehaviourTest::shown).orElse("") + error;
    assertThat(shown).doesNotContain(KEY);
    misbehaviour.unverified().stream()
        .filter(text -> text.codePoints().noneMatch(Character::isISOControl))
        .filter(text -> !text.equals("\u202e"))
        .forEach(text -> assertThat(shown).doesNotContain(text));
    answer.ifPresent(MisbehaviourTest::holdsWhatItPromises);
    assertHeardIsAnswered(heard, answer, streaming);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whereTheModelFailsTheOtherReaderAnswersAndANoteSaysSo(Misbehaviour misbehaviour) {
    server.behave(misbehaviour.behaviour());
    Answering other =
        question ->
            new Answer.Abstained(
                question,
                "The other reader found nothing.",
                List.of(),
                List.of(),
                Optional.empty(),
                dateline.reading.ReaderInfo.extractive());

    Answer answer =
        new FallbackAnswering(model(Wire.OPENAI, misbehaviour), other).answer(Newsroom.QUESTION);

    assertThat(answer.reader().kind()).isEqualTo("extractive");
    assertThat(answer.notes())
        .singleElement()
        .satisfies(note -> {
          assertThat(note.kind()).isEqualTo(Note.Kind.READER);
          assertThat(note.text()).startsWith("The extractive reader answers: ").doesNotContain(KEY);
        });
  }

  /** Though it is asked to mend two and repeats the one that passed. */
  @Test
  void everyStatementLeftOutIsTold() {
    String reply =
        Draughts.reply(
            Draughts.statement(Draughts.HONEST_TEXT, Draughts.quote("1", Newsroom.REOPENED)),
            Draughts.statement("A parade was held.", Draughts.quote("1", "a parade of boats")),
            Draughts.statement("It is the biggest port."));
    server.behave(asked -> Sent.says(asked, reply));

    Answer answer = model(Wire.OPENAI, ModelMisbehaviour.HONEST).answer(Newsroom.QUESTION);

    assertThat(answer.notes())
        .extracting(Note::text)
        .containsExactly(
            "A statement was left out: its quotation stands in no article.",
            "A statement was left out: it quotes no source.");
  }

  static Stream<Misbehaviour> indiscretions() {
    return Misbehaviour.all().filter(misbehaviour -> misbehaviour.unverified().contains(KEY));
  }

  @ParameterizedTest
  @MethodSource("indiscretions")
  void noKeyIsRecorded(Misbehaviour misbehaviour, @TempDir Path folder) throws IOException {
    server.behave(misbehaviour.behaviour());
    Path file = folder.resolve("replies.jsonl");
    for (Wire wire : List.of(Wire.OPENAI, Wire.ANTHROPIC)) {
      Answering answering = answering(new RecordingModel(remote(wire, misbehaviour), file));
      for (boolean streaming : List.of(false, true)) {
        try {
          Answer answer =
              streaming
                  ? answering.answer(Newsroom.QUESTION, _ -> {})
                  : answering.answer(Newsroom.QUESTION);
          assertThat(shown(answer)).doesNotContain(KEY);
        } catch (ModelException e) {
          assertThat(e.getMessage()).doesNotContain(KEY);
        }
      }
    }

    assertThat(Files.readString(file)).isNotEmpty().doesNotContain(KEY, KEY.substring(1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatQuotationsDoNotCoverIsMarkedWhereThatIsWanted(boolean streaming) {
    Misbehaviour misbehaviour = ModelMisbehaviour.RAISES_A_NUMBER_OF_THE_STATEMENT;
    server.behave(misbehaviour.behaviour());
    Answering marking = model(Wire.OPENAI, misbehaviour).marking();
    List<Statement> heard = new ArrayList<>();

    Answer answer =
        streaming
            ? marking.answer(Newsroom.QUESTION, heard::add)
            : marking.answer(Newsroom.QUESTION);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Answered.class,
            answered ->
                assertThat(answered.statements())
                    .extracting(Statement::marked)
                    .containsExactly(
                        "The port reopened after a strike of 120 days. [unsupported] [1]"));
    assertThat(answer.notes())
        .contains(
            new Note(
                Note.Kind.UNSUPPORTED,
                "The number “120 days” is not in its quotations.",
                List.of(1)));
    assertHeardIsAnswered(heard, Optional.of(answer), streaming);
  }

  private static void assertHeardIsAnswered(
      List<Statement> heard, Optional<Answer> answer, boolean streaming) {
    List<Statement> answered =
        answer
            .filter(Answer.Answered.class::isInstance)
            .map(a -> ((Answer.Answered) a).statements())
            .orElse(List.of());
    assertThat(answered.subList(0, heard.size())).isEqualTo(heard);
    assertThat(streaming || heard.isEmpty()).isTrue();
  }

  private static void holdsWhatItPromises(Answer answer) {
    answer
        .citations()
        .forEach(citation ->
            assertThat(citation.quote().article().text()).contains(citation.quote().text()));
    if (answer instanceof Answer.Answered answered) {
      assertThat(answered.statements()).allSatisfy(s -> assertThat(s.citations()).isNotEmpty());
    }
    assertThat(answer.reader().details())
        .containsEntry("model", "fake")
        .hasEntrySatisfying("prompt", sha -> assertThat(sha).matches("[0-9a-f]{64}"));
  }

  private static Misbehaviour.Outcome outcome(Optional<Answer> answer) {
    return answer
        .map(a ->
            switch (a) {
              case Answer.Answered _ -> Misbehaviour.Outcome.ANSWER;
              case Answer.Abstained _ -> Misbehaviour.Outcome.ABSTENTION;
            })
        .orElse(Misbehaviour.Outcome.ERROR);
  }

  /** All that an answer shows: but for the nearest passages, which are the sources' own. */
  private static String shown(Answer answer) {
    Answer bare =
        switch (answer) {
          case Answer.Answered answered -> answered;
          case Answer.Abstained a ->
              new Answer.Abstained(
                  a.question(), a.reason(), List.of(), a.notes(), a.horizon(), a.reader());
        };
    return new AnswerJson("corpus").pretty(bare);
  }

  static SourcedAnswering model(Wire wire, Misbehaviour misbehaviour) {
    return answering(remote(wire, misbehaviour));
  }

  private static LanguageModel remote(Wire wire, Misbehaviour misbehaviour) {
    ModelName name = ModelName.of(wire.provider() + ":fake").orElseThrow();
    Endpoint endpoint =
        Endpoint.of(
            name.provider(),
            Optional.of(server.url()),
            Map.of("OPENAI_API_KEY", KEY, "ANTHROPIC_API_KEY", KEY));
    Duration timeout =
        SLOW.contains(misbehaviour) ? Duration.ofMillis(300) : Duration.ofSeconds(20);
    ModelSettings settings = new ModelSettings(name, endpoint, timeout, Duration.ofMillis(1));
    return new RemoteModel(settings, () -> () -> false);
  }

  static SourcedAnswering answering(LanguageModel model) {
    return new SourcedAnswering(
        (query, k) -> Newsroom.passages(),
        new GenerativeReader(model, Prompts.of(Path.of("prompts"))),
        new Verifier(Sources.of(Newsroom.ARTICLES)),
        query -> Optional.empty());
  }
}
