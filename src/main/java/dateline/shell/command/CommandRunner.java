package dateline.shell.command;

import dateline.index.IndexException;
import dateline.model.ModelException;
import dateline.model.ReplayException;
import dateline.prompt.PromptException;
import dateline.shell.terminal.BrokenOutputException;
import dateline.shell.terminal.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;

/**
 * Runs the command of argv and keeps its exit status for the process. What goes wrong becomes one
 * line on standard error; where in the program it arose is shown with {@code --debug} alone.
 */
public final class CommandRunner implements ApplicationRunner, ExitCodeGenerator {
  private final List<String> argv;
  private final CommandRegistry registry;
  private final CommandLine line;
  private final Screen screen;
  private final Supplier<Configuration> configuration;
  private ExitStatus status = ExitCodes.DONE;

  public CommandRunner(
      List<String> argv,
      CommandRegistry registry,
      Screen screen,
      Supplier<Configuration> configuration) {
    this.configuration = configuration;
    this.argv = List.copyOf(argv);
    this.registry = registry;
    this.line = new CommandLine(registry);
    this.screen = screen;
  }

  @Override
  public void run(ApplicationArguments asSpringReadsThem) {
    status = guarded(() -> execute(configured(line.parse(argv))));
    status = guarded(() -> flushed(status));
  }

  private ParsedInput configured(ParsedInput input) {
    Command command = registry.getCommandByName(input.commandName());
    return configuration.get().added(input, command, System.getenv());
  }

  /** The status of a command that is done, whether or not all that it printed was read. */
  private ExitStatus flushed(ExitStatus done) {
    try {
      screen.flush();
    } catch (BrokenOutputException e) {
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
  public ExitStatus execute(ParsedInput input) throws IOException {
    ShellCommand command = (ShellCommand) registry.getCommandByName(input.commandName());
    Arguments given = new Arguments(input);
    if (given.has(Options.HELP) && !(command instanceof HelpCommand)) {
      ((HelpCommand) registry.getCommandByName(HelpCommand.NAME)).explain(command.manual());
      return ExitCodes.DONE;
    }
    return command.execute(
        new CommandContext(input, registry, screen.writer(), new InputReader() {}));
  }

  /** Something that may fail as a command does. */
  public interface Attempt {
    ExitStatus run() throws IOException;
  }

  /** The status of an attempt; what it throws is told in one line. */
  public ExitStatus guarded(Attempt attempt) {
    try {
      return attempt.run();
    } catch (UsageError e) {
      return failed(ExitCodes.USAGE, e.getMessage(), e);
    } catch (CancellationException e) {
      throw e;
    } catch (BrokenOutputException e) {
      return e.isUnread() ? ExitCodes.FAILED : told(ExitCodes.FAILED, e.getMessage(), e);
    } catch (Failure | IndexException | ModelException | PromptException | ReplayException e) {
      return failed(ExitCodes.FAILED, e.getMessage(), e);
    } catch (IOException | UncheckedIOException e) {
      return failed(ExitCodes.FAILED, reason(e), e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return failed(ExitCodes.FAILED, unexpected(e), e);
    }
  }

  private ExitStatus failed(ExitStatus failed, String message, Throwable cause) {
    return told(failed, DiskFull.message(cause).orElse(message), cause);
  }

  private ExitStatus told(ExitStatus failed, String message, Throwable cause) {
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
