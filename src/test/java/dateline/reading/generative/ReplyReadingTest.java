package dateline.reading.generative;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.reading.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
}
