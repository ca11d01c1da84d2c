package dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class NewsAnalyserTest {
  private static final Pattern STOPS = Pattern.compile("(?<=^\\p{L}|\\.\\p{L})\\.");

  private static List<String> terms(Analyzer analyser, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyser.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  @Test
  void acronymsAndAccentsMeetTheirPlainForms() throws IOException {
    assertThat(terms(NewsAnalyser.stems(), "The U.S. met Erdoğan's U.N.I.T.A. on 3.5 N.Y.C"))
        .containsExactly("us", "met", "erdogan", "unita", "3.5", "nyc");
  }

  /** The rule as a pattern says it, on words of letters, digits and full stops drawn at random. */
  @Test
  void fullStopsGoAfterSingleLettersAlone() throws IOException {
    Analyzer whole =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            KeywordTokenizer word = new KeywordTokenizer();
            return new TokenStreamComponents(word, new AcronymFilter(word));
          }
        };
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      StringBuilder word = new StringBuilder("x");
      random.ints(random.nextInt(9), 0, 8).forEach(c -> word.append("ab.é3.c.".charAt(c)));
      String text = word.substring(random.nextInt(2));
      if (!text.isEmpty()) {
        assertThat(terms(whole, text)).containsExactly(STOPS.matcher(text).replaceAll(""));
      }
    }
  }
}
