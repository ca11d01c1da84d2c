package dateline.server;

import dateline.verification.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Takes a request of any protocol: checks it against the contract, queues it, and carries it out.
 */
public final class Dispatcher {
  private final Contract contract;
  private final CorpusAccess corpora;
  private final RequestQueue queue;

  public Dispatcher(Contract contract, CorpusAccess corpora, RequestQueue queue) {
    this.contract = contract;
    this.corpora = corpora;
    this.queue = queue;
  }

  public Contract contract() {
    return contract;
  }

  /**
   * Begins an operation.
   *
   * @param given its parameters, unchecked
   * @param listener hears each statement of an answer, on another thread than the caller's
   * @return the result as JSON, to be; where it fails with a {@link RequestException} its message
   *     is for the client. Cancelling it says that the client has left
   * @throws RequestException where the parameters are not as the contract says, or as many requests
   *     as may wait are waiting
   */
  public CompletableFuture<String> begin(
      Operation operation, JsonNode given, Consumer<Statement> listener) {
    CallArguments checked = contract.checked(operation, given);
    return queue.submit(left ->
        corpora.use(left, corpus -> new Operations(corpus, listener).run(operation, checked)));
  }

  /** The same without a listener. */
  public CompletableFuture<String> begin(Operation operation, JsonNode given) {
    return begin(operation, given, statement -> {});
  }
}
