package dateline.model;

import java.util.function.Consumer;

/** A language model. */
public interface LanguageModel {
  /** Which it is. */
  ModelName name();

  /**
   * Its reply to a request.
   *
   * @throws ModelException where there is none
   */
  ModelReply reply(ModelRequest request);

  /**
   * Its reply to a request, told as it comes.
   *
   * @param listener hears the words of the reply, piece by piece
   * @throws ModelException where there is none
   */
  ModelReply reply(ModelRequest request, Consumer<String> listener);
}
