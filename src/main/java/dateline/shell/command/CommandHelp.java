package dateline.shell.command;

import java.util.List;
import org.springframework.shell.core.command.CommandOption;

/**
 * What there is to know about a command.
 *
 * @param name the word that calls it
 * @param usage what comes after the name
 * @param summary what it does, in a line
 * @param text what else a stranger must know
 * @param examples whole command lines, each with what it does
 * @param options its own options; every command has those of {@link #COMMON} too
 */
public record CommandHelp(
    String name,
    String usage,
    String summary,
    String text,
    List<String> examples,
    List<CommandOption> options) {
  /** The options of every command. */
  public static final List<CommandOption> COMMON =
      List.of(Options.CORPUS, Options.INDEX, Options.DEBUG, Options.HELP);

  public CommandHelp {
    examples = List.copyOf(examples);
    options = List.copyOf(options);
  }
}
