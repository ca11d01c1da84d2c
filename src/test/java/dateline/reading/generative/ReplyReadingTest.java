package dateline.reading.generative;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.reading.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyReadingTest {
  private static final String REPLY =
      """
      Here {you} are: "statements" as asked.
      ```json
      {"statements" : [
        {"text": "A brace } in \\"a\\" string [7].", "quotes": [{"passage": 1, "quote": "x \\\\"}]},
        {"text": "二 😀", "quotes": []}, null, "bare", 12, true,
        [1, ["]"]]
      ], "more": [{"text": "not this"}]}
      ```
      """;

  @Test
  void itDoesNotMatterWhereTheReplyIsBroken() {
    List<Draft.Statement> whole = new ReplyReading(List.of()).add(REPLY);
    Random random = new Random(4);
    for (int run = 0; run < 500; run++) {
      ReplyReading reading = new ReplyReading(List.of());
      List<Draft.Statement> heard = new ArrayList<>();
      for (int at = 0, to; at < REPLY.length(); at = to) {
        to = Math.min(REPLY.length(), at + 1 + random.nextInt(1 + run % 40));
        heard.addAll(reading.add(REPLY.substring(at, to)));
      }
      assertThat(heard).isEqualTo(whole).isEqualTo(reading.statements());
      assertThat(reading.isComplete()).isTrue();
    }
  }

  @Test
  void everyElementBecomesAStatementSinceNothingIsPassedOverInSilence() {
    List<Draft.Statement> statements = new ReplyReading(List.of()).add(REPLY);

    assertThat(statements)
        .extracting(Draft.Statement::text)
        .containsExactly("A brace } in \"a\" string.", "二 😀", "", "bare", "", "", "");
    assertThat(statements.getFirst().quotations())
        .singleElement()
        .satisfies(quotation -> assertThat(quotation.text()).isEqualTo("x \\"));
  }

  @Test
  void everyBeginningOfAReplyGivesTheStatementsThatAreWholeInIt() {
    List<Draft.Statement> whole = new ReplyReading(List.of()).add(REPLY);
    for (int end = 0; end < REPLY.length(); end++) {
      ReplyReading reading = new ReplyReading(List.of());
      List<Draft.Statement> statements = reading.add(REPLY.substring(0, end));
      assertThat(whole.subList(0, statements.size())).isEqualTo(statements);
      assertThat(reading.isComplete()).isEqualTo(end > REPLY.indexOf("\n], \"more") + 1);
    }
  }

  /** As it comes, piece by piece: a mark of another kind within thoughts does not end them. */
  @ParameterizedTest
  @CsvSource({
    "<think>, </think>",
    "<seed:think>, </seed:think>",
    "[THINK], [/THINK]",
    "◁think▷, ◁/think▷",
    "<|begin_of_thought|>, <|end_of_thought|>"
  })
  void thoughtsEndWithAMarkOfTheKindThatBeganThem(String begin, String end) {
    String draft = "{\"statements\": [{\"text\": \"1912?\", \"quotes\": []}]}";
    String others =
        Stream.of("</think>", "[/THINK]", "◁/think▷", "<|end_of_thought|>", "assistantfinal")
            .filter(mark -> !mark.substring(0, 2).equals(end.substring(0, 2)))
            .map(mark -> mark + draft)
            .collect(Collectors.joining());
    ReplyReading reading = new ReplyReading(List.of());

    (begin + others + end + draft.replace("1912?", "It sank."))
        .chars()
        .forEach(c -> reading.add(String.valueOf((char) c)));

    assertThat(reading.statements()).extracting(Draft.Statement::text).containsExactly("It sank.");
  }
}
