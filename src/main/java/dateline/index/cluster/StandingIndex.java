package dateline.index.cluster;

import dateline.index.IndexException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The index that is read. A writer names one and keeps to it. A reader goes by the alias: when
 * another index takes the place of the one that it has open, which is deleted then, it goes on with
 * the other.
 */
final class StandingIndex {
  private final Supplier<Optional<String>> standing;
  private volatile String index;

  private StandingIndex(String index, Supplier<Optional<String>> standing) {
    this.index = index;
    this.standing = standing;
  }

  /** One index, whatever the alias points to. */
  static StandingIndex only(String index) {
    return new StandingIndex(index, Optional::empty);
  }

  /**
   * What the alias points to, now and later.
   *
   * @throws IndexException if it points to nothing
   */
  static StandingIndex of(ClusterSchema schema) {
    return new StandingIndex(schema.open(), () -> Optional.of(schema.open()));
  }

  /** The name of the index that was asked last. */
  String name() {
    return index;
  }

  /**
   * Asks the index; and where it refuses and another has taken its place, that one.
   *
   * @param request asks the index of this name
   * @throws IndexException if no index answers
   */
  <T> T ask(Function<String, T> request) {
    String asked = index;
    try {
      return request.apply(asked);
    } catch (IndexException e) {
      if (!ClusterErrors.wasAnswered(e)) {
        throw e;
      }
      index = standing.get().filter(now -> !now.equals(asked)).orElseThrow(() -> e);
      return request.apply(index);
    }
  }
}
