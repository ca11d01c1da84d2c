package dateline.answering;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Lays JSON out over several lines, two spaces a level, with the same line ends on every system.
 */
public final class Indented extends ObjectWriteContext.Base {
  @Override
  public boolean hasPrettyPrinter() {
    return true;
  }

  @Override
  public DefaultPrettyPrinter getPrettyPrinter() {
    return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
  }
}
