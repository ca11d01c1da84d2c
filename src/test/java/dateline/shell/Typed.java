package dateline.shell;

import dateline.shell.command.Workspaces;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.TerminalProbe;
import java.io.StringWriter;
import java.util.List;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.ExitCodeGenerator;

/**
 * What a command line printed.
 *
 * @param status the exit status
 * @param out standard output
 * @param err standard error
 */
public record Typed(int status, String out, String err) {
  /** Runs a command line on a screen that is no terminal, 80 columns wide. */
  public static Typed of(Workspaces workspaces, String... argv) throws Exception {
    return of(workspaces, new TerminalProbe(false, false, 80, false), argv);
  }

  public static Typed of(Workspaces workspaces, TerminalProbe probe, String... argv)
      throws Exception {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Commands commands = new Commands(List.of(argv), "0.0", workspaces, new Screen(out, err, probe));
    commands.runner().run(new DefaultApplicationArguments());
    int status = ((ExitCodeGenerator) commands.runner()).getExitCode();
    return new Typed(status, out.toString(), err.toString());
  }
}
