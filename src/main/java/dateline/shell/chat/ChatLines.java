package dateline.shell.chat;

import dateline.shell.command.Arguments;
import dateline.shell.command.CommandLine;
import dateline.shell.command.DidYouMean;
import dateline.shell.command.Options;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.text.Characters;
import dateline.text.Edges;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Says what a line of the chat means. A line is a question, unless
 *
 * <ul>
 *   <li>it is {@code [1]} or {@code 1}: the source of that mark;
 *   <li>it is a command's name alone, or its first word, in small letters, is a command and what
 *       follows fits that command: {@code show} one word, {@code quote} something between quotation
 *       marks, {@code search} anything that does not end in a question mark, {@code sources}
 *       nothing but options …;
 *   <li>it begins with {@code /} and a command: then it is the command, whatever follows; with
 *       nearly a command, it is a mistake, and is told so.
 * </ul>
 *
 * <p>So "show me what Biden said", "quote from Wang?" and "time of the meeting?" are questions.
 */
final class ChatLines {
  private static final Pattern MARK = Pattern.compile("\\[[1-9][0-9]{0,2}]|[1-9][0-9]{0,2}");

  /** The words of the chat itself, beside the commands. */
  private static final List<String> OWN_WORDS = List.of("set", "quit", "exit");

  private final CommandRegistry registry;
  private final CommandLine commandLine;

  ChatLines(CommandRegistry registry) {
    this.registry = registry;
    this.commandLine = new CommandLine(registry);
  }

  /** What a line means. */
  sealed interface Meaning {}

  /** Nothing was typed. */
  record Nothing() implements Meaning {}

  /** The person leaves. */
  record Leave() implements Meaning {}

  /** A question. */
  record Ask(ParsedInput input) implements Meaning {}

  /** A command. */
  record Run(ParsedInput input) implements Meaning {}

  /** {@code set}, with its words. */
  record Set(List<String> words) implements Meaning {}

  /** A command that cannot be run as it stands. */
  record Wrong(String message) implements Meaning {}

  Meaning meaning(String typed) {
    String line = typed.strip();
    if (line.isEmpty()) {
      return new Nothing();
    }
    if (MARK.matcher(line).matches()) {
      return new Run(parsed("show", line));
    }
    if (line.startsWith("/") && line.length() > 1 && isName(first(line.substring(1)))) {
      return command(line.substring(1), true);
    }
    if (isName(first(line))) {
      return command(line, false);
    }
    String meant = line.startsWith("/") ? meant(first(line).substring(1)) : "";
    return meant.isEmpty()
        ? question(line)
        : new Wrong("there is no command " + first(line) + meant);
  }

  /** What a word behind a slash was meant for, as a question; empty where nothing is near. */
  private String meant(String word) {
    return DidYouMean.of(
        word,
        Stream.concat(registry.getCommands().stream().map(Command::getName), OWN_WORDS.stream())
            .toList());
  }

  /** Whether a line is a command, well written or not. */
  boolean isCommand(String line) {
    return switch (meaning(line)) {
      case Nothing _, Ask _ -> false;
      case Leave _, Run _, Set _, Wrong _ -> true;
    };
  }

  private boolean isName(String word) {
    return OWN_WORDS.contains(word) || registry.getCommandByName(word) != null;
  }

  private Meaning command(String line, boolean forced) {
    String rest = line.substring(first(line).length()).strip();
    boolean meant = forced || rest.isEmpty();
    return switch (first(line)) {
      case "quit", "exit" -> meant ? new Leave() : question(line);
      case "set" -> set(line, rest, forced);
      case CommandLine.CHAT -> meant ? new Nothing() : question(line);
      default -> parsed(line, meant);
    };
  }

  private Meaning set(String line, String rest, boolean forced) {
    List<String> words =
        rest.isEmpty()
            ? List.of()
            : Arrays.asList(Characters.singleSpaced(rest.replace("\"", "")).split(" ", 2));
    return forced || Settings.fits(words) ? new Set(words) : question(line);
  }

  private Meaning parsed(String line, boolean forced) {
    try {
      ParsedInput input = commandLine.parse(line);
      ShellCommand command = (ShellCommand) registry.getCommandByName(input.commandName());
      Arguments given = new Arguments(input);
      return forced || given.has(Options.HELP) || command.fits(given)
          ? new Run(input)
          : question(line);
    } catch (UsageError e) {
      return new Wrong(e.getMessage());
    }
  }

  private static Meaning question(String line) {
    return new Ask(parsed(CommandLine.ASK, line));
  }

  private static ParsedInput parsed(String command, String word) {
    return ParsedInput.builder()
        .commandName(command)
        .addArgument(new CommandArgument(0, word))
        .build();
  }

  private static String first(String line) {
    return Edges.before(line, " \t\n");
  }
}
