package dateline.index.cluster;

import java.util.function.Function;

/** Which index is read. */
interface ReadIndex {
  /** The name of the index that was asked last. */
  String name();

  /**
   * Asks the index.
   *
   * @param request asks the index of this name
   * @throws dateline.index.IndexException if no index answers
   */
  <T> T ask(Function<String, T> request);

  /** One index, whatever the alias points to: a writer names one and keeps to it. */
  static ReadIndex only(String name) {
    return new Named(name);
  }

  /** An index by its name. */
  record Named(String name) implements ReadIndex {
    @Override
    public <T> T ask(Function<String, T> request) {
      return request.apply(name);
    }
  }
}
