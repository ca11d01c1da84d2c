package dateline.corpus.export;

import dateline.text.RuleTable;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters that LaTeX writes with commands: {@code \"u}, {@code \ss}, {@code --}. */
final class LatexText {
  private static final RuleTable TABLE = RuleTable.of(LatexText.class);

  private static final Pattern ESCAPED = TABLE.pattern("escaped");
  private static final Pattern COMMAND = TABLE.pattern("command");
  private static final Pattern ACCENT = TABLE.pattern("accent");
  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("\"", "\u0308"),
          Map.entry("'", "\u0301"),
          Map.entry("`", "\u0300"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry(".", "\u0307"),
          Map.entry("c", "\u0327"),
          Map.entry("v", "\u030c"),
          Map.entry("u", "\u0306"),
          Map.entry("H", "\u030b"),
          Map.entry("k", "\u0328"),
          Map.entry("r", "\u030a"));
  private static final Pattern LETTER = TABLE.pattern("letter");
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ss", "ß"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("i", "ı"));

  private LatexText() {}

  static String plain(String latex) {
    String text =
        ACCENT
            .matcher(latex)
            .replaceAll(
                found -> Matcher.quoteReplacement(found.group(2) + ACCENTS.get(found.group(1))));
    text =
        LETTER
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(LETTERS.get(found.group(1))));
    text = COMMAND.matcher(ESCAPED.matcher(text).replaceAll("$1")).replaceAll("");
    text = text.replace("---", "—").replace("--", "–").replace("``", "“").replace("''", "”");
    return Normalizer.normalize(text.replace("{", "").replace("}", ""), Normalizer.Form.NFC)
        .strip();
  }
}
