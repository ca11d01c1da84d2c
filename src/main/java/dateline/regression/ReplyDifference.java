package dateline.regression;

import dateline.regression.expectation.Reply;
import java.util.ArrayList;
import java.util.List;

/** How two answers differ. */
enum ReplyDifference {
  /** Not at all. */
  NONE,
  /** Their notes do; what is said, and on what it rests, is the same. */
  NOTES,
  /** What is said does, or on what it rests. */
  ANSWER;

  static ReplyDifference of(Reply before, Reply after) {
    if (before.answered() != after.answered() || !said(before).equals(said(after))) {
      return ANSWER;
    }
    return before.notes().equals(after.notes()) ? NONE : NOTES;
  }

  /** Each statement with the articles and words that it rests on; numbers do not matter. */
  private static List<List<String>> said(Reply reply) {
    return reply.statements().stream()
        .map(said -> {
          List<String> parts = new ArrayList<>(List.of(said.text()));
          reply.cited(said.citations()).forEach(c -> parts.add(c.article() + " " + c.quote()));
          return parts;
        })
        .toList();
  }
}
