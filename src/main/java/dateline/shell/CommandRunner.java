package dateline.shell;

import dateline.index.IndexException;
import dateline.prompt.PromptException;
import dateline.reading.ModelException;
import dateline.reading.ReplayException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Runs the command of argv and keeps its exit status for the process. What goes wrong becomes one
 * line on standard error; where in the program it arose is shown with {@code --debug} alone.
 */
final class CommandRunner implements ApplicationRunner, ExitCodeGenerator {
  private final List<String> argv;
  private final CommandRegistry registry;
  private final CommandLine line;
  private final Screen screen;
  private ExitStatus status = Statuses.DONE;

  CommandRunner(List<String> argv, CommandRegistry registry, Screen screen) {
    this.argv = List.copyOf(argv);
    this.registry = registry;
    this.line = new CommandLine(registry);
    this.screen = screen;
  }

  @Override
  public void run(ApplicationArguments asSpringReadsThem) {
    status = guarded(() -> execute(line.parse(argv)));
    status = guarded(() -> flushed(status));
  }

  /** The status of a command that is done, whether or not all that it printed was read. */
  private ExitStatus flushed(ExitStatus done) {
    try {
      screen.flush();
    } catch (OutputLost e) {
      if (!e.isUnread()) {
        throw e;
      }
    }
    return done;
  }

  @Override
  public int getExitCode() {
    return status.code();
  }

  /** A command, or its manual where that is asked for. */
  ExitStatus execute(ParsedInput input) throws IOException {
    ShellCommand command = (ShellCommand) registry.getCommandByName(input.commandName());
    Given given = new Given(input);
    if (given.has(Options.HELP) && !(command instanceof HelpCommand)) {
      ((HelpCommand) registry.getCommandByName(HelpCommand.NAME)).explain(command.manual());
      return Statuses.DONE;
    }
    return command.execute(
        new CommandContext(input, registry, screen.writer(), new InputReader() {}));
  }

  /** Something that may fail as a command does. */
  interface Attempt {
    ExitStatus run() throws IOException;
  }

  /** The status of an attempt; what it throws is told in one line. */
  ExitStatus guarded(Attempt attempt) {
    try {
      return attempt.run();
    } catch (UsageError e) {
      return failed(Statuses.USAGE, e.getMessage(), e);
    } catch (CancellationException e) {
      throw e;
    } catch (OutputLost e) {
      return e.isUnread() ? Statuses.FAILED : failed(Statuses.FAILED, e.getMessage(), e);
    } catch (Failure | IndexException | ModelException | PromptException | ReplayException e) {
      return failed(Statuses.FAILED, e.getMessage(), e);
    } catch (IOException | UncheckedIOException e) {
      return failed(Statuses.FAILED, reason(e), e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return failed(Statuses.FAILED, unexpected(e), e);
    }
  }

  private ExitStatus failed(ExitStatus failed, String message, Throwable cause) {
    screen.warn("dateline: " + message.lines().findFirst().orElse("failed"));
    if (argv.contains("--debug")) {
      screen.trace(cause);
    }
    return failed;
  }

  private static String reason(Exception e) {
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    return e instanceof UncheckedIOException && e.getMessage() != null
        ? e.getMessage()
        : kind + ": " + e.getMessage();
  }

  private static String unexpected(Throwable e) {
    return "an error in the program: " + e + "; --debug shows where, please report it";
  }
}
