package dateline.answering;

import static dateline.answering.AnswerValueTest.account;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.question.Question;
import dateline.reading.Level;
import dateline.verification.VerifiedStatement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of {@code weighing.txt}: which of several accounts answers, and what of the others.
 */
class WeighingTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

  static Stream<List<String>> cases() throws IOException {
    try (InputStream in = WeighingTest.class.getResourceAsStream("weighing.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^== ")).skip(1).map(one -> one.strip().lines().toList());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void weighsAsTheCaseSays(List<String> lines) {
    assertThat(weighed(behind("? ", lines).getFirst(), accounts(lines)))
        .as(lines.getFirst())
        .isEqualTo(behind("= ", lines).getFirst());
  }

  private static List<VerifiedStatement> accounts(List<String> lines) {
    return behind("- ", lines).stream().map(WeighingTest::accountOf).toList();
  }

  /** The rest of each line that begins so. */
  private static List<String> behind(String sign, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(sign))
        .map(line -> line.substring(sign.length()))
        .toList();
  }

  private static VerifiedStatement accountOf(String line) {
    String[] parts = line.split(": ", 2);
    List<String> told = List.of(parts[0].split(", "));
    LocalDate day = LocalDate.of(2024, 3, Integer.parseInt(told.get(1)));
    VerifiedStatement account =
        account(
            told.get(0), parts[1], day, Double.parseDouble(told.get(2)), "Paper " + told.get(0));
    return told.contains("beside") ? beside(account) : account;
  }

  private static VerifiedStatement beside(VerifiedStatement account) {
    return new VerifiedStatement(
        account.text(),
        account.quotes(),
        account.exact(),
        account.probability(),
        account.focus(),
        Level.BESIDE,
        account.story());
  }

  private static String weighed(String question, List<VerifiedStatement> accounts) {
    DateRanking weighing =
        DateRanking.of(accounts, PresentState.asked(Question.of(question, TODAY)));
    StringBuilder said = new StringBuilder(weighing.prevailing().getFirst().article().id());
    for (Relation relation : weighing.others()) {
      said.append(' ')
          .append(
              switch (relation) {
                case Relation.Agreeing _ -> "agreeing";
                case Relation.Superseded _ -> "superseded";
                case Relation.Conflicting _ -> "conflicting";
                case Relation.Corrected _ -> "corrected";
                case Relation.Unrelated _ -> "unrelated";
              })
          .append(' ')
          .append(relation.account().article().id());
    }
    return said.toString();
  }
}
