package dateline.index.update;

import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Terms that are there already, as a stream. */
final class TermList extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Iterator<String> terms;

  TermList(Collection<String> terms) {
    this.terms = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (!terms.hasNext()) {
      return false;
    }
    term.append(terms.next());
    return true;
  }
}
