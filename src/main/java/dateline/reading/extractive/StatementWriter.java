package dateline.reading.extractive;

import dateline.quotation.Quote;
import dateline.text.Span;
import dateline.text.Word;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a statement out of a sentence: its own words, without who told it and what trails behind.
 */
final class StatementWriter {
  private static final Pattern TOLD_AT_END =
      Pattern.compile(
          ",\\s(?:according to [^,;]{1,120}|(?:the |an? |one |another"
              + " )?[^,;“”\"]{1,80}\\b(?:said|told|added|says|wrote)(?:"
              + " [^,;“”\"]{1,60})?|(?:said|told|added|says) [^;“”\"]{1,100})[.]?$");

  private StatementWriter() {}

  /**
   * The statement that a quoted sentence makes: begins with a capital unless with a name like
   * iPhone, ends with a full stop.
   *
   * @param focus the words of it that answer, which stay
   */
  static String of(Quote quote, Span focus) {
    String sentence = quote.text();
    int focusEnd = focus.end() - quote.span().start();
    Matcher told = TOLD_AT_END.matcher(sentence);
    Span kept = new Span(0, told.find(Math.max(0, focusEnd)) ? told.start() : sentence.length());
    return finished(kept.of(sentence).strip());
  }

  private static String finished(String text) {
    String joined = text.replaceAll("\\s+", " ");
    boolean written = Word.of(joined).stream().findFirst().map(Word::capitalised).orElse(false);
    String capital =
        written ? joined : Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    return capital.matches("(?s).*[.!?…][”\"’')]*") ? capital : capital + ".";
  }
}
