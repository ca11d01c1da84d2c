package dateline.regression.suite;

import dateline.regression.expectation.Expected;
import java.util.List;
import java.util.Optional;

/**
 * One question, or a conversation, and what must be answered.
 *
 * @param id unique in its suite
 * @param line where it stands in the file, counting from 1
 * @param tags what it is chosen by
 * @param terms over which articles, and as of when, it is asked
 * @param turns the questions in the order in which they are asked, at least one
 * @param tolerations failures that are known and put up with for a while
 */
public record Case(
    String id,
    int line,
    List<String> tags,
    Scope terms,
    List<Turn> turns,
    List<KnownFailure> tolerations) {
  public Case {
    tags = List.copyOf(tags);
    turns = List.copyOf(turns);
    tolerations = List.copyOf(tolerations);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("a case asks something: id=" + id + ", turns=[]");
    }
  }

  /** Whether a person has yet to look at something that it expects. */
  public boolean isUnreviewed() {
    return turns.stream().flatMap(turn -> turn.expected().stream()).anyMatch(Expected::unreviewed);
  }

  /** The toleration that holds for a reader. */
  public Optional<KnownFailure> toleration(ReaderSetting reader) {
    return tolerations.stream().filter(t -> t.holdsFor(reader)).findFirst();
  }
}
