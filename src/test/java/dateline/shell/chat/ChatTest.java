package dateline.shell.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.index.IndexPlace;
import dateline.index.update.Progress;
import dateline.shell.Commands;
import dateline.shell.FakeWorkspaces;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandRunner;
import dateline.shell.command.DateOptions;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.TerminalProbe;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.shell.core.command.ParsedInput;

/** The conversation: lines typed one after the other, settings that hold, what is completed. */
class ChatTest {
  @TempDir Path index;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Screen screen = new Screen(out, err, new TerminalProbe(false, false, 80, false));
  private FakeWorkspaces workspaces;
  private Commands commands;
  private Settings settings;
  private final List<String> prompts = new java.util.ArrayList<>();

  @BeforeEach
  void setUp() {
    workspaces = new FakeWorkspaces(index, FakeWorkspaces.BRIDGE, FakeWorkspaces.STORM);
    commands = new Commands(List.of(), "0.0", workspaces, screen);
    settings =
        new Settings(
            commands.registry(),
            new DateOptions(),
            screen,
            ParsedInput.builder().commandName("chat").build());
  }

  private void talk(String... lines) {
    Deque<String> typed = new ArrayDeque<>(List.of(lines));
    new Chat(commands.registry(), (CommandRunner) commands.runner(), settings, screen)
        .talk(prompt -> {
          prompts.add(prompt);
          return Optional.ofNullable(typed.poll());
        });
  }

  @Test
  void questionsCommandsAndTheSourceOfAMark() {
    talk("who is the mayor?", "[1]", "sources", "What did O'Neil say?", "  ");
    assertThat(out.toString())
        .contains(
            "keep the old bridge.”",
            "show bridge prints the whole article",
            "storm-2024",
            "The articles do not say.");
    assertThat(err.toString()).isEqualTo("2 articles, from 4 March 2024 to 4 March 2024\n");
    assertThat(workspaces.asked).hasSize(2);
  }

  @Test
  void linesPastedAtOnceAreSeveralQuestionsOrOne() {
    talk("who is the mayor?\nwhen was the vote held\n", "who is the\nmayor of the town?");
    assertThat(workspaces.asked)
        .extracting(question -> question.text())
        .containsExactly(
            "who is the mayor?", "when was the vote held", "who is the mayor of the town?");
    assertThat(out.toString()).contains("> who is the mayor?\n", "> when was the vote held\n");
  }

  @Test
  void helpTellsOfTheChatBeforeTheCommands() {
    talk("help", "help ask");
    assertThat(out.toString())
        .contains("set as-of 2021-12-31 holds", "Commands:", "usage: dateline ask")
        .containsSubsequence("usage: dateline chat", "Commands:");
  }

  @Test
  void aFollowUpKnowsWhatWasAskedBefore() {
    talk("who is the mayor?", "and where?");
    assertThat(workspaces.asked.getFirst().conversation()).isEmpty();
    assertThat(workspaces.asked.getLast().conversation())
        .singleElement()
        .satisfies(turn -> {
          assertThat(turn.question()).isEqualTo("who is the mayor?");
          assertThat(turn.answer()).startsWith("The council voted");
        });
  }

  @Test
  void theConversationIsForgottenAfterAWhile() {
    talk("a mayor?", "b?", "c?", "d?", "e?", "f?", "g?", "h?", "i?", "j?");
    assertThat(workspaces.asked.getLast().conversation()).hasSize(8);
  }

  @Test
  void whatIsWrongIsSaidAndTheChatGoesOn() {
    talk("show nothing", "search --top", "set as-of never", "/set colour red", "who is the mayor?");
    assertThat(err.toString().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("dateline: no article has the id “nothing”"),
            line -> assertThat(line).startsWith("dateline: --top needs a value"),
            line -> assertThat(line).startsWith("dateline: --as-of: “never” is not a date"),
            line -> assertThat(line).startsWith("dateline: there is no such setting"));
    assertThat(out.toString()).contains("keep the old bridge.”");
  }

  @Test
  void aSettingHoldsUntilItIsTakenBackAndTheLineGoesBeforeIt() {
    talk(
        "set as-of 2021-12-31",
        "who?",
        "ask --as-of 2020 who?",
        "set as-of off",
        "who?",
        "set publisher The Post",
        "who?");
    assertThat(workspaces.asked)
        .extracting(question -> question.asOf().map(Object::toString).orElse("-"))
        .containsExactly("2021-12-31", "2020-12-31", "-", "-");
    assertThat(workspaces.asked.getLast().publisher()).hasValue("The Post");
    assertThat(prompts).startsWith("> ", "as of 2021-12-31> ").endsWith("> ");
  }

  @Test
  void setAloneShowsTheSettings() {
    talk("set reader extractive", "set");
    assertThat(out.toString().lines())
        .hasSizeGreaterThanOrEqualTo(6)
        .anySatisfy(line -> assertThat(line).startsWith("  reader     extractive"))
        .anySatisfy(line -> assertThat(line).startsWith("  as-of      off"));
  }

  @Test
  void quitLeaves() {
    talk("quit", "who?");
    assertThat(workspaces.asked).isEmpty();
  }

  @Test
  void completesCommandsIdsSettingsAndValues() {
    Completion completion = new Completion(commands.registry(), () -> Optional.of(workspaces));
    assertThat(completion.proposals(List.of(), "")).contains("ask", "show", "set", "quit");
    assertThat(completion.proposals(List.of(), "/s")).contains("/show", "/sources");
    assertThat(completion.proposals(List.of("show"), "br")).containsExactly("bridge", "storm-2024");
    assertThat(completion.proposals(List.of("/show"), "")).contains("bridge");
    assertThat(completion.proposals(List.of("ask"), "--")).contains("--as-of", "--corpus");
    assertThat(completion.proposals(List.of("ask", "--reader"), ""))
        .containsExactly("extractive", "model");
    assertThat(completion.proposals(List.of("search", "--publisher"), ""))
        .containsExactly("The Town Crier", "Leeds Post");
    assertThat(completion.proposals(List.of("set"), "")).contains("as-of", "reader");
    assertThat(completion.proposals(List.of("set", "reader"), ""))
        .containsExactly("extractive", "model", "off");
    assertThat(completion.proposals(List.of("help"), "")).contains("ask");
    assertThat(completion.proposals(List.of("who"), "w")).isEmpty();
  }

  /** Each command opens the workspace anew, and closes the one before; a key opens none. */
  @Test
  void completesOutOfTheWorkspaceThatWasOpenedLast() {
    List<FakeWorkspaces> next =
        new ArrayList<>(
            List.of(workspaces, new FakeWorkspaces(index, FakeWorkspaces.STORM), workspaces));
    WorkspaceOpener opening =
        new WorkspaceOpener(
            new FakeWorkspaces(index) {
              @Override
              public Opened open(Path corpus, Optional<IndexPlace> place, Progress progress) {
                return next.removeFirst().open(corpus, place, progress);
              }
            },
            screen);
    Arguments given = new Arguments(ParsedInput.builder().commandName("sources").build());
    Completion completion = new Completion(commands.registry(), opening::newest);

    assertThat(completion.proposals(List.of("show"), "")).isEmpty();
    opening.open(given);
    assertThat(completion.proposals(List.of("show"), "")).contains("bridge");
    opening.again(given);
    assertThat(completion.proposals(List.of("show"), "")).containsExactly("storm-2024");
    assertThat(next).containsExactly(workspaces);
  }

  @Test
  void theHistoryStandsWhereTheXdgSpecificationPutsIt() {
    assertThat(ChatCommand.history(Map.of("HOME", "/home/ann")))
        .isEqualTo(Path.of("/home/ann/.local/state/dateline/history"));
    assertThat(ChatCommand.history(Map.of("HOME", "/h", "XDG_STATE_HOME", "/s")))
        .isEqualTo(Path.of("/s/dateline/history"));
    assertThat(ChatCommand.history(Map.of("HOME", "/h", "XDG_STATE_HOME", "s")))
        .isEqualTo(Path.of("/h/.local/state/dateline/history"));
    assertThat(ChatCommand.history(Map.of())).isAbsolute().endsWithRaw(Path.of("dateline/history"));
  }
}
