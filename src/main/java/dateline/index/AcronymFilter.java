package dateline.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the full stops out of acronyms: those after single letters, so that "u.s." is "us". */
final class AcronymFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  AcronymFilter(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    takeOut(term);
    return true;
  }

  private static void takeOut(CharTermAttribute term) {
    char[] letters = term.buffer();
    int length = 0;
    char before = '.'; // a word begins as after a full stop
    char last = 0;
    for (int i = 0; i < term.length(); i++) {
      boolean single = letters[i] == '.' && before == '.' && Character.isLetter(last);
      before = i == 0 ? '.' : last;
      last = letters[i];
      if (!single) {
        letters[length++] = letters[i];
      }
    }
    term.setLength(length);
  }
}
