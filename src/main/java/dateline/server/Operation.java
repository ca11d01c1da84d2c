package dateline.server;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked of a corpus; each is described, under its id, by the {@link Contract}. */
public enum Operation {
  ASK,
  SEARCH,
  QUOTE,
  CHECK,
  TIMELINE,
  SOURCES,
  SHOW;

  /** Its operationId in the contract, which is also the name of its tool: {@code ask}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The operation with an id. */
  public static Optional<Operation> of(String id) {
    return Stream.of(values()).filter(operation -> operation.id().equals(id)).findFirst();
  }
}
