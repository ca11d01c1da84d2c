package dateline.shell.command;

import org.springframework.shell.core.command.CommandOption;

/** How a command prints what it has: for people, or as JSON. */
public enum OutputForm {
  TEXT,
  JSON;

  /**
   * The option that asks for one.
   *
   * @param what what is printed: "the passages"
   */
  public static CommandOption option(String what) {
    return Options.value("output", "text|json", "how to print " + what + " (default: text)");
  }

  /**
   * The form that was asked for, or text.
   *
   * @throws UsageError where the option's value is neither
   */
  public static OutputForm of(Arguments given, CommandOption option) {
    return OptionChoice.of(given, option, OutputForm.class, TEXT);
  }
}
