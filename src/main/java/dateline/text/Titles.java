package dateline.text;

import java.util.Set;

/** Words for what people are: titles before a name, and nouns that stand for a person. */
public final class Titles {
  private static final Set<String> ROLES =
      Set.of(
          ("president presidents minister ministers secretary secretaries senator senators"
               + " chancellor king queen prince princess pope mr mrs ms dr sir lord lady general"
               + " colonel captain lieutenant sergeant judge justice governor mayor chairman"
               + " chairwoman chair chief vice deputy prime foreign former ex leader leaders"
               + " official officials adviser advisers advisor expert experts analyst analysts"
               + " diplomat diplomats envoy envoys spokesman spokeswoman spokesperson executive"
               + " director head heads professor doctor officer officers aide aides ambassador"
               + " ambassadors lawmaker lawmakers congressman congresswoman representative premier"
               + " dictator counterpart counterparts administration government reporter reporters"
               + " journalist author economist coach player striker manager owner founder engineer"
               + " contractor lawyer attorney prosecutor defendant witness victim victims resident"
               + " residents neighbour neighbor state national security democrat republican"
               + " candidate candidates commissioner councillor union spokespeople rival rivals"
               + " team teams firm company police army troops forces people man woman men women boy"
               + " girl child children son daughter wife husband mother father brother sister"
               + " family ceo cfo group")
              .split(" "));

  private static final Set<String> LOOSE =
      Set.of(
          ("chief head heads former ex foreign vice deputy national security state people man woman"
               + " men women official officials leader leaders family sister brother son daughter"
               + " wife husband mother father group team teams police victim victims government"
               + " administration general children child boy girl firm company executive")
              .split(" "));

  private static final Set<String> TITLES =
      Set.of(
          ("president minister secretary senator chancellor king queen prince princess pope mr mrs"
                  + " ms dr sir lord lady general colonel captain judge justice governor mayor"
                  + " chairman chairwoman leader premier adviser spokesman spokeswoman director"
                  + " professor officer ambassador representative congressman congresswoman coach"
                  + " striker commissioner candidate prosecutor envoy analyst economist")
              .split(" "));

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
    return Set.of("deputy", "vice", "assistant", "acting", "shadow", "former").contains(lower);
  }

  public static boolean has(String lower) {
    return ROLES.contains(lower);
  }
}
