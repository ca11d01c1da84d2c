package dateline.server;

import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Lends the corpus to one request at a time or to several. */
public interface CorpusAccess {
  /**
   * Runs work over the corpus, which stays open until the work returns.
   *
   * @param left whether the client has left; whoever waits for a language model gives up then
   * @param work uses the corpus, on the calling thread
   * @throws RequestException with {@link RequestException.Kind#UPSTREAM} where the model behind the
   *     reader, or the index, fails
   */
  <T> T use(BooleanSupplier left, Function<ServedCorpus, T> work);
}
