package dateline.shell.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines pasted at once: one question over several lines, several questions, commands. */
class PastedTest {
  private final ChatLines lines = ChatLinesTest.lines();

  /** The lines as pasted, "⏎" between them, and what is answered one after the other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Who is the mayor⏎of the town of Sund                    | Who is the mayor of the town of Sund
          Has the tunnel⏎been closed?                             | Has the tunnel been closed?
          Is it true⏎that the mayor resigned                      | Is it true that the mayor resigned
          Who is the mayor?⏎When was the vote?                    | Who is the mayor? / When was the vote?
          Who is the mayor⏎When was the vote                      | Who is the mayor / When was the vote
          Who is the mayor⏎⏎the council of Sund                   | Who is the mayor / the council of Sund
          Wer ist der Bürgermeister?⏎Wann war die Wahl?           | Wer ist der Bürgermeister? / Wann war die Wahl?
          Who is the mayor？⏎the council of Sund                  | Who is the mayor？ / the council of Sund
          Who is the mayor?!⏎the council of Sund                  | Who is the mayor?! / the council of Sund
          Who said “is it so?”⏎the council of Sund                | Who said “is it so?” / the council of Sund
          1. Who is the mayor⏎2. When was the vote                | Who is the mayor / When was the vote
          - Who is the mayor⏎- When was the vote                  | Who is the mayor / When was the vote
          1) the mayor⏎of Sund⏎2) the council                     | the mayor of Sund / the council
          -5 degrees⏎in Sund                                      | -5 degrees in Sund
          Who led the⏎search for the missing crew⏎in May?         | Who led the search for the missing crew in May?
          How many died on May⏎7                                  | How many died on May 7
          Who is the mayor⏎sources                                | Who is the mayor / sources
          Who is the mayor⏎/search bridge                         | Who is the mayor / /search bridge
          Who is the mayor⏎[1]                                    | Who is the mayor / [1]
          Who is the mayor?⏎7⏎search bridge                       | Who is the mayor? / 7 / search bridge
          Who is the mayor?⏎sources                               | Who is the mayor? / sources
          sources⏎show bridge                                     | sources / show bridge
          /sources⏎/show bridge⏎Who is the mayor?                 | /sources / /show bridge / Who is the mayor?
          set as-of 2021⏎Who is the mayor?                        | set as-of 2021 / Who is the mayor?
          search bridge⏎quit                                      | search bridge / quit
          """)
  void lines(String pasted, String answered) {
    assertThat(Pasted.lines(pasted.replace('⏎', '\n'), lines::isCommand))
        .containsExactly(answered.split(" / "));
  }
}
