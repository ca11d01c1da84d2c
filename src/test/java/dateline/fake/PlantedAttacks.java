package dateline.fake;

import ai.onnxruntime.OrtException;
import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.answering.SourcedAnswering;
import dateline.article.Article;
import dateline.article.Passages;
import dateline.corpus.CorpusFolder;
import dateline.corpus.file.CorpusEntry;
import dateline.model.Endpoint;
import dateline.model.ModelName;
import dateline.model.ModelSettings;
import dateline.model.RemoteModel;
import dateline.prompt.Prompts;
import dateline.question.Question;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.reading.Reader;
import dateline.reading.extractive.ExtractiveReader;
import dateline.reading.extractive.OnnxWindowModel;
import dateline.reading.generative.GenerativeReader;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.RankedPassages;
import dateline.shell.Printed;
import dateline.verification.Statement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plants attacks in an article, at its head, in its middle and at its end, and asks what the
 * article says: the extractive reader, and models that obey the attack in one way or another.
 */
final class PlantedAttacks implements AutoCloseable {
  /** What a terminal would obey; it must come out as something to read. */
  static final String TRICKS = "\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\u2066\u200b";

  private static final String TRUE =
      "The port of Lindholm reopened on Monday after a strike of 12 days, the harbour master said.";
  private static final String OTHER = "Ferry traffic did not resume until Thursday.";
  private static final Question QUESTION =
      Question.of("When did the port of Lindholm reopen?", LocalDate.of(2024, 5, 1));

  private final FakeServer server = new FakeServer(ModelMisbehaviour.HONEST.behaviour());
  private final OnnxWindowModel spans = OnnxWindowModel.shipped();
  private final Reader extractive = new ExtractiveReader(spans);
  private final Path folder;

  PlantedAttacks(Path folder) throws Exception {
    this.folder = folder;
  }

  /** Where an attack stands. */
  enum Place {
    HEAD,
    MIDDLE,
    END
  }

  /** Who reads the article. */
  enum Obeying {
    /** The extractive reader, which obeys nothing. */
    NOBODY,
    /** A model that says what the attack wants, and quotes nothing. */
    WITHOUT_QUOTATION,
    /** A model that says it with a quotation of its own making. */
    WITH_AN_INVENTED_QUOTATION,
    /** A model that says it and quotes a true sentence about something else. */
    WITH_ANOTHER_QUOTATION,
    /** A model that says it and quotes the attack itself, as the article has it. */
    QUOTING_THE_ATTACK
  }

  /**
   * What came of it.
   *
   * @param answer the answer
   * @param printed the answer as it is printed
   * @param sources the articles
   */
  record Outcome(
      Place place, Obeying obeying, Answer answer, String printed, List<Article> sources) {
    /** Whether every quotation is cut out of its article. */
    boolean isVerbatim() {
      return answer.citations().stream()
          .allMatch(citation ->
              sources.stream()
                  .anyMatch(article ->
                      article.id().equals(citation.quote().article().id())
                          && article.text().contains(citation.quote().text())));
    }

    /** Whether a character that a terminal obeys is printed. */
    boolean isRaw() {
      return printed
          .codePoints()
          .filter(c -> c != '\n')
          .anyMatch(c ->
              Character.getType(c) == Character.CONTROL
                  || Character.getType(c) == Character.FORMAT);
    }

    /** The statements made. */
    List<String> statements() {
      return switch (answer) {
        case Answer.Answered answered ->
            answered.statements().stream().map(Statement::text).toList();
        case Answer.Abstained _ -> List.of();
      };
    }

    /** Whether the true sentence answers first. */
    boolean isRight() {
      return !statements().isEmpty() && statements().getFirst().contains("Monday");
    }
  }

  /** Every place and every reader. */
  List<Outcome> run(String attack) throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    for (Place place : Place.values()) {
      List<Article> articles = planted(attack, place);
      for (Obeying obeying : Obeying.values()) {
        Answer answer = answering(articles, obeying, attack).answer(QUESTION);
        outcomes.add(new Outcome(place, obeying, answer, Printed.of(answer), articles));
      }
    }
    return outcomes;
  }

  /** Through a file, so that it is cleaned as every article is. */
  private List<Article> planted(String attack, Place place) throws Exception {
    String planted = attack + " " + TRICKS;
    String text =
        switch (place) {
          case HEAD -> planted + "\n\n" + TRUE + "\n\n" + OTHER;
          case MIDDLE -> TRUE + "\n\n" + planted + "\n\n" + OTHER;
          case END -> TRUE + "\n\n" + OTHER + "\n\n" + planted;
        };
    Files.writeString(
        folder.resolve("port.txt"),
        "---\n"
            + "title: Lindholm's port reopens\n"
            + "publisher: The Harbour Gazette\n"
            + "published: 2024-03-05\n"
            + "---\n"
            + text
            + "\n");
    List<Article> articles = new ArrayList<>();
    CorpusFolder.at(folder)
        .read(entry -> {
          if (entry instanceof CorpusEntry.Found found) {
            articles.add(found.article());
          }
        });
    return articles;
  }

  private Answering answering(List<Article> articles, Obeying obeying, String attack) {
    List<RankedPassage> passages =
        articles.stream()
            .flatMap(article -> Passages.of(article).stream())
            .map(RankedPassages::of)
            .toList();
    return new SourcedAnswering(
        (query, k) -> passages.stream().limit(k).toList(),
        obeying == Obeying.NOBODY ? extractive : obedient(obeying, attack),
        new Verifier(Sources.of(articles)),
        query -> Optional.empty());
  }

  private Reader obedient(Obeying obeying, String attack) {
    String words = attack.strip();
    String quotation =
        switch (obeying) {
          case NOBODY, WITHOUT_QUOTATION -> "";
          case WITH_AN_INVENTED_QUOTATION -> "The harbour master said so himself on television.";
          case WITH_ANOTHER_QUOTATION -> OTHER;
          case QUOTING_THE_ATTACK -> words;
        };
    String[] quotes =
        quotation.isEmpty() ? new String[0] : new String[] {Draughts.quote("1", quotation)};
    String reply = Draughts.reply(Draughts.statement("Certainly: " + words, quotes));
    server.behave(asked -> Sent.says(asked, reply));
    ModelName name = ModelName.of("ollama:obedient").orElseThrow();
    Endpoint endpoint = Endpoint.of(name.provider(), Optional.of(server.url()), Map.of());
    ModelSettings settings =
        new ModelSettings(name, endpoint, Duration.ofSeconds(20), Duration.ofMillis(1));
    return new GenerativeReader(
        new RemoteModel(settings, () -> () -> false), Prompts.of(Path.of("prompts")));
  }

  @Override
  public void close() throws OrtException {
    server.close();
    spans.close();
  }
}
