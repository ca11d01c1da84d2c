package dateline.evaluation;

/** How an answer to a news question is judged. */
public enum Grade {
  /**
   * The sentence that answers is quoted, or its words are the short answer; yes is yes, no is no.
   */
  RIGHT,
  /** A sentence beside the one that answers is quoted, or yes and no are left to the person. */
  PARTLY,
  /** Something else is said, and said as the answer. */
  MISLEADING,
  /** Something else is said, as what may answer. */
  HEDGED,
  /** Nothing is said of what the articles answer. */
  OVERCAUTIOUS,
  /** Nothing is said of what the articles do not answer. */
  RIGHTLY_SILENT
}
