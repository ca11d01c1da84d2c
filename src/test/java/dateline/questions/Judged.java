package dateline.questions;

import dateline.questions.Judge.Polarity;
import java.util.List;

/**
 * A question, what came of it, and what that is worth.
 *
 * @param notInSource the quotations shown that do not stand in their source
 */
record Judged(KeyedQuestion key, Reply reply, Verdict verdict, List<String> notInSource) {
  static Judged of(KeyedQuestion key, Reply reply, Sources sources) {
    return new Judged(
        key,
        reply,
        Judge.judge(key, reply),
        reply.citations().stream()
            .filter(c -> !sources.hold(c))
            .map(c -> c.article() + " " + c.span() + " “" + c.quote() + "”")
            .toList());
  }

  boolean breaksAsOf() {
    return Judge.breaksAsOf(key, reply);
  }

  Polarity polarity() {
    return Judge.saidPolarity(key, reply);
  }

  /** The kinds of note that the key expects and the answer lacks. */
  List<String> missingNotes() {
    return key.notes().stream().filter(n -> !reply.notes().contains(n)).toList();
  }
}
