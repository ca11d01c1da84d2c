package dateline.model;

import java.util.Optional;

/**
 * What is asked of a server beside the words, each of which some servers refuse.
 *
 * @param schema a reply by a JSON schema, where statements are wanted
 * @param temperature a temperature of 0
 * @param bound a bound on the length of the reply
 */
public record RequestParameters(boolean schema, boolean temperature, boolean bound) {
  public static final RequestParameters ALL = new RequestParameters(true, true, true);

  /**
   * Without what a server refuses: what it names, or else one after the other; empty at the end.
   */
  public Optional<RequestParameters> without(ModelException refusal) {
    if (temperature && refusal.names("temperature")) {
      return Optional.of(new RequestParameters(schema, false, bound));
    }
    if (bound && (refusal.names("max_tokens") || refusal.names("max_completion_tokens"))) {
      return Optional.of(new RequestParameters(schema, temperature, false));
    }
    return schema
        ? Optional.of(new RequestParameters(false, temperature, bound))
        : temperature || bound
            ? Optional.of(new RequestParameters(false, false, false))
            : Optional.empty();
  }
}
