package dateline.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.shell.Commands;
import dateline.shell.FakeWorkspaces;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.TerminalProbe;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/** Which words of a line are the command, options, their values, and words of a question. */
class CommandLineTest {
  private final CommandRegistry registry =
      new Commands(
              List.of(),
              "0.0",
              new FakeWorkspaces(Path.of("index")),
              new Screen(
                  new java.io.StringWriter(),
                  new java.io.StringWriter(),
                  new TerminalProbe(false, false, 80, false)))
          .registry();

  private final CommandLine line = new CommandLine(registry);

  @ParameterizedTest
  @ValueSource(strings = {"-5", "-", "what's", "\"x", "x\"", "*", "\\", "--5", "---", "习", "a=b"})
  void aWordStaysAsItWasTyped(String word) {
    ParsedInput input = line.parse(List.of("ask", "is", word, "cold"));
    assertThat(new Arguments(input).words()).containsExactly("is", word, "cold");
    assertThat(input.options()).isEmpty();
  }

  @Test
  void optionsStandAnywhereWithAnEqualsSignOrASpace() {
    Arguments given =
        new Arguments(
            line.parse(List.of("--corpus", "a b", "ask", "who", "--as-of=2021", "won", "--debug")));
    assertThat(given.text()).isEqualTo("who won");
    assertThat(given.value(Options.CORPUS)).hasValue("a b");
    assertThat(given.value(Options.AS_OF)).hasValue("2021");
    assertThat(given.has(Options.DEBUG)).isTrue();
  }

  @Test
  void theLastOfTwoValuesHolds() {
    Arguments given =
        new Arguments(line.parse(List.of("ask", "--as-of", "2020", "--as-of", "2021", "x")));
    assertThat(given.value(Options.AS_OF)).hasValue("2021");
  }

  @Test
  void behindTwoHyphensEverythingIsAWord() {
    Arguments given =
        new Arguments(line.parse(List.of("ask", "what", "is", "--", "--as-of", "--")));
    assertThat(given.words()).containsExactly("what", "is", "--as-of", "--");
  }

  @ParameterizedTest
  @CsvSource({
    "''         , chat",
    "--help     , help",
    "-h         , help",
    "--version  , version",
    "--corpus=x , chat",
    "sources    , sources",
  })
  void theCommand(String typed, String command) {
    List<String> argv = typed.isEmpty() ? List.of() : List.of(typed);
    assertThat(line.parse(argv).commandName()).isEqualTo(command);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          frobnicate         | “frobnicate” is not a command; dateline --help lists them
          ask --colour x     | ask has no option --colour; it has --as-of
          ask --as-of        | --as-of needs a value: --as-of DATE
          ask --debug=yes x  | --debug takes no value: “--debug=yes”
          """)
  void aLineThatCannotBeRunSaysWhatToDo(String typed, String message) {
    assertThatThrownBy(() -> line.parse(List.of(typed.split(" "))))
        .isInstanceOf(UsageError.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ask --publisher "The Post" who won      | The Post  | who won
          ask --publisher="The Post" who won      | The Post  | who won
          ask --publisher "Post" who won          | Post      | who won
          ask who "won --publisher Post           | Post      | who "won
          ask did he say "no way" --publisher A   | A         | did he say "no way"
          ask --publisher " who                   | "         | who
          ask --publisher A " " x                 | A         | " " x
          """)
  void inTheChatAPairOfQuotationMarksHoldsAValueTogether(
      String typed, String publisher, String text) {
    Arguments given = new Arguments(line.parse(typed));
    assertThat(given.value(Options.PUBLISHER)).hasValue(publisher);
    assertThat(given.text()).isEqualTo(text);
  }

  /** What the manuals show as examples can be typed. */
  @Test
  void everyExampleOfTheManualsIsACommandLine() {
    registry.getCommands().stream()
        .map(ShellCommand.class::cast)
        .flatMap(command -> command.manual().examples().stream())
        .forEach(example -> {
          assertThat(example).startsWith("dateline");
          String typed = example.substring("dateline".length()).strip();
          assertThat(typed.isEmpty() ? "chat" : line.parse(typed).commandName()).isNotBlank();
        });
  }

  /** No option of a command hides one that all commands have. */
  @Test
  void theOptionsOfACommandDiffer() {
    registry
        .getCommands()
        .forEach(command ->
            assertThat(command.getOptions())
                .extracting(CommandOption::longName)
                .doesNotHaveDuplicates());
  }
}
