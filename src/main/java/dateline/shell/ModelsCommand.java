package dateline.shell;

import dateline.model.Availability;
import dateline.model.ModelCatalogue;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.ShellCommand;
import dateline.shell.terminal.Cancellation;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import java.util.List;
import java.util.Map;
import org.springframework.shell.core.command.ExitStatus;

/** Says which language models can be used, and what is missing for the others. */
final class ModelsCommand extends ShellCommand {
  private final Screen screen;
  private final Map<String, String> environment;

  ModelsCommand(Screen screen, Map<String, String> environment) {
    super(
        new CommandHelp(
            "models",
            "",
            "list the language models that can be reached, and what is missing for others",
            """
            It asks Ollama where OLLAMA_HOST says, or else on this machine; OpenAI, or what speaks \
            its protocol (vLLM, llama.cpp, LM Studio), where OPENAI_BASE_URL says, with \
            OPENAI_API_KEY; Anthropic with ANTHROPIC_API_KEY. A key is never shown. Dateline needs \
            no model; with one, the model writes the answer and Dateline checks it: dateline ask \
            --model ollama:llama3.2 …\
            """,
            List.of("dateline models"),
            List.of()));
    this.screen = screen;
    this.environment = environment;
  }

  @Override
  public ExitStatus run(Arguments given) {
    given.none();
    new ModelCatalogue(environment, Cancellation::here).all().forEach(this::show);
    return ExitCodes.DONE;
  }

  @Override
  public boolean fits(Arguments given) {
    return given.words().isEmpty();
  }

  private void show(Availability one) {
    String id = one.provider().id();
    String what = one.lacking().orElse(id + " at " + one.where());
    screen.print(Text.of(what.startsWith(id) ? what : id + ": " + what));
    one.models().forEach(model -> screen.line(Text.of("  " + id + ":" + model)));
  }
}
