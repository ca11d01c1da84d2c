package dateline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.question.Question;
import dateline.retrieval.RankedPassage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrictReaderTest {
  private static final Question QUESTION = Question.of("Who won?", LocalDate.of(2026, 1, 1));

  private static Draft strict(Level... levels) {
    List<Draft.Statement> statements =
        List.of(levels).stream()
            .map(level -> new Draft.Statement(level.name(), List.of(), 0.5, "", level))
            .toList();
    Reader reader =
        new Reader() {
          @Override
          public Draft read(Question question, List<RankedPassage> passages) {
            return new Draft(statements, "", List.of("Read with care."));
          }

          @Override
          public ReaderInfo info() {
            return ReaderInfo.extractive();
          }
        };
    return new StrictReader(reader).read(QUESTION, List.of());
  }

  @Test
  void whatMayAnswerIsToldOnlyBesideWhatAnswers() {
    assertThat(strict(Level.ANSWERS, Level.MAY_ANSWER, Level.BESIDE).statements())
        .extracting(Draft.Statement::level)
        .containsExactly(Level.ANSWERS, Level.BESIDE, Level.BESIDE);
  }

  @Test
  void whereNothingAnswersSurelyItIsSilent() {
    Draft draft = strict(Level.MAY_ANSWER, Level.BESIDE);
    assertThat(draft.statements()).isEmpty();
    assertThat(draft.silence()).isEqualTo("What was found may answer, but not surely enough.");
    assertThat(draft.remarks()).containsExactly("Read with care.");
  }
}
