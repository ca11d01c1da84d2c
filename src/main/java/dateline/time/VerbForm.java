package dateline.time;

/** What the form of a verb, or a word that stands for one, says of the direction of its clause. */
enum VerbForm {
  /** A past tense: "met", "was". */
  PAST,
  /** A participle that is no past tense as well: "given", "seen"; what stands before it decides. */
  PARTICIPLE,
  /** "Will", "shall", "can", "must". */
  MODAL,
  /** "Would", "could", "might": ahead, but in the perfect, "would have met", back. */
  CONDITIONAL,
  /** "Is", "are". */
  BE,
  /** "Has", "have". */
  HAVE,
  /** A word of intent: "scheduled", "due", "plans". */
  AHEAD,
  /** A simple present that announces what is on the programme, right before its day: "begins". */
  PROGRAMME
}
