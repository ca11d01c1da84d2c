package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.answering.Answer;
import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.evaluation.NewsQuestion.Label;
import dateline.evaluation.NewsScores.Reach;
import dateline.evaluation.NewsScores.Reply;
import dateline.question.Question;
import dateline.quotation.Quote;
import dateline.reading.Level;
import dateline.reading.ReaderInfo;
import dateline.text.Span;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsSetTest {
  private static final String ARTICLES =
      """
      {"id": "N1", "part": "dev", "title": "Dam holds", "sentences": ["The dam at Nes held.", "Nobody was hurt.", "Ana Silva leads the works."]}
      """;
  private static final String QUESTIONS =
      """
      {"id": "q1", "part": "dev", "question": "Who leads the works?", "kind": "who", "style": "close", "label": "span", "spans": ["Ana Silva"], "sentences": [["N1", 2]]}
      {"id": "q2", "part": "dev", "question": "Did the dam burst?", "kind": "yesno", "style": "close", "label": "no", "spans": ["held"], "sentences": [["N1", 0]]}
      {"id": "q3", "part": "dev", "question": "When was the dam built?", "kind": "when", "style": "close", "label": "none", "spans": [], "sentences": [["N1", 0]], "cause": "nottold", "asOf": "2024-05-01"}
      """;

  @TempDir private Path folder;

  private NewsSet set() throws IOException {
    Files.writeString(folder.resolve("articles.jsonl"), ARTICLES);
    Files.writeString(folder.resolve("questions.jsonl"), QUESTIONS);
    return NewsSet.read(folder, Optional.of("dev"));
  }

  @Test
  void readsArticlesAndQuestions() throws IOException {
    NewsSet set = set();
    assertThat(NewsSet.isAt(folder)).isTrue();
    assertThat(set.questions())
        .extracting(NewsQuestion::label)
        .containsExactly(Label.SPAN, Label.NO, Label.NONE);
    assertThat(set.questions().getLast().asOf()).contains(LocalDate.of(2024, 5, 1));
    assertThat(set.corpus()).contains("\"text\":\"The dam at Nes held. Nobody was hurt.");
    assertThat(set.sample(1).questions()).hasSize(1);
  }

  @Test
  void anArticleThatNamesNoPartBelongsToEach() throws IOException {
    set();
    Files.writeString(
        folder.resolve("articles.jsonl"), ARTICLES.replace("\"part\": \"dev\", ", ""));
    Files.writeString(
        folder.resolve("questions.jsonl"),
        QUESTIONS.replace("\"q2\", \"part\": \"dev\"", "\"q2\", \"part\": \"held\""));
    assertThat(NewsSet.read(folder, Optional.of("held")).questions())
        .extracting(NewsQuestion::id)
        .containsExactly("q2");
    assertThat(NewsSet.read(folder, Optional.of("dev")).articles()).containsOnlyKeys("N1");
  }

  @Test
  void namesTheLineThatIsWrong() throws IOException {
    set();
    Files.writeString(
        folder.resolve("questions.jsonl"), QUESTIONS.replace("[\"N1\", 2]", "[\"N1\", 9]"));
    assertThatThrownBy(() -> NewsSet.read(folder, Optional.empty()))
        .isInstanceOf(CollectionException.class)
        .hasMessageContaining("questions.jsonl, line 1 names a sentence that no article has");
    Files.writeString(folder.resolve("questions.jsonl"), "{nonsense\n");
    assertThatThrownBy(() -> NewsSet.read(folder, Optional.empty()))
        .hasMessageContaining("line 1 is not JSON");
    assertThatThrownBy(() -> NewsSet.read(folder, Optional.of("held")))
        .isInstanceOf(CollectionException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, Ana Silva leads the works., ANSWERS, RIGHT",
    "0, 1, Nobody was hurt., ANSWERS, PARTLY",
    "0, 0, The dam at Nes held., ANSWERS, MISLEADING",
    "0, 0, The dam at Nes held., MAY_ANSWER, HEDGED",
    "1, 0, No: The dam at Nes held., ANSWERS, RIGHT",
    "1, 0, Yes: The dam at Nes held., ANSWERS, MISLEADING",
    "1, 0, The dam at Nes held., MAY_ANSWER, PARTLY",
    "2, 0, The dam at Nes held., ANSWERS, MISLEADING"
  })
  void judgesAnswers(int question, int sentence, String text, Level level, Grade grade)
      throws IOException {
    NewsSet set = set();
    NewsQuestion asked = set.questions().get(question);
    assertThat(new NewsGrader(set).grade(asked, answer(set, sentence, text, level)))
        .isEqualTo(grade);
  }

  @Test
  void countsWhatWasLostAndTheRiskAtEachCoverage() throws IOException {
    List<NewsQuestion> asked = set().questions();
    NewsScores scores =
        new NewsScores(
            List.of(
                new Reply(
                    asked.get(0),
                    Grade.MISLEADING,
                    0.9,
                    Reach.READ,
                    true,
                    new NewsGrader.Earlier(0, 0, 0),
                    ""),
                new Reply(
                    asked.get(1),
                    Grade.OVERCAUTIOUS,
                    0,
                    Reach.NOT_READ,
                    false,
                    new NewsGrader.Earlier(0, 0, 0),
                    ""),
                new Reply(
                    asked.get(2),
                    Grade.RIGHTLY_SILENT,
                    0,
                    Reach.NOT_RETRIEVED,
                    false,
                    new NewsGrader.Earlier(0, 0, 0),
                    "")));
    assertThat(scores.losses())
        .containsEntry("not chosen", 1)
        .containsEntry("not read", 1)
        .containsEntry("below the level", 0)
        .containsEntry("not retrieved", 0);
    assertThat(scores.risks()).extracting(NewsScores.Risk::risk).containsOnly(1d);
    assertThat(scores.by(NewsQuestion::kind)).containsOnlyKeys("who", "yesno", "when");
  }

  private static Answer answer(NewsSet set, int sentence, String text, Level level) {
    List<String> sentences = set.articles().get("N1");
    String whole = String.join(" ", sentences);
    int start = whole.indexOf(sentences.get(sentence));
    Article article =
        ArticleBuilder.of("N1").title("Dam holds").file("articles.jsonl").text(whole).build();
    Quote quote = new Quote(article, new Span(start, start + sentences.get(sentence).length()));
    return new Answer.Answered(
        Question.of("?", LocalDate.of(2026, 12, 1)),
        List.of(new Statement(text, List.of(1), 0.8, "", level, List.of(), Optional.empty())),
        List.of(new Citation(1, quote, true)),
        List.of(),
        List.of(),
        Optional.empty(),
        ReaderInfo.extractive());
  }
}
