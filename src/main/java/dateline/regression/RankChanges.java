package dateline.regression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells which of the passages that were read stand at another rank. */
final class RankChanges {
  /** How many moves are told. */
  private static final int MOST_MOVES = 3;

  private RankChanges() {}

  /**
   * The first moves in words: “passage 2 of a-1 from rank 3 to 1”. Passages are the same where
   * their article and text are.
   */
  static Optional<String> between(List<Ranked> before, List<Ranked> after) {
    List<String> moves =
        Stream.concat(
                IntStream.range(0, after.size()).mapToObj(i -> move(before, after.get(i), i + 1)),
                before.stream().filter(p -> rank(after, p) == 0).map(p -> shown(p) + " left"))
            .filter(move -> !move.isEmpty())
            .toList();
    return moves.isEmpty()
        ? Optional.empty()
        : Optional.of(moves.stream().limit(MOST_MOVES).collect(Collectors.joining(", ")));
  }

  private static String move(List<Ranked> before, Ranked passage, int rank) {
    int was = rank(before, passage);
    if (was == rank) {
      return "";
    }
    return was == 0
        ? shown(passage) + " came to rank " + rank
        : shown(passage) + " went from rank " + was + " to " + rank;
  }

  /** Counting from 1; 0 where it is not there. */
  private static int rank(List<Ranked> passages, Ranked passage) {
    return 1
        + IntStream.range(0, passages.size())
            .filter(i ->
                passages.get(i).article().equals(passage.article())
                    && passages.get(i).digest().equals(passage.digest()))
            .findFirst()
            .orElse(-1);
  }

  private static String shown(Ranked passage) {
    return "passage " + passage.number() + " of “" + passage.article() + "”";
  }
}
