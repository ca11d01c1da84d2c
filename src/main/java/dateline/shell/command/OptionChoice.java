package dateline.shell.command;

import dateline.text.Characters;
import java.util.Locale;
import org.springframework.shell.core.command.CommandOption;

/** Reads an option whose value is one of a few words. */
public final class OptionChoice {
  private OptionChoice() {}

  /**
   * @throws UsageError where the value is none of the words
   */
  public static <E extends Enum<E>> E of(
      Arguments given, CommandOption option, Class<E> type, E otherwise) {
    String value = given.value(option).orElse(otherwise.name().toLowerCase(Locale.ROOT));
    for (E choice : type.getEnumConstants()) {
      if (choice.name().toLowerCase(Locale.ROOT).equals(value)) {
        return choice;
      }
    }
    throw new UsageError(
        "--"
            + option.longName()
            + ": “"
            + Characters.shortened(value, 40)
            + "” is not one of "
            + option.value());
  }
}
