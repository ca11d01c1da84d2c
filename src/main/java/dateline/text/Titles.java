package dateline.text;

import java.util.Set;

/** Words for what people are: titles before a name, and nouns that stand for a person. */
public final class Titles {
  private static final RuleTable TABLE = RuleTable.of(Titles.class);

  private static final Set<String> ROLES = TABLE.words("roles");

  private static final Set<String> LOOSE = TABLE.words("loose");

  private static final Set<String> TITLES = TABLE.words("titles");

  private static final Set<String> RANKS = TABLE.words("ranks");

  private Titles() {}

  /** Whether the word stands before a person's name as a title. */
  public static boolean title(String lower) {
    return TITLES.contains(lower);
  }

  /** Whether a role is named in so many ways that a sentence need not use this word. */
  public static boolean loose(String lower) {
    return LOOSE.contains(lower);
  }

  /** Whether the word before an office makes another office of it: the deputy is not the mayor. */
  public static boolean rank(String lower) {
    return RANKS.contains(lower);
  }

  public static boolean has(String lower) {
    return ROLES.contains(lower);
  }
}
