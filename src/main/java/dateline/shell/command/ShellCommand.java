package dateline.shell.command;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** A command: its manual, and what it does. */
public abstract class ShellCommand extends AbstractCommand {
  private final CommandHelp manual;

  public ShellCommand(CommandHelp manual) {
    super(manual.name(), manual.summary());
    this.manual = manual;
    setOptions(Stream.concat(manual.options().stream(), CommandHelp.COMMON.stream()).toList());
  }

  /** Final, since the constructor calls it. */
  @Override
  public final void setOptions(List<CommandOption> options) {
    super.setOptions(options);
  }

  /**
   * Does it.
   *
   * @throws UsageError where what was given cannot be run
   * @throws Failure where it could not be done
   */
  public abstract ExitStatus run(Arguments given) throws IOException;

  /**
   * Whether a line of the chat that begins with this command's name is meant as the command, and
   * not as a question that happens to begin with the same word.
   */
  public boolean fits(Arguments given) {
    return true;
  }

  public final CommandHelp manual() {
    return manual;
  }

  @Override
  public final ExitStatus execute(CommandContext context) throws IOException {
    return run(new Arguments(context.parsedInput()));
  }

  @Override
  public final ExitStatus doExecute(CommandContext context) throws IOException {
    return execute(context);
  }
}
