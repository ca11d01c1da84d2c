package dateline.shell.command;

import org.springframework.shell.core.command.CommandOption;

/**
 * The options that several commands have. In a definition {@link CommandOption#value()} holds what
 * stands for the value in help, {@code DATE}; a flag has none.
 */
public final class Options {
  public static final CommandOption CORPUS =
      value(
          "corpus",
          "DIR",
          "the folder of articles (default: corpus here, or else beside dateline)");
  static final CommandOption INDEX =
      value(
          "index",
          "DIR",
          "the folder of the index, or opensearch:https://HOST:PORT/NAME (default: .dateline/index"
              + " in the corpus)");
  public static final CommandOption HELP = flag("help", "show this and stop");
  static final CommandOption DEBUG =
      flag("debug", "on an error, show where in the program it occurred");
  public static final CommandOption AS_OF =
      value("as-of", "DATE", "answer as if later articles did not exist");
  static final CommandOption SINCE =
      value("since", "DATE", "only articles published on or after this date");
  static final CommandOption UNTIL =
      value("until", "DATE", "only articles published on or before this date");
  public static final CommandOption PUBLISHER =
      value("publisher", "NAME", "only articles of this publisher");
  public static final CommandOption SPEAKER =
      value("speaker", "NAME", "answer only by what this person or body says");
  static final CommandOption READER =
      value(
          "reader",
          "extractive|model",
          "who reads the passages (default: the model where one is named, with extractive for when"
              + " it fails; else extractive)");
  public static final CommandOption TODAY =
      value("today", "DATE", "use this date as today, for reproducible runs");

  private Options() {}

  /** An option that is given or not. */
  public static CommandOption flag(String name, String description) {
    return CommandOption.with().longName(name).description(description).type(Boolean.class).build();
  }

  /** An option with a value. */
  public static CommandOption value(String name, String placeholder, String description) {
    return CommandOption.with()
        .longName(name)
        .description(description)
        .value(placeholder)
        .type(String.class)
        .build();
  }

  public static boolean isFlag(CommandOption option) {
    return option.type() == Boolean.class;
  }
}
