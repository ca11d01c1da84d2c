package dateline;

import java.util.List;
import java.util.Optional;

/** What a {@link NewsCorpus} replies. */
public sealed interface NewsReply {
  /** The answer as JSON, as {@code dateline ask --output json} prints it and its page documents. */
  String json();

  /**
   * The articles answer.
   *
   * @param brief the answer in a few words, where the reader says which words answer
   * @param text the statements, each followed by its marks: {@code They met in Bali. [1]}
   * @param quotations what the statements and notes rest on, never none
   * @param notes what else a reader must know
   */
  record Answered(
      Optional<String> brief,
      String text,
      List<SourceQuotation> quotations,
      List<String> notes,
      String json)
      implements NewsReply {
    public Answered {
      quotations = List.copyOf(quotations);
      notes = List.copyOf(notes);
    }
  }

  /**
   * The articles do not answer.
   *
   * @param reason why, in a sentence
   * @param nearest the passages that come nearest
   */
  record Silent(String reason, List<SourceQuotation> nearest, String json) implements NewsReply {
    public Silent {
      nearest = List.copyOf(nearest);
    }
  }
}
