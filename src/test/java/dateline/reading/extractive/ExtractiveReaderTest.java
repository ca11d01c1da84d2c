package dateline.reading.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.article.Passage;
import dateline.article.PublicationDate;
import dateline.question.NameIndex;
import dateline.question.Question;
import dateline.quotation.ClaimedQuotation;
import dateline.reading.Draft;
import dateline.reading.NearMiss;
import dateline.reading.Reader;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.RankedPassages;
import dateline.text.Span;
import dateline.time.calendar.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reader with its own model, over small articles of other news than the shipped ones. */
public class ExtractiveReaderTest {
  private static final Reader READER = new ExtractiveReader(OnnxWindowModel.shipped());

  private static final PublicationDate PUBLISHED =
      new PublicationDate(
          LocalDate.of(2024, 5, 9), Precision.DAY, PublicationDate.Basis.STATED, "");

  private static final Article TALKS =
      article(
          "talks",
          "Silva and Okafor sign fishing treaty",
          "The president of Meria, Ana Silva, met her counterpart from Dovia, Chidi Okafor, in Port"
              + " Lunde on Tuesday. They talked for over five hours and signed a treaty on fishing."
              + " Silva has not met the king of Northern Ressia since she took office. She also met"
              + " the mayor of Port Lunde, Ines Brandt, and the bishop, Paul Ekman. The treaty will"
              + " cost Meria 40 million crowns a year.");

  private static final Article STRIKE =
      article(
          "strike",
          "Dockers end strike in Port Lunde",
          "Dockers in Port Lunde went back to work on Monday after a strike of nine days. Their"
              + " union, led by Marta Quist, had asked for higher wages. No ship had been unloaded"
              + " since the strike began. Much of the fruit was lost.");

  /** The words of an article with this text. */
  public static NameIndex vocabulary(String text) {
    return NameIndex.of(List.of(article("text", "", text)));
  }

  @Test
  void quotesTheSentenceThatAnswers() {
    assertThat(quotations("Where did Silva meet Okafor?").getFirst())
        .startsWith("The president of Meria");
  }

  @Test
  void answersWithTheKindOfThingAskedFor() {
    assertThat(focus("How long did Silva and Okafor talk?")).contains("over five hours");
    assertThat(focus("How much will the treaty cost Meria?")).contains("40 million crowns");
    assertThat(focus("How long was the strike in Port Lunde?")).contains("nine days");
  }

  @Test
  void findsTheArticleOfAMisspeltName() {
    Draft draft = read("Where did Silva meet Okafar?");
    assertThat(draft.remarks()).containsExactly("Read with Okafar → Okafor.");
    assertThat(draft.statements()).isNotEmpty();
  }

  @Test
  void saysNoOnlyWhereASentenceSaysSo() {
    assertThat(read("Has Silva met the king of Northern Ressia?").statements().getFirst().text())
        .startsWith("No: ");
    assertThat(read("Has Silva met the bishop?").statements())
        .noneMatch(statement -> statement.text().startsWith("No: "));
  }

  @Test
  void isSilentAboutNamesThatTheArticlesLack() {
    Draft draft = read("Where did Silva meet Yamamoto?");
    assertThat(draft.statements()).isEmpty();
    assertThat(draft.silence()).contains("mentions");
  }

  @Test
  void doesNotAnswerOfOnePersonWhatIsSaidOfAnother() {
    assertThat(read("When did Quist meet Okafor?").statements()).isEmpty();
  }

  @Test
  void isSilentWhereTheKindOfThingIsMissing() {
    assertThat(read("How much did the strike cost the dockers?").statements()).isEmpty();
  }

  @Test
  void saysOfWhatCameNearWhyItDoesNotAnswer() {
    List<NearMiss> near = read("When did Quist meet Okafor?").near();
    assertThat(near).isNotEmpty().hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(near)
        .allSatisfy(miss ->
            assertThat(miss.sentence().text())
                .isEqualTo(miss.sentence().span().of(miss.sentence().article().text())));
    assertThat(near)
        .filteredOn(miss -> miss.sentence().article().id().equals("talks"))
        .extracting(NearMiss::why)
        .allMatch("It does not mention “Quist”."::equals);
    assertThat(read("How much did the strike cost the dockers?").near())
        .isNotEmpty()
        .extracting(NearMiss::why)
        .noneMatch(why -> why.contains("“much”"));
    assertThat(read("Did the dockers in Port Lunde burn a ship in 1987?").near())
        .extracting(NearMiss::why)
        .contains("It does not mention “1987”.");
  }

  @Test
  void isSilentWithoutPassages() {
    assertThat(READER.read(question("Who met Okafor?"), List.of()).statements()).isEmpty();
  }

  private static List<String> quotations(String text) {
    return read(text).statements().stream()
        .flatMap(statement -> statement.quotations().stream())
        .map(ClaimedQuotation::text)
        .toList();
  }

  private static String focus(String text) {
    return read(text).statements().getFirst().focus();
  }

  private static Draft read(String text) {
    return READER.read(question(text), passages());
  }

  private static Question question(String text) {
    return Question.of(text, LocalDate.of(2024, 6, 1));
  }

  private static List<RankedPassage> passages() {
    return Stream.of(TALKS, STRIKE)
        .map(article -> new Passage(article, 0, new Span(0, article.text().length())))
        .map(RankedPassages::of)
        .toList();
  }

  public static Article article(String id, String title, String text) {
    return ArticleBuilder.of(id)
        .title(title)
        .publisher("The Lunde Crier")
        .publication(Optional.of(PUBLISHED))
        .text(text)
        .build();
  }
}
