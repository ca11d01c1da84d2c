package dateline.shell.chat;

import dateline.article.SourceInfo;
import dateline.shell.command.CommandLine;
import dateline.shell.command.HelpCommand;
import dateline.shell.command.Options;
import dateline.shell.command.Workspace;
import dateline.text.Edges;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;

/** Completes commands, their options, article ids, settings and publishers. */
final class Completion implements Completer {
  private final CommandRegistry registry;
  private final Supplier<Optional<Workspace>> workspace;

  /**
   * @param workspace the workspace that is open now: each command opens it anew, and closes the one
   *     before; a key pressed at the prompt must not
   */
  Completion(CommandRegistry registry, Supplier<Optional<Workspace>> workspace) {
    this.registry = registry;
    this.workspace = workspace;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    List<String> words = line.words().subList(0, line.wordIndex());
    proposals(words, line.word()).forEach(word -> candidates.add(new Candidate(word)));
  }

  /**
   * What may stand next.
   *
   * @param before the words before
   * @param begun what is typed of the word
   */
  Stream<String> proposals(List<String> before, String begun) {
    if (before.isEmpty()) {
      return Stream.concat(
              registry.getCommands().stream().map(Command::getName), Stream.of("set", "quit"))
          .filter(name -> !name.equals(CommandLine.CHAT))
          .map(name -> begun.startsWith("/") ? "/" + name : name)
          .sorted();
    }
    String command = Edges.withoutBeginning(before.getFirst(), "/");
    if (command.equals("set")) {
      return setting(before);
    }
    return Optional.ofNullable(registry.getCommandByName(command))
        .map(known -> of(known, before.getLast(), begun))
        .orElse(Stream.empty());
  }

  private Stream<String> of(Command command, String previous, String begun) {
    Optional<CommandOption> open =
        command.getOptions().stream()
            .filter(option -> previous.equals("--" + option.longName()) && !Options.isFlag(option))
            .findFirst();
    if (open.isPresent()) {
      return values(open.get());
    }
    if (begun.startsWith("--")) {
      return command.getOptions().stream().map(option -> "--" + option.longName());
    }
    return switch (command.getName()) {
      case "show" -> sources().map(SourceInfo::id);
      case HelpCommand.NAME -> registry.getCommands().stream().map(Command::getName);
      default -> Stream.empty();
    };
  }

  private Stream<String> setting(List<String> before) {
    return before.size() == 1
        ? Settings.SETTABLE.stream().map(CommandOption::longName)
        : Settings.SETTABLE.stream()
            .filter(option -> option.longName().equals(before.get(1)) && before.size() == 2)
            .flatMap(option -> Stream.concat(values(option), Stream.of("off")));
  }

  private Stream<String> values(CommandOption option) {
    if (option.value().contains("|")) {
      return Stream.of(option.value().split("\\|"));
    }
    return option.equals(Options.PUBLISHER)
        ? sources().flatMap(source -> source.publisher().stream()).distinct()
        : Stream.empty();
  }

  private Stream<SourceInfo> sources() {
    return workspace.get().stream().flatMap(open -> open.sources().stream());
  }
}
