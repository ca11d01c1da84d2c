package dateline.shell.command;

import dateline.text.Characters;
import dateline.text.Edges;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandParser;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Parses the words of a command line. A word is an option only where it is {@code --} and the name
 * of one of the command's own options; {@code --} alone ends the options; everything else, {@code
 * -5} and {@code what's} and {@code "x} alike, is a word as it was typed.
 *
 * <p>Spring Shell's own parser joins argv and splits it again, which loses quotation marks and
 * words such as {@code -5}; hence this one.
 */
public final class CommandLine implements CommandParser {
  /** The command that opens the chat, which is run where none is named. */
  public static final String CHAT = "chat";

  /** The command that answers a question, as a line of the chat does. */
  public static final String ASK = "ask";

  private final CommandRegistry registry;

  public CommandLine(CommandRegistry registry) {
    this.registry = registry;
  }

  /**
   * Parses argv.
   *
   * @throws UsageError for an unknown command or option, or an option without its value
   */
  public ParsedInput parse(List<String> words) {
    return new Parsing(new ArrayDeque<>(words), false).parse();
  }

  /**
   * Parses a line of the chat. In it a pair of {@code "} holds the words of an option's value
   * together; elsewhere they are characters like any other.
   */
  @Override
  public ParsedInput parse(String line) {
    return new Parsing(ChatWords.of(line), true).parse();
  }

  private final class Parsing {
    private final Deque<String> words;

    /** Whether quotation marks around an option's value are taken off. */
    private final boolean unquote;

    private final ParsedInput.Builder parsed = ParsedInput.builder();

    Parsing(Deque<String> words, boolean unquote) {
      this.words = words;
      this.unquote = unquote;
    }

    public ParsedInput parse() {
      while (!words.isEmpty() && option(CommandHelp.COMMON, words.peek()).isPresent()) {
        take(option(CommandHelp.COMMON, words.peek()).orElseThrow(), words.pop());
      }
      Command command = command(words.isEmpty() ? unnamed() : words.pop());
      parsed.commandName(command.getName());
      int position = 0;
      boolean mayBeOption = true;
      while (!words.isEmpty()) {
        String word = words.pop();
        Optional<CommandOption> option = option(command.getOptions(), word);
        if (mayBeOption && word.equals("--")) {
          mayBeOption = false;
        } else if (mayBeOption && option.isPresent()) {
          take(option.get(), word);
        } else if (mayBeOption && looksLikeOption(word)) {
          throw unknownOption(command, word);
        } else {
          parsed.addArgument(new CommandArgument(position++, word));
        }
      }
      return parsed.build();
    }

    /** The command to run where none is named. */
    private String unnamed() {
      return new Arguments(parsed.build()).has(Options.HELP) ? HelpCommand.NAME : CHAT;
    }

    /** Takes in an option, and its value from the word itself or from the next. */
    private void take(CommandOption option, String word) {
      int equals = word.indexOf('=');
      if (Options.isFlag(option)) {
        if (equals > 0) {
          throw new UsageError("--" + option.longName() + " takes no value: “" + word + "”");
        }
        parsed.addOption(given(option, "true"));
      } else if (equals > 0) {
        parsed.addOption(given(option, unquoted(word.substring(equals + 1))));
      } else if (words.isEmpty()) {
        throw new UsageError(
            "--"
                + option.longName()
                + " needs a value: --"
                + option.longName()
                + " "
                + option.value());
      } else {
        parsed.addOption(given(option, unquoted(words.pop())));
      }
    }

    private String unquoted(String value) {
      boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
      return unquote && quoted ? value.substring(1, value.length() - 1) : value;
    }
  }

  private Command command(String name) {
    String known = name.equals("-h") ? HelpCommand.NAME : name;
    Command command =
        registry.getCommandByName(known.equals("--version") ? VersionCommand.NAME : known);
    if (command == null) {
      throw new UsageError(
          "“"
              + name
              + "” is not a command"
              + DidYouMean.of(name, registry.getCommands().stream().map(Command::getName).toList())
              + "; dateline --help lists them, and dateline ask "
              + name
              + " … asks a question");
    }
    return command;
  }

  private static Optional<CommandOption> option(List<CommandOption> options, String word) {
    String name = Edges.before(word, "=");
    return options.stream().filter(option -> name.equals("--" + option.longName())).findFirst();
  }

  private static CommandOption given(CommandOption option, String value) {
    return CommandOption.with()
        .longName(option.longName())
        .value(value)
        .type(option.type())
        .build();
  }

  /** Whether a word is two hyphens and a name: sooner a misspelt option than part of a question. */
  private static boolean looksLikeOption(String word) {
    return word.matches("--[A-Za-z][A-Za-z-]{0,30}(=.*)?");
  }

  private static UsageError unknownOption(Command command, String word) {
    List<String> options =
        command.getOptions().stream().map(option -> "--" + option.longName()).toList();
    String known = String.join(" ", options);
    return new UsageError(
        command.getName()
            + " has no option "
            + Edges.before(word, "=")
            + DidYouMean.of(Edges.before(word, "="), options)
            + "; it has "
            + known
            + "; a word that only looks like an option goes behind --");
  }

  /** Splits a line of the chat. */
  private static final class ChatWords {
    private static Deque<String> of(String line) {
      Deque<String> pieces =
          new ArrayDeque<>(Arrays.asList(Characters.singleSpaced(line.strip()).split(" ")));
      Deque<String> words = new ArrayDeque<>();
      while (!pieces.isEmpty()) {
        words.add(opens(pieces.peek()) && closes(pieces) ? joined(pieces) : pieces.pop());
      }
      return words;
    }

    /** Whether a piece begins a value in quotation marks that goes on in the next. */
    private static boolean opens(String piece) {
      return (piece.startsWith("\"") || piece.contains("=\"")) && !isClosed(piece);
    }

    private static boolean isClosed(String piece) {
      return piece.endsWith("\"") && piece.indexOf('"') < piece.length() - 1;
    }

    /** Whether a later piece ends the value that the first one begins. */
    private static boolean closes(Deque<String> pieces) {
      return pieces.stream().skip(1).anyMatch(piece -> piece.endsWith("\""));
    }

    private static String joined(Deque<String> pieces) {
      StringBuilder word = new StringBuilder(pieces.pop());
      while (word.charAt(word.length() - 1) != '"'
          || word.length() == 1
          || !isClosed(word.toString())) {
        word.append(' ').append(pieces.pop());
      }
      return word.toString();
    }
  }
}
