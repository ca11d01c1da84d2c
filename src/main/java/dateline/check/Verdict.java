package dateline.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a sentence with its quotations comes to, from the best to the worst. */
public enum Verdict {
  /** Every quotation stands where it is said to. */
  VERIFIED,
  /** It quotes nothing; a source that it names covers its numbers, dates, names and negations. */
  CITED,
  /** A number, date, name or negation of it is not in its source. */
  UNSUPPORTED,
  /** Its article has changed since the answer was saved, and no longer has the words. */
  CHANGED,
  /** Its words stand in its source, which puts them right or takes them back. */
  CORRECTED,
  /** It names no source. */
  UNCITED,
  /** It names a source that is not among the articles, or not in its list of sources. */
  UNKNOWN_SOURCE,
  /** Its words stand in its source, which says that somebody else said them. */
  MISATTRIBUTED_SPEECH,
  /** Its words stand in another article than the one named. */
  MISATTRIBUTED,
  /** It joins words of several places as if they were one. */
  SPLICED,
  /** Its source has something like it, with other words, digits or signs. */
  ALTERED,
  /** No article has anything like it. */
  FABRICATED;

  /** Whether nothing is wrong. */
  public boolean holds() {
    return this == VERIFIED || this == CITED;
  }

  /** Its name in JSON: {@code unknown-source}. */
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
