package dateline;

import dateline.shell.Commands;
import dateline.shell.terminal.Screen;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.shell.core.command.CommandRegistry;

/** The one class that wires the rest. */
final class Wiring {
  private final List<String> argv;

  /**
   * @param argv the words of the command line, as the shell gave them
   */
  Wiring(List<String> argv) {
    this.argv = argv;
  }

  /** Registers what Spring runs: the commands, and the runner of the one that was called. */
  void register(GenericApplicationContext context) {
    Commands commands =
        Commands.configured(argv, version(), new IndexedWorkspaces(), Screen.standard());
    context.registerBean(CommandRegistry.class, commands::registry);
    context.registerBean(ApplicationRunner.class, commands::runner);
  }

  private static String version() {
    return Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
