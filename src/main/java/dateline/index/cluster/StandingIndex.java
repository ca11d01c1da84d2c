package dateline.index.cluster;

import dateline.index.IndexException;
import dateline.index.Manifest;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The index that the alias points to, now and later: when another takes the place of the one that
 * is open, which is deleted then, a reader goes on with the other, if it is one that it can read.
 */
final class StandingIndex implements ReadIndex {
  private final Supplier<String> alias;
  private final Function<String, Manifest> manifests;
  private volatile Opened opened;

  /** An index and what it says of itself, which change together. */
  private record Opened(String name, Manifest manifest) {}

  /**
   * Opens the index that the alias points to.
   *
   * @param alias which index that is
   * @param manifests what the index of a name says of itself; refuses one that cannot be read here
   * @throws IndexException if it points to nothing, or to what cannot be read here
   */
  StandingIndex(Supplier<String> alias, Function<String, Manifest> manifests) {
    this.alias = alias;
    this.manifests = manifests;
    this.opened = first();
  }

  private Opened first() {
    String name = alias.get();
    try {
      return opened(name);
    } catch (IndexException e) {
      return insteadOf(name, e);
    }
  }

  private Opened opened(String name) {
    return new Opened(name, manifests.apply(name));
  }

  @Override
  public String name() {
    return opened.name();
  }

  /** What the index that was asked last says of itself. */
  Manifest manifest() {
    return opened.manifest();
  }

  /** Asks the index; and where it is gone and another has taken its place, that one. */
  @Override
  public <T> T ask(Function<String, T> request) {
    String asked = opened.name();
    try {
      return request.apply(asked);
    } catch (IndexException e) {
      Opened now = insteadOf(asked, e);
      opened = now;
      return request.apply(now.name());
    }
  }

  private Opened insteadOf(String asked, IndexException refusal) {
    if (refusal.kind() != IndexException.Kind.ABSENT) {
      throw refusal;
    }
    return successor(asked, refusal).orElseThrow(() -> refusal);
  }

  /** What has taken the place of one that is gone, if anything has. */
  private Optional<Opened> successor(String gone, IndexException refusal) {
    try {
      String now = alias.get();
      return now.equals(gone) ? Optional.empty() : Optional.of(opened(now));
    } catch (IndexException e) {
      e.addSuppressed(refusal);
      throw e;
    }
  }
}
