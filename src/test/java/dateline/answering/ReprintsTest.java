package dateline.answering;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.index.update.CorpusIndex;
import dateline.index.update.LetterModel;
import dateline.index.update.Progress;
import dateline.question.Question;
import dateline.question.QuestionBuilder;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.retrieval.LexicalRetriever;
import dateline.retrieval.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agency copy in several papers is one account, as old as its first print. */
class ReprintsTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final String TOLD = "The landslide at Orvel killed five people.";
  private static final String REST =
      " It came down on the road to the harbour before dawn, after two days of rain. Soldiers"
          + " searched the mud with dogs until dark, and the mayor asked that nobody drive there"
          + " before the slope had been looked at. A bus that was due at six had not left, since"
          + " its driver was ill. The school is shut until the end of the week, and the ferry to"
          + " the islands calls at the next bay instead. Engineers had warned of the slope in"
          + " spring, when a wall below it cracked; the county had set money aside for drains.";

  @TempDir private Path folder;
  private PassageIndex index;
  private final CountingReader reader = new CountingReader();

  @BeforeEach
  void articles() throws IOException {
    write("agency", "2024-03-01", TOLD + REST);
    write("crier", "2024-03-03", TOLD + REST);
    write(
        "gazette",
        "2024-03-04",
        "A slope fell on a road at Orvel, the third since spring.\n\n" + TOLD + REST);
    write(
        "post",
        "2024-03-02",
        "The landslide at Orvel killed seven people, said the hospital. Two died in the night."
            + " They had worked on the road, and leave families in the village above.");
    index =
        new CorpusIndex(CorpusFolder.at(folder), folder.resolve(".index"), new LetterModel())
            .open(Progress.NONE)
            .passages();
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void write(String name, String published, String text) throws IOException {
    Files.writeString(
        folder.resolve(name + ".md"),
        "---\ntitle: Orvel, by %s\npublisher: %s\npublished: %s\n---\n%s"
            .formatted(name, name, published, text));
  }

  @Test
  void aReprintIsAsOldAsItsOriginalAndDoesNotSupersedeANewerAccount() {
    Answer.Answered answer = answered(Optional.empty());

    assertThat(answer.statements()).singleElement().asString().contains("seven");
    assertThat(kinds(answer)).contains(Note.Kind.SUPERSEDED).doesNotContain(Note.Kind.CONFLICTING);
    assertThat(answer.citations())
        .extracting(c -> c.quote().article().id())
        .containsExactly("post", "agency");
    assertThat(text(answer, Note.Kind.REPRINTED))
        .containsExactly(
            "The same story, counted once, also appears in crier, 3 March 2024; gazette, 4 March"
                + " 2024.");
    assertThat(reader.read).as("passages read").isEqualTo(3);
  }

  @Test
  void aPrintThatAddsSomethingIsStillNoSecondAccount() {
    Answer.Answered answer = answered(Optional.empty());

    assertThat(answer.citations()).noneMatch(c -> c.quote().article().id().equals("gazette"));
  }

  @Test
  void asOfADayOnlyThePrintsOfThenCount() {
    Answer.Answered answer = answered(Optional.of(LocalDate.of(2024, 3, 3)));

    assertThat(text(answer, Note.Kind.REPRINTED))
        .containsExactly("The same story, counted once, also appears in crier, 3 March 2024.");
  }

  @Test
  void whereTheFirstPrintDoesNotCountTheNextOneDoes() {
    Question since =
        QuestionBuilder.of("How many people did the landslide at Orvel kill?", TODAY)
            .since(LocalDate.of(2024, 3, 3))
            .build();
    Answer answer = answering().answer(since);

    assertThat(answer.citations())
        .extracting(c -> c.quote().article().id())
        .containsExactly("crier");
  }

  @Test
  void theQuestionIsAnalysedOnceForAllWhoAnswerIt() {
    Question asked = Question.of("How many people did the landslide at Orvel kill?", TODAY);
    answering().answer(asked);

    assertThat(reader.asked)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.asked()).isSameAs(asked.asked()));
  }

  private Answer.Answered answered(Optional<LocalDate> asOf) {
    return (Answer.Answered)
        answering()
            .answer(
                QuestionBuilder.of("How many people did the landslide at Orvel kill?", TODAY)
                    .asOf(asOf)
                    .build());
  }

  private Answering answering() {
    List<Article> articles = new ArrayList<>();
    index.articles().forEach(articles::add);
    return new SourcedAnswering(
        new LexicalRetriever(index),
        reader,
        new Verifier(Sources.of(articles)),
        query -> index.horizon(filter(query)),
        ReprintLookup.in(index));
  }

  private static ArticleFilter filter(Query query) {
    return new ArticleFilter(query.since(), query.until(), query.publisher());
  }

  private static List<Note.Kind> kinds(Answer answer) {
    return answer.notes().stream().map(Note::kind).toList();
  }

  private static List<String> text(Answer answer, Note.Kind kind) {
    return answer.notes().stream().filter(n -> n.kind() == kind).map(Note::text).toList();
  }
}
