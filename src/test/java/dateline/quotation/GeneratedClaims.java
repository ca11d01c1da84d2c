package dateline.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Makes articles of words that are all different, claims of what stands in them, the same set
 * otherwise, and changed ones.
 */
public final class GeneratedClaims {
  private final Random random;

  public GeneratedClaims(Random random) {
    this.random = random;
  }

  /** The oracle: a text without everything that the gate tolerates, by plain replacement. */
  public static String bare(String text) {
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

  /** The words of an article, each with the signs and the white space after it. */
  public List<String> words() {
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
  public List<String> chosen(List<String> words) {
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

  /** The words set otherwise, with an ellipsis or without. */
  public String restyled(List<String> words) {
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
  public String styled(String claim) {
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

  /** The words with one thing changed, left out or added. */
  public String mutated(List<String> words) {
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
