package dateline.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Hears a reply as it comes, and keeps it. What came before an error is kept too. */
final class StreamCollector implements StreamingChatResponseHandler {
  /** In characters, each of which may be written as six. */
  private static final int LONGEST_KEY = 4096;

  private final Predicate<String> indiscreet;
  private final Consumer<String> listener;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder thought = new StringBuilder();
  private @Nullable RuntimeException error;
  private @Nullable RuntimeException thrown;

  /**
   * @param indiscreet whether a text must not be passed on
   */
  StreamCollector(Predicate<String> indiscreet, Consumer<String> listener) {
    this.indiscreet = indiscreet;
    this.listener = listener;
  }

  @Override
  public void onPartialResponse(String piece) {
    text.append(piece);
    if (error != null || thrown != null || indiscreet.test(tail(piece))) {
      return;
    }
    try {
      listener.accept(piece);
    } catch (RuntimeException e) {
      thrown = e; // LangChain4j would swallow it
    }
  }

  /** What is thought is read where nothing else is said: some servers put the reply there. */
  @Override
  public void onPartialThinking(PartialThinking piece) {
    thought.append(piece.text());
  }

  /** The piece, with so much before it that a key which ends in it is whole. */
  private String tail(String piece) {
    return text.substring(Math.max(0, text.length() - piece.length() - LONGEST_KEY));
  }

  /** Says nothing that was not heard before. */
  @Override
  public void onCompleteResponse(ChatResponse response) {}

  @Override
  public void onError(Throwable heard) {
    if (error == null) {
      error = heard instanceof ModelException known ? known : ModelErrors.unreadable();
    }
  }

  /**
   * The reply.
   *
   * @throws RuntimeException where the listener threw it, or nothing came but an error
   */
  ModelReply reply() {
    if (thrown != null) {
      throw thrown;
    }
    if (error != null && text.isEmpty()) {
      throw error;
    }
    String said = text.toString().isBlank() ? thought.toString() : text.toString();
    return new ModelReply(said, Optional.ofNullable(error).map(Throwable::getMessage));
  }
}
