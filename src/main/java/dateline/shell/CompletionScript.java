package dateline.shell;

import dateline.shell.command.CommandHelp;
import dateline.shell.command.Options;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandOption;

/** Writes the scripts by which shells complete commands, options and their values. */
final class CompletionScript {
  private final List<CommandHelp> manuals;

  /**
   * @param manuals of every command, in the order in which they are offered
   */
  CompletionScript(List<CommandHelp> manuals) {
    this.manuals = List.copyOf(manuals);
  }

  private static List<CommandOption> options(CommandHelp manual) {
    return Stream.concat(manual.options().stream(), CommandHelp.COMMON.stream()).toList();
  }

  private static boolean isChoice(CommandOption option) {
    return !Options.isFlag(option) && String.valueOf(option.value()).contains("|");
  }

  /** The words that an option takes, where those are few. */
  private static String choices(CommandOption option) {
    return String.valueOf(option.value()).replace('|', ' ');
  }

  private static boolean takes(CommandOption option, String what) {
    return !Options.isFlag(option) && what.equals(option.value());
  }

  String bash() {
    StringBuilder out = new StringBuilder();
    out.append(
        """
        # bash completion of dateline: dateline completion bash > /etc/bash_completion.d/dateline
        _dateline() {
          local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
          COMPREPLY=()
          if [ "$COMP_CWORD" -eq 1 ]; then
        """);
    out.append("    COMPREPLY=($(compgen -W '").append(names()).append("' -- \"$cur\"))\n");
    out.append("    return\n  fi\n  case ${COMP_WORDS[1]}:$prev in\n");
    for (CommandHelp manual : manuals) {
      options(manual).forEach(option -> out.append(bash(manual.name(), option)));
    }
    out.append("  esac\n  case ${COMP_WORDS[1]} in\n");
    for (CommandHelp manual : manuals) {
      String words =
          options(manual).stream()
              .map(option -> "--" + option.longName())
              .collect(Collectors.joining(" "));
      out.append("    ").append(manual.name());
      out.append(") COMPREPLY=($(compgen -W '").append(words).append("' -- \"$cur\")) ;;\n");
    }
    return out.append("  esac\n}\ncomplete -o default -F _dateline dateline\n").toString();
  }

  private static String bash(String command, CommandOption option) {
    String action =
        isChoice(option)
            ? "-W '" + choices(option) + "'"
            : takes(option, "DIR") ? "-d" : takes(option, "FILE") ? "-f" : "";
    return action.isEmpty()
        ? ""
        : "    "
            + command
            + ":--"
            + option.longName()
            + ") COMPREPLY=($(compgen "
            + action
            + " -- \"$cur\")); return ;;\n";
  }

  private String names() {
    return manuals.stream().map(CommandHelp::name).collect(Collectors.joining(" "));
  }

  String zsh() {
    StringBuilder out =
        new StringBuilder("#compdef dateline\n_dateline() {\n  local -a commands\n");
    out.append("  commands=(\n");
    for (CommandHelp manual : manuals) {
      out.append("    ").append(quoted(manual.name() + ":" + manual.summary())).append('\n');
    }
    out.append("  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n");
    out.append("  fi\n  case $words[2] in\n");
    for (CommandHelp manual : manuals) {
      out.append("    ").append(manual.name()).append(") _arguments \\\n");
      options(manual).forEach(o -> out.append("      ").append(quoted(zsh(o))).append(" \\\n"));
      out.append("      '*:word:_files' ;;\n");
    }
    return out.append("  esac\n}\n_dateline \"$@\"\n").toString();
  }

  private static String zsh(CommandOption option) {
    String description = option.description().replace('[', ' ').replace(']', ' ').replace(':', ' ');
    String head = "--" + option.longName();
    if (Options.isFlag(option)) {
      return head + "[" + description + "]";
    }
    String action =
        isChoice(option)
            ? "(" + choices(option) + ")"
            : takes(option, "DIR") ? "_files -/" : takes(option, "FILE") ? "_files" : " ";
    return head + "=[" + description + "]:value:" + action;
  }

  String fish() {
    StringBuilder out = new StringBuilder("complete -c dateline -f\n");
    for (CommandHelp manual : manuals) {
      out.append("complete -c dateline -n __fish_use_subcommand -a ")
          .append(manual.name())
          .append(" -d ")
          .append(quoted(manual.summary()))
          .append('\n');
      options(manual).forEach(option -> out.append(fish(manual.name(), option)));
    }
    return out.toString();
  }

  private static String fish(String command, CommandOption option) {
    String value =
        Options.isFlag(option)
            ? ""
            : isChoice(option)
                ? " -x -a " + quoted(choices(option))
                : takes(option, "DIR") || takes(option, "FILE") ? " -r -F" : " -x";
    return "complete -c dateline -n '__fish_seen_subcommand_from "
        + command
        + "' -l "
        + option.longName()
        + value
        + " -d "
        + quoted(option.description())
        + "\n";
  }

  /** Between single quotation marks, as the three shells read them. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "’") + "'";
  }
}
