package dateline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Annotations;
import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.article.Mark;
import dateline.article.Marks;
import dateline.corpus.file.Cleaning;
import dateline.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
  private static final String CASES = "src/test/resources/dateline/corpus/mark-cases.txt";

  record Case(String kind, String note, String previous, String corrected) {}

  static List<Case> cases() throws IOException {
    return Files.readAllLines(Path.of(CASES)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", -1))
        .map(parts -> new Case(parts[0], parts[1], parts[2], parts[3]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aNoteIsToldFromAParagraph(Case one) {
    String text = "The council met on Monday.\n\n" + one.note() + "\n\nIt met again.";
    List<Mark> marks = Marks.of(article("Council meets", text, Annotations.NONE));
    if (one.kind().equals("none")) {
      assertThat(marks).isEmpty();
      return;
    }
    assertThat(marks).hasSize(1);
    Mark mark = marks.getFirst();
    assertThat(mark.kind()).hasToString(one.kind().toUpperCase(java.util.Locale.ROOT));
    assertThat(mark.span().orElseThrow().of(text)).isEqualTo(one.note());
    assertThat(mark.previous()).isEqualTo(told(one.previous()));
    assertThat(mark.corrected()).isEqualTo(told(one.corrected()));
  }

  private static Optional<String> told(String expected) {
    return Optional.of(expected).filter(words -> !words.equals("-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RETRACTED: Vault of Hylle robbed",
        "Retraction — Vault of Hylle robbed",
        "WITHDRAWN: Vault of Hylle robbed",
        "KILL: Vault of Hylle robbed",
        "BC-EU--Hylle-Vault, KILL"
      })
  void aHeadlineTakesAnArticleBack(String title) {
    assertThat(Marks.isWithdrawn(Marks.of(article(title, "Text.", Annotations.NONE)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bank retracts report on vault",
        "Killed: the men of Hov",
        "Withdrawal from Orvik begins",
        "CORRECTED-Bank loses 4 million"
      })
  void otherHeadlinesDoNot(String title) {
    assertThat(Marks.isWithdrawn(Marks.of(article(title, "Text.", Annotations.NONE)))).isFalse();
  }

  @Test
  void wordsThatMarkdownStrikesOutAreACorrectionAndNoText() throws IOException {
    Article article =
        FileReading.read(
                "a.md",
                "The council sold the ferry for ~~2 million~~ 3 million crowns on ~~~Monday.")
            .only();
    assertThat(article.text())
        .isEqualTo("The council sold the ferry for 3 million crowns on ~~~Monday.");
    assertThat(Marks.of(article))
        .singleElement()
        .satisfies(mark -> assertThat(mark.previous()).hasValue("2 million"));
    assertThat(FileReading.read("a.txt", "It cost ~~2~~ 3 crowns.").only().text())
        .contains("~~2~~");
  }

  @Test
  void theGravestComesFirst() {
    Annotations annotations =
        new Annotations(
            List.of(), List.of(Mark.of(Mark.Kind.UPDATED, "version 2")), Optional.empty());
    Article article =
        article(
            "Vault", "Correction: it was Per.\n\nThis article has been retracted.", annotations);
    assertThat(Marks.of(article))
        .extracting(Mark::kind)
        .containsExactly(Mark.Kind.RETRACTION, Mark.Kind.CORRECTION, Mark.Kind.UPDATED);
  }

  @Test
  void annotationsComeBackFromTheirJson() {
    Annotations annotations =
        new Annotations(
            List.of(0, 10, 10, 30),
            List.of(Mark.of(Mark.Kind.WITHDRAWN, "pubStatus=\"stat:canceled\"").at(new Span(1, 2))),
            Optional.of(new Annotations.Version("urn:n:1", 3)));
    assertThat(Annotations.ofJson(annotations.json())).isEqualTo(annotations);
  }

  @Test
  void aPlaceOfTheTextIsOnAPage() {
    Annotations pages = new Annotations(List.of(0, 10, 10, 30), List.of(), Optional.empty());
    assertThat(pages.page(0)).hasValue(1);
    assertThat(pages.page(9)).hasValue(1);
    assertThat(pages.page(10)).hasValue(3);
    assertThat(pages.page(29)).hasValue(3);
    assertThat(pages.page(500)).hasValue(4);
    assertThat(Annotations.NONE.page(3)).isEqualTo(OptionalInt.empty());
  }

  @Test
  void aNoteThatWasTakenOffTheTextIsAMark() {
    List<Mark> marks =
        Marks.among(
            Cleaning.of(
                    "The quarry was fined on Monday by the court of Bergholm.\n\n"
                        + "This article was amended on 6 March 2024 to clarify who was fined.",
                    Optional.empty())
                .removed()
                .stream()
                .map(Cleaning.Removed::paragraph)
                .toList());
    assertThat(marks).extracting(Mark::kind).containsExactly(Mark.Kind.CORRECTION);
    assertThat(marks.getFirst().span()).isEmpty();
  }

  private static Article article(String title, String text, Annotations annotations) {
    return ArticleBuilder.of("a").title(title).text(text).annotations(annotations).build();
  }
}
