package dateline.shell;

import dateline.shell.command.CommandHelp;
import dateline.shell.command.Options;
import java.util.List;
import org.springframework.shell.core.command.CommandOption;

/** Writes the manual page, in the macros of man(7). */
final class ManPage {
  private final StringBuilder out = new StringBuilder();
  private final String version;

  ManPage(String version) {
    this.version = version;
  }

  /**
   * The page.
   *
   * @param manuals of every command, in order
   */
  String of(List<CommandHelp> manuals) {
    macro("TH DATELINE 1 \"\" \"dateline " + escaped(version) + "\"");
    macro("SH NAME");
    line("dateline - answer questions over a folder of news articles, with verified quotations");
    macro("SH SYNOPSIS");
    line("dateline [COMMAND] [OPTION…] [WORD…]");
    macro("SH DESCRIPTION");
    line("Without a command dateline opens a chat: type a question, or help.");
    macro("SH OPTIONS OF EVERY COMMAND");
    CommandHelp.COMMON.forEach(this::option);
    macro("SH COMMANDS");
    manuals.forEach(this::command);
    macro("SH EXIT STATUS");
    line("0 done or answered; 1 failed; 2 usage; 3 the articles do not say;");
    line("4 a check or a regression did not hold.");
    return out.toString();
  }

  private void command(CommandHelp manual) {
    macro("SS " + escaped((manual.name() + " " + manual.usage()).strip()));
    line(sentence(manual.summary()));
    manual
        .text()
        .lines()
        .forEach(text -> {
          if (text.isBlank()) {
            macro("PP");
          } else {
            line(text);
          }
        });
    manual.options().forEach(this::option);
    manual
        .examples()
        .forEach(example -> {
          macro("PP");
          macro("EX");
          line(example);
          macro("EE");
        });
  }

  private static String sentence(String summary) {
    return Character.toUpperCase(summary.charAt(0)) + summary.substring(1) + ".";
  }

  private void option(CommandOption option) {
    macro("TP");
    line("--" + option.longName() + (Options.isFlag(option) ? "" : " " + option.value()));
    line(option.description());
  }

  private void macro(String text) {
    out.append('.').append(text).append('\n');
  }

  /** A line of text, which is no macro even where it begins with a full stop. */
  private void line(String text) {
    boolean control = text.startsWith(".") || text.startsWith("'");
    out.append(control ? "\\&" : "").append(escaped(text)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
