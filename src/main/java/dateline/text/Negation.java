package dateline.text;

import java.util.regex.Pattern;

/** The words that turn a statement round. */
public final class Negation {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:not|no|never|nor|neither|none|nobody|nothing|nowhere|cannot|without|hardly|barely"
              + "|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)"
              + "|fail(?:s|ed|ing)?|yet to|unable|unlikely|false(?:ly)?)\\b|n['\u2019]t\\b",
          Pattern.CASE_INSENSITIVE);

  private Negation() {}

  public static boolean isIn(CharSequence text) {
    return WORDS.matcher(text).find();
  }
}
