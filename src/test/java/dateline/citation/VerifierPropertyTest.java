package dateline.citation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.corpus.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Generated articles and claims. Whatever is verified is cut out of the article and equals the
 * claim but for what the gate tolerates, by an oracle that shares no code with it; what was changed
 * is never verified; what was only set otherwise always is. Every word of an article is another
 * one, so that a changed claim cannot stand elsewhere by chance.
 */
class VerifierPropertyTest {
  private static final int CLAIMS = 100_000;
  private static final int CLAIMS_PER_ARTICLE = 20;

  private final Random random = new Random(20231028);

  @Test
  void onlyWhatStandsInTheSourceIsVerified() {
    int mutated = 0;
    for (int i = 0; i < CLAIMS; i += CLAIMS_PER_ARTICLE) {
      List<String> words = words();
      Article article = TestArticles.article("a" + i, String.join("", words));
      Verifier verifier = new Verifier(Sources.of(List.of(article)));
      for (int j = 0; j < CLAIMS_PER_ARTICLE; j++) {
        if (random.nextInt(3) == 0) {
          holdsTolerated(verifier, article, words);
        } else {
          mutated += holdsMutated(verifier, article, words);
        }
      }
    }
    assertThat(mutated).isGreaterThan(CLAIMS / 2);
  }

  private void holdsTolerated(Verifier verifier, Article article, List<String> words) {
    String claim = restyled(chosen(words));
    Verification verification = verify(verifier, article, claim);
    assertThat(isVerified(verification)).as("%s in %s", claim, article.text()).isTrue();
    holdsP1(article, claim, verification);
  }

  private int holdsMutated(Verifier verifier, Article article, List<String> words) {
    List<String> chosen = chosen(words);
    String original = String.join("", chosen);
    String claim = mutated(chosen);
    if (bare(claim).equals(bare(original))) {
      return 0;
    }
    claim = random.nextBoolean() ? claim : styled(claim);
    Verification verification = verify(verifier, article, claim);
    holdsP1(article, claim, verification);
    assertThat(isVerified(verification))
        .as("%s, made of %s, is %s", claim, original, verification)
        .isFalse();
    return 1;
  }

  private static void holdsP1(Article article, String claim, Verification verification) {
    List<Quote> quotes = quotes(verification);
    quotes.forEach(quote ->
        assertThat(quote.text())
            .isEqualTo(article.text().substring(quote.span().start(), quote.span().end())));
    if (isVerified(verification)) {
      String stands = quotes.stream().map(Quote::text).collect(Collectors.joining("…"));
      assertThat(bare(claim)).isEqualTo(bare(stands));
      for (int i = 1; i < quotes.size(); i++) {
        assertThat(quotes.get(i).span().start())
            .isGreaterThanOrEqualTo(quotes.get(i - 1).span().end());
      }
    }
  }

  /** The oracle: a text without everything that the gate tolerates, by plain replacement. */
  private static String bare(String text) {
    String bare =
        text.replaceAll("[\\u200b\\u2060\\ufeff\\u00ad]", "")
            .replaceAll("[\\s\\u00a0\\u2009\\u3000]+", " ")
            .replaceAll("\\[(…|\\.\\.\\.)\\]|\\. \\. \\.|\\.\\.\\.", "…")
            .replaceAll(" ?… ?", "…")
            .replaceAll("[\"'‘’“”„«»‹›`´]", "'")
            .replaceAll("--|[‐‑‒–—−]", "-")
            .strip();
    bare = bare.replaceAll("^[' …]+|[' …]+$", "");
    return bare.isEmpty()
        ? bare
        : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
  }

  private static Verification verify(Verifier verifier, Article article, String claim) {
    return verifier.verify(new ClaimedQuotation(article.id(), claim, Optional.empty()));
  }

  private static boolean isVerified(Verification verification) {
    return switch (verification) {
      case Verification.Exact exact -> true;
      case Verification.Normalised normalised -> true;
      case Verification.Altered altered -> false;
      case Verification.Spliced spliced -> false;
      case Verification.Misattributed misattributed -> false;
      case Verification.Fabricated fabricated -> false;
    };
  }

  private static List<Quote> quotes(Verification verification) {
    return switch (verification) {
      case Verification.Exact exact -> List.of(exact.quote());
      case Verification.Normalised normalised -> normalised.quotes();
      case Verification.Altered altered -> List.of(altered.nearest());
      case Verification.Spliced spliced -> spliced.pieces();
      case Verification.Misattributed misattributed -> List.of(misattributed.actual());
      case Verification.Fabricated fabricated -> List.of();
    };
  }

  /** The words of an article, each with the signs and the white space after it. */
  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      words.add(
          word(i)
              + oneOf("", "", "", "", ",", ".", "’s", "”", ";")
              + oneOf(" ", " ", " ", "\n\n", " — ", " “", "\u00a0", "-", "–"));
    }
    return words;
  }

  /** A word or a number that no other place of the article has. */
  private String word(int number) {
    if (random.nextInt(5) == 0) {
      return oneOf("", "$", "£") + (100 + number) + oneOf("", ".5", ",000", "%");
    }
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      word.append(oneOf("b", "c", "d", "é", "f", "g", "h", "ü", "𝔾", "R", "ж"));
    }
    return word.append((char) ('A' + number % 26)).append((char) ('a' + number / 26)).toString();
  }

  /** Some words in a row, without what comes after the last. */
  private List<String> chosen(List<String> words) {
    int length = 6 + random.nextInt(14);
    int from = 0;
    do {
      from = random.nextInt(words.size() - length);
    } while (!endsClean(words, from - 1) || !endsClean(words, from + length - 1));
    List<String> chosen = new ArrayList<>(words.subList(from, from + length));
    chosen.add(chosen.removeLast().replaceAll("[\\s\\u00a0—“–-]+$", ""));
    return chosen;
  }

  /** Whether a quotation may end after a word: not at a hyphen. */
  private static boolean endsClean(List<String> words, int last) {
    return last < 0 || !words.get(last).matches("(?s).*[-–]");
  }

  private String restyled(List<String> words) {
    List<String> pieces = new ArrayList<>(words);
    int middle = pieces.size() / 2;
    if (random.nextInt(3) == 0
        && endsClean(words, middle - 2)
        && endsClean(words, middle)
        && hasThreeWords(words.subList(0, middle - 1))
        && hasThreeWords(words.subList(middle + 1, words.size()))) {
      String mark = oneOf(" … ", " ... ", "…", " […] ", " [...] ", " . . . ");
      pieces.subList(middle - 1, middle + 1).clear();
      String before = pieces.get(middle - 2);
      pieces.set(middle - 2, before.replaceAll("[\\s\\u00a0—“–-]+$", "") + mark);
      if (before.matches("(?s).*\\.[\\s\\u00a0—“–-]+")) {
        pieces.set(middle - 2, before.replaceAll("[\\s\\u00a0—“–-]+$", "") + " […] ");
      }
    }
    return styled(String.join("", pieces));
  }

  private static boolean hasThreeWords(List<String> words) {
    return Pattern.compile("[\\p{L}\\d][^\\s\\u00a0]*")
            .matcher(String.join("", words))
            .results()
            .count()
        >= 3;
  }

  /** Set otherwise: white space, marks, dashes, the first letter. */
  private String styled(String claim) {
    String text = claim.replace("\u00a0", oneOf(" ", "\t", "\u2009"));
    text = text.replace("\n\n", oneOf(" ", "\r\n\r\n", "\n"));
    text = text.replace("”", oneOf("\"", "»", "“")).replace("“", oneOf("\"", "«", "„"));
    text = text.replace("’s", oneOf("'s", "‘s", "’s"));
    text = text.replace("–", oneOf("-", "—", "−")).replace("—", oneOf("--", "–", "—"));
    text = random.nextInt(4) == 0 ? text.replace(" ", "  ") : text;
    text = random.nextInt(4) == 0 ? text.replace(" ", "\u200b \r\n") : text;
    text = random.nextInt(4) == 0 ? " “" + text + "” " : text;
    return text;
  }

  private String mutated(List<String> words) {
    List<String> changed = new ArrayList<>(words);
    int inner = 1 + random.nextInt(changed.size() - 2);
    switch (random.nextInt(8)) {
      case 0 -> changed.remove(inner);
      case 1 -> changed.add(inner, "not ");
      case 2 -> changed.add(inner, changed.remove(inner - 1));
      case 3 -> changed.set(inner, withCharacter(changed.get(inner), ""));
      case 4 -> changed.set(inner, withCharacter(changed.get(inner), "7"));
      case 5 -> changed.set(0, withCharacter(changed.getFirst(), "x"));
      case 6 -> changed.set(words.size() - 1, withCharacter(changed.getLast(), "8"));
      default -> changed.set(inner, changed.get(inner).toUpperCase(Locale.ROOT));
    }
    return String.join("", changed);
  }

  /** A word with one of its letters or digits replaced. */
  private String withCharacter(String word, String other) {
    List<Integer> letters = new ArrayList<>();
    for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      if (Character.isLetterOrDigit(word.codePointAt(at))) {
        letters.add(at);
      }
    }
    int at = letters.get(random.nextInt(letters.size()));
    int end = at + Character.charCount(word.codePointAt(at));
    return word.substring(0, at) + other + word.substring(end);
  }

  private String oneOf(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
