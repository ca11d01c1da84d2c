package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Sentences end where {@code sentences.txt} says. */
class SentencesTest {

  @Test
  void theCasesThatRulesAreWrittenTo() throws IOException {
    assertThat(wrong(line -> !line.heldOut())).isEmpty();
  }

  @Test
  void nineOfTenCasesThatWereHeldOut() throws IOException {
    long heldOut = SentenceCase.all().stream().filter(SentenceCase::heldOut).count();

    assertThat(wrong(SentenceCase::heldOut)).hasSizeLessThanOrEqualTo((int) heldOut / 10);
  }

  private static List<SentenceCase> wrong(Predicate<SentenceCase> part) throws IOException {
    return SentenceCase.all().stream().filter(part).filter(line -> !line.holds()).toList();
  }

  @Test
  void aParagraphBreakEndsASentenceAndALineEndDoesNot() {
    String text = "A headline\n\nOne sentence\nover two lines. Another.";
    assertThat(Sentences.of(text))
        .extracting(sentence -> sentence.of(text))
        .containsExactly("A headline", "One sentence\nover two lines.", "Another.");
  }
}
