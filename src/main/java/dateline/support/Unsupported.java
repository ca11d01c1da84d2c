package dateline.support;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something in a statement that its quotations do not cover.
 *
 * @param kind what it is
 * @param words the words of the statement, or of the quotation where they are lost
 */
public record Unsupported(Kind kind, String words) {
  /** What is compared. */
  public enum Kind {
    NUMBER,
    DATE,
    NAME,
    /** A “not” of the statement that the quotations do not have. */
    NEGATION,
    /** A “not” of the quotations that the statement does not have. */
    LOST_NEGATION,
    /** A word of the statement of which the quotations have the opposite: “rose” for “fell”. */
    OPPOSITE,
    /** A word of the statement that the quotations have in no form, beside others like it. */
    WORD,
    /**
     * A word that turns or weakens what the statement says, and that the quotations do not have.
     */
    QUALIFIER,
    /** What the statement is about: its quotations speak of something else. */
    TOPIC;

    /** Its name in JSON: {@code number}, {@code lost-negation}. */
    @JsonValue
    public String json() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What is wrong, in a clause that repeats nothing of the statement. */
  public String why() {
    return switch (kind) {
      case NUMBER, DATE, NAME, NEGATION, WORD, QUALIFIER ->
          "its quotation does not have a %s that it states".formatted(kind.json());
      case LOST_NEGATION -> "it leaves out a negation of its quotation";
      case OPPOSITE -> "it says the opposite of its quotation";
      case TOPIC -> "its quotation speaks of something else";
    };
  }

  /** What is wrong, in a sentence, for whoever may mend it. */
  public String advice() {
    return switch (kind) {
      case NUMBER, DATE, NAME, NEGATION, WORD, QUALIFIER ->
          "The %s “%s” is not in its quotations.".formatted(kind.json(), words);
      case LOST_NEGATION -> "It leaves out “%s” of its quotation.".formatted(words);
      case OPPOSITE -> "Its quotations have the opposite of “%s”.".formatted(words);
      case TOPIC -> "Its quotations speak of something else.";
    };
  }
}
