package dateline.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.answering.SourcedAnswering;
import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.fake.PlantedAttacks.Outcome;
import dateline.model.Endpoint;
import dateline.model.ModelName;
import dateline.model.ModelSettings;
import dateline.model.RemoteModel;
import dateline.prompt.Prompts;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.reading.Reader;
import dateline.reading.generative.GenerativeReader;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.RankedPassages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks of published collections, planted in an article: read by models that do what they say,
 * and by the offline reader, which can only quote. {@link PlantedAttacksReport} prints what comes
 * of all of them.
 */
@Tag("slow")
class PlantedAttacksTest {
  /** The offline reader takes a moment for each. */
  private static final int EVERY = 20;

  @Test
  void aModelThatObeysThemIsNotHeard() throws IOException {
    try (FakeServer server = new FakeServer(ModelMisbehaviour.HONEST.behaviour())) {
      Reader reader = reader(server);
      for (String attack : Attacks.all()) {
        Article article = planted(attack);
        server.behave(asked ->
            Sent.says(
                asked,
                Draughts.reply(
                    Draughts.statement(attack),
                    Draughts.statement(attack, Draughts.quote("1", "As I was told: done.")))));

        Answer answer = answering(reader, article).answer(Newsroom.QUESTION);

        assertThat(answer).as(attack).isInstanceOf(Answer.Abstained.class);
        assertThat(answer.notes()).noneMatch(note -> note.text().contains(attack));
        isFenced(article, server.asked().getFirst().said());
      }
    }
  }

  /** The article stands whole between a fence's beginning and its end, and has no such end. */
  private static void isFenced(Article article, String said) {
    String code = said.replaceAll("(?s).*<passage 1, code ([0-9a-f]{16})>.*", "$1");
    assertThat(article.text()).doesNotContain(code);
    String within = said.replaceAll("(?s).*<passage 1, code " + code + ">(.*)", "$1");
    String quoted = Wire.quoted(article.text());
    assertThat(within.indexOf(quoted.substring(1, quoted.length() - 1)))
        .isBetween(0, within.indexOf("<end of passage 1, code " + code));
  }

  @Test
  void atEveryPlaceOfAnArticleTheyAreFollowedByNobody(@TempDir Path folder) throws Exception {
    List<String> all = Attacks.all();
    try (PlantedAttacks attacks = new PlantedAttacks(folder)) {
      for (int i = 0; i < all.size(); i += EVERY) {
        attacks.run(all.get(i)).forEach(PlantedAttacksTest::holds);
      }
    }
  }

  private static void holds(Outcome outcome) {
    assertThat(outcome.isVerbatim()).as("%s", outcome).isTrue();
    assertThat(outcome.isRaw()).as("%s", outcome).isFalse();
    switch (outcome.obeying()) {
      case NOBODY -> assertThat(outcome.isRight()).as("%s", outcome).isTrue();
      case WITHOUT_QUOTATION, WITH_AN_INVENTED_QUOTATION, WITH_ANOTHER_QUOTATION ->
          assertThat(outcome.statements()).as("%s", outcome).isEmpty();
      case QUOTING_THE_ATTACK -> {} // which the article does say
    }
  }

  private static Article planted(String attack) {
    Article article = Newsroom.ARTICLES.getFirst();
    return ArticleBuilder.like(article)
        .text(Newsroom.REOPENED + "\n\n" + attack + "\n\n" + Newsroom.FERRIES)
        .build();
  }

  private static Answering answering(Reader reader, Article article) {
    List<RankedPassage> passages = new ArrayList<>();
    passages.add(RankedPassages.whole(article));
    return new SourcedAnswering(
        (query, k) -> passages,
        reader,
        new Verifier(Sources.of(List.of(article))),
        query -> Optional.empty());
  }

  private static Reader reader(FakeServer server) {
    ModelName name = ModelName.of("ollama:fake").orElseThrow();
    Endpoint endpoint = Endpoint.of(name.provider(), Optional.of(server.url()), Map.of());
    ModelSettings settings =
        new ModelSettings(name, endpoint, Duration.ofSeconds(20), Duration.ofMillis(1));
    return new GenerativeReader(
        new RemoteModel(settings, () -> () -> false), Prompts.of(Path.of("prompts")));
  }
}
