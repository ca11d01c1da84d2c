package dateline.shell.command;

import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/**
 * What was given to a command.
 *
 * @param input the parsed line
 */
public record Arguments(ParsedInput input) {
  /** The value of an option, the last where it was given twice. */
  public Optional<String> value(CommandOption option) {
    return named(option).map(CommandOption::value);
  }

  /** The values of an option that may be given several times. */
  public List<String> values(CommandOption option) {
    return input.options().stream()
        .filter(given -> given.longName().equals(option.longName()))
        .map(CommandOption::value)
        .toList();
  }

  public boolean has(CommandOption option) {
    return named(option).isPresent();
  }

  private Optional<CommandOption> named(CommandOption option) {
    return input.options().stream()
        .filter(given -> given.longName().equals(option.longName()))
        .reduce((first, second) -> second);
  }

  /** The words that are no options. */
  public List<String> words() {
    return input.arguments().stream().map(CommandArgument::value).toList();
  }

  /** The words joined by a space, as a question is typed. */
  public String text() {
    return String.join(" ", words());
  }

  /** The one word there must be. */
  public String only(String what) {
    if (words().size() != 1) {
      throw new UsageError(
          input.commandName() + " takes one " + what + ", not " + words().size() + " words");
    }
    return words().getFirst();
  }

  /** Refuses words where there must be none. */
  public void none() {
    if (!words().isEmpty()) {
      throw new UsageError(
          input.commandName() + " takes no words, only options: “" + words().getFirst() + "”");
    }
  }
}
