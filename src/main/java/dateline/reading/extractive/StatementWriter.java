package dateline.reading.extractive;

import dateline.quotation.Quote;
import dateline.text.Word;

/** Writes the statement that a sentence makes: all its own words, who said it included. */
final class StatementWriter {
  private StatementWriter() {}

  /**
   * The statement that a quoted sentence makes: begins with a capital unless with a name like
   * iPhone, ends with a full stop.
   */
  static String of(Quote quote) {
    String joined = quote.text().strip().replaceAll("\\s+", " ");
    boolean written = Word.of(joined).stream().findFirst().map(Word::capitalised).orElse(false);
    String capital =
        written ? joined : Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    return capital.matches("(?s).*[.!?…][”\"’')]*") ? capital : capital + ".";
  }
}
