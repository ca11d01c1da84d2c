package dateline.fake;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a model, or the server in front of it, may do, and what has to come of it. */
sealed interface Misbehaviour permits ModelMisbehaviour, ServerMisbehaviour {
  /** What has to come of it, where no other reader steps in. */
  enum Outcome {
    ANSWER,
    ABSTENTION,
    ERROR
  }

  /** Every one. */
  static Stream<Misbehaviour> all() {
    return Stream.concat(
        Arrays.stream(ModelMisbehaviour.values()), Arrays.stream(ServerMisbehaviour.values()));
  }

  /**
   * What it is.
   *
   * @param outcome what has to come of it
   * @param behaviour what is sent for what is asked
   * @param unverified what it writes and nobody may see
   */
  record Traits(Outcome outcome, Function<Asked, Sent> behaviour, List<String> unverified) {}

  String name();

  Traits traits();

  default Outcome outcome() {
    return traits().outcome();
  }

  default Function<Asked, Sent> behaviour() {
    return traits().behaviour();
  }

  default List<String> unverified() {
    return traits().unverified();
  }

  /** Whether it means anything to a protocol: Ollama has no keys. */
  default boolean concerns(Wire wire) {
    return wire != Wire.OLLAMA || !unverified().contains(MisbehaviourTest.KEY);
  }
}
