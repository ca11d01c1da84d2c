package dateline.answering;

import dateline.reading.Question;

/** Answers questions over one corpus. */
public interface Answering {
  /** Answers one question. Never throws for anything that the question or an article holds. */
  Answer answer(Question question);
}
