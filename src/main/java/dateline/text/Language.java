package dateline.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The language of a text, told by its script or by its commonest words. Dateline reads English;
 * articles in other languages are kept and marked.
 *
 * @param code as ISO 639-1 has it; {@code und} where it cannot be told
 */
public record Language(String code) {
  private static final RuleTable TABLE = RuleTable.of(Language.class);

  private static final Language UNKNOWN = new Language("und");
  private static final int CHARACTERS_LOOKED_AT = 1500;
  private static final char LAST_LATIN = '\u024f';
  private static final int FEWEST_WORDS = 12;

  /** Fewer of a text's words than this are among the commonest of any language: it is in none. */
  private static final double LEAST_SHARE = 0.08;

  /** The languages of which a word is among the commonest. */
  private static final Map<String, List<String>> COMMON = new HashMap<>();

  static {
    TABLE.list("codes").forEach(Language::common);
  }

  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.ofEntries(
          Map.entry(Character.UnicodeScript.HIRAGANA, "ja"),
          Map.entry(Character.UnicodeScript.KATAKANA, "ja"),
          Map.entry(Character.UnicodeScript.HAN, "zh"),
          Map.entry(Character.UnicodeScript.HANGUL, "ko"),
          Map.entry(Character.UnicodeScript.CYRILLIC, "ru"),
          Map.entry(Character.UnicodeScript.ARABIC, "ar"),
          Map.entry(Character.UnicodeScript.HEBREW, "he"),
          Map.entry(Character.UnicodeScript.GREEK, "el"),
          Map.entry(Character.UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(Character.UnicodeScript.THAI, "th"));

  /** The language of a text, by its first {@value #CHARACTERS_LOOKED_AT} characters. */
  public static Language of(String text) {
    String start = text.substring(0, Math.min(CHARACTERS_LOOKED_AT, text.length()));
    String script = byScript(start);
    return script.isEmpty() ? byWords(start) : new Language(script);
  }

  /** Whether it is English, or may be. */
  public boolean isRead() {
    return code.equals("en") || equals(UNKNOWN);
  }

  private static void common(String code) {
    for (String word : TABLE.list(code)) {
      COMMON.computeIfAbsent(word, _ -> new ArrayList<>()).add(code);
    }
  }

  /** A script other than Latin in which a third of the letters are; empty if there is none. */
  private static String byScript(String text) {
    Map<String, Integer> letters = new HashMap<>();
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      all += Character.isLetter(c) ? 1 : 0;
      if (c > LAST_LATIN && Character.isLetter(c)) {
        String code = SCRIPTS.getOrDefault(Character.UnicodeScript.of(c), "");
        letters.merge(code, 1, Integer::sum);
      }
    }
    if (letters.getOrDefault("ja", 0) > all / 10) {
      return "ja"; // which is written in Chinese characters as well
    }
    int third = all / 3;
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() > third)
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static Language byWords(String text) {
    List<String> words = words(text.toLowerCase(Locale.ROOT));
    Map<String, Integer> found = new TreeMap<>();
    for (String word : words) {
      COMMON.getOrDefault(word, List.of()).forEach(code -> found.merge(code, 1, Integer::sum));
    }
    return found.entrySet().stream()
        .filter(_ -> words.size() >= FEWEST_WORDS)
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() >= LEAST_SHARE * words.size())
        .map(most -> new Language(most.getKey()))
        .orElse(UNKNOWN);
  }

  /** What stands between characters that are no letters. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        if (start < i) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
