package dateline.account;

import dateline.text.RuleTable;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or a mark of a sentence.
 *
 * @param text the characters
 * @param span where they stand in the sentence
 * @param quoted whether they stand between quotation marks
 */
record SpeechToken(String text, Span span, boolean quoted) {
  private static final Pattern TOKEN = RuleTable.of(SpeechToken.class).pattern("token");
  private static final Pattern ABBREVIATION =
      RuleTable.of(SpeechToken.class).pattern("abbreviation");

  /**
   * The tokens of a sentence in order.
   *
   * @param inside whether the sentence begins inside a quotation
   */
  static List<SpeechToken> of(String sentence, boolean inside) {
    List<SpeechToken> tokens = new ArrayList<>();
    Quotations quotations = Quotations.of(sentence, inside);
    Matcher matcher = TOKEN.matcher(sentence);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (!matcher.group().equals(".") || !afterAbbreviation(tokens, matcher.start())) {
        tokens.add(new SpeechToken(matcher.group(), span, quotations.reach(span)));
      }
    }
    return tokens;
  }

  private static boolean afterAbbreviation(List<SpeechToken> tokens, int at) {
    return !tokens.isEmpty()
        && tokens.getLast().span().end() == at
        && ABBREVIATION.matcher(tokens.getLast().text()).matches();
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean isWord() {
    return Character.isLetterOrDigit(text.charAt(0));
  }

  boolean isCapital() {
    return Character.isUpperCase(text.charAt(0));
  }

  boolean isQuotationMark() {
    return quoted && "“”\"‘’".contains(text);
  }
}
