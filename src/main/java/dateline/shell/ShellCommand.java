package dateline.shell;

import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;

/** A command: its manual, and what it does. */
abstract class ShellCommand extends AbstractCommand {
  private final Manual manual;

  ShellCommand(Manual manual) {
    super(manual.name(), manual.summary());
    this.manual = manual;
    setOptions(Stream.concat(manual.options().stream(), Manual.COMMON.stream()).toList());
  }

  /**
   * Does it.
   *
   * @throws UsageError where what was given cannot be run
   * @throws Failure where it could not be done
   */
  abstract ExitStatus run(Given given) throws IOException;

  /**
   * Whether a line of the chat that begins with this command's name is meant as the command, and
   * not as a question that happens to begin with the same word.
   */
  boolean fits(Given given) {
    return true;
  }

  final Manual manual() {
    return manual;
  }

  @Override
  public final ExitStatus execute(CommandContext context) throws IOException {
    return run(new Given(context.parsedInput()));
  }

  @Override
  public final ExitStatus doExecute(CommandContext context) throws IOException {
    return execute(context);
  }
}
