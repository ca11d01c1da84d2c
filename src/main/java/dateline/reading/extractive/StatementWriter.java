package dateline.reading.extractive;

import dateline.quotation.Quote;
import dateline.text.Characters;
import dateline.text.Prose;
import dateline.text.Word;

/** Writes the statement that a sentence makes: all its own words, who said it included. */
final class StatementWriter {
  private StatementWriter() {}

  /**
   * The statement that a quoted sentence makes: begins with a capital unless with a name like
   * iPhone, ends with a full stop.
   */
  static String of(Quote quote) {
    String joined = Characters.singleSpaced(quote.text().strip());
    boolean written = Word.of(joined).stream().findFirst().map(Word::capitalised).orElse(false);
    String capital =
        written ? joined : Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    return Prose.withStop(capital);
  }
}
