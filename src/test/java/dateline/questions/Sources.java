package dateline.questions;

import dateline.questions.Reply.Cited;
import java.util.Map;
import java.util.Optional;

/**
 * The cleaned texts that quotations must stand in.
 *
 * @param texts by article id
 */
record Sources(Map<String, String> texts) {
  Sources {
    texts = Map.copyOf(texts);
  }

  /** Whether the quotation is, character for character, what stands at its place in its source. */
  boolean hold(Cited cited) {
    return Optional.ofNullable(texts.get(cited.article()))
        .filter(text -> cited.span().end() <= text.length())
        .map(cited.span()::of)
        .filter(cited.quote()::equals)
        .isPresent();
  }
}
