package dateline.shell.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.shell.Commands;
import dateline.shell.FakeWorkspaces;
import dateline.shell.command.Arguments;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.TerminalProbe;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of the chat means. */
class ChatLinesTest {
  private final ChatLines lines = lines();

  static ChatLines lines() {
    return new ChatLines(
        new Commands(
                List.of(),
                "0.0",
                new FakeWorkspaces(Path.of("index")),
                new Screen(
                    new StringWriter(),
                    new StringWriter(),
                    new TerminalProbe(false, false, 80, false)))
            .registry());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          who won the match                  | ask
          What did O'Neil say?               | ask
          did he say "no                     | ask
          -5 degrees                         | ask
          --as-of                            | ask
          ! $HOME \\ * ;                      | ask
          show me what Biden said            | ask
          show bridge?                       | ask
          show                               | show
          show bridge                        | show
          show bridge --raw                  | show
          [1]                                | show
          1                                  | show
          [12]                               | show
          0                                  | ask
          [1] and [2]                        | ask
          1962                               | ask
          search Bali meeting                | search
          search for survivors, was it over? | ask
          search                             | search
          /search was it over?               | search
          sources                            | sources
          sources say he left                | ask
          sources --corpus x                 | sources
          quote "the ball is in the court"   | quote
          quote from Wang?                   | ask
          /quote the ball                    | quote
          time of the meeting?               | ask
          index                              | index
          index funds fell                   | ask
          help                               | help
          help ask                           | help
          help for the flood victims         | ask
          version                            | version
          version of events                  | ask
          timeline Biden Xi                  | timeline
          timeline                           | timeline
          ask who won                        | ask
          ask --help                         | ask
          Show bridge                        | ask
          set as-of 2021-12-31               | set
          set                                | set
          set the scene                      | ask
          /set the scene                     | set
          quit                               | leave
          exit                               | leave
          exit polls                         | ask
          /quit now                          | leave
          chat                               | nothing
          /chat                              | nothing
          /                                  | ask
          /nosuch thing                      | ask
          /serach Xi                         | wrong
          /soruces                           | wrong
          /qiut                              | wrong
          /hlep                              | wrong
          /shwo bridge                       | wrong
          /ste as-of 2021                    | wrong
          /etc/passwd was read               | ask
          /data is wrong, is it?             | ask
          serach Xi                          | ask
          search --top                       | wrong
          """)
  void means(String typed, String meaning) {
    assertThat(name(lines.meaning(typed))).as(typed).isEqualTo(meaning);
  }

  @Test
  void aBlankLineIsNothing() {
    assertThat(lines.meaning(" \t ")).isEqualTo(new ChatLines.Nothing());
  }

  @Test
  void aQuestionIsAskedAsItWasTyped() {
    String typed = "Did O'Neil say  \"no\" at -5?\nOr did he not?";
    ChatLines.Meaning meaning = lines.meaning("  " + typed + " ");
    assertThat(meaning)
        .isInstanceOfSatisfying(
            ChatLines.Ask.class,
            ask -> assertThat(new Arguments(ask.input()).words()).containsExactly(typed));
  }

  private static String name(ChatLines.Meaning meaning) {
    return switch (meaning) {
      case ChatLines.Nothing _ -> "nothing";
      case ChatLines.Leave _ -> "leave";
      case ChatLines.Ask ask -> ask.input().commandName();
      case ChatLines.Run run -> run.input().commandName();
      case ChatLines.Set _ -> "set";
      case ChatLines.Wrong _ -> "wrong";
    };
  }
}
