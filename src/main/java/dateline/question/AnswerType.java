package dateline.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kind of thing that a question asks for, told by its question word. */
public enum AnswerType {
  YES_NO,
  TIME,
  DURATION,
  COUNT,
  MONEY,
  PERSON,
  PLACE,
  REASON,
  THING;

  private static final Pattern AUXILIARY_FIRST =
      Pattern.compile(
          "(?:(?:so|and|but|or|then|also|well|ok|okay)\\b[, ]*)?(?:(?:as"
              + " of|by|in|on|at|since|during|before|after|until)\\b[^,?]{1,40},\\s*)?"
              + "(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|should|might|may"
              + "|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|hasn['’]?t|haven['’]?t|hadn['’]?t"
              + "|doesn['’]?t|don['’]?t|didn['’]?t|won['’]?t)\\b.*",
          Pattern.DOTALL);
  private static final Pattern DURATION_WORDS =
      Pattern.compile(
          "\\bhow long\\b|\\bhow (?:many|much) (?:more"
              + " )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|time)\\b|\\b(?:what|which)"
              + " (?:length|duration)\\b|\\bamount of time\\b|\\bduration of\\b|\\blength of\\b");
  private static final String ORDINALS =
      "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:st|nd|rd|th))";
  static final Pattern ORDINAL =
      Pattern.compile("\\b(?:" + ORDINALS + "|once|twice|\\w+ times)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOW_MANY_TIMES =
      Pattern.compile("\\bhow (?:many times|often)\\b|\\bhow many time\\b");
  private static final Pattern MONEY_WORDS =
      Pattern.compile(
          "\\bhow much (?:money|(?:did|does|do|will|would|has|have|had|must|is|was|were)"
              + " .{1,60}\\b(?:cost|pay|paid|spend|spent|raised?|worth|fined|sell|sold|earn(?:ed)?|owed?|offer(?:ed)?|invest(?:ed)?|charged?|donated?|lend|lent|borrow(?:ed)?))\\b|\\bhow"
              + " many (?:dollars|euros|pounds|yen|yuan|crowns)\\b|\\b(?:what|which)"
              + " (?:(?:is|was|were|are|will be|did) )?(?:(?:the|its|his|her|their|a|an) )?(?:\\w+"
              + " )?(?:price|cost|sum|amount(?! of"
              + " time)|fine|fee|fare|salary|bill|budget)\\b|\\bwhat (?:is|was) the toll"
              + " (?:on|for)\\b");
  private static final Pattern COUNT_WORDS =
      Pattern.compile(
          "\\bhow"
              + " (?:many|much|big|large|tall|high|far|old|fast|deep|wide|heavy)\\b|\\b(?:what|which)"
              + " (?:number|share|percentage|proportion|percent)\\b|\\bnumber"
              + " of\\b|\\b(?:what|which) (?:is|was|were|are) (?:(?!of\\b)[\\w'’]+"
              + " ){1,5}(?:toll|rate|turnout|majority|margin|score|temperature|speed"
              + "|population|total|height|depth|weight|distance|inflation|unemployment)\\b");
  private static final Pattern TIME_WORDS =
      Pattern.compile(
          "\\bwhen\\b|\\bwhen's\\b|\\b(?:what|which)"
              + " (?:day|date|year|month|week|time|weekday|century|decade|evening|morning)\\b|\\bsince"
              + " when\\b|\\bhow (?:long ago|recently)\\b|\\bdate of\\b");
  private static final Pattern PERSON_WORDS =
      Pattern.compile(
          "\\bwho\\b|\\bwhom\\b|\\bwhose\\b|\\bwho['’]s\\b|\\b(?:what|which)"
              + " (?:people|man|woman|men|women|(?:person|leader|official|minister|president|politician|diplomat|envoy|expert"
              + "|adviser|author|reporter|journalist|player|lawyer|judge|officer)s?)\\b");
  private static final Pattern PLACE_WORDS =
      Pattern.compile(
          "\\bwhere\\b|\\bwhere['’]s\\b|\\b(?:what|which)"
              + " (?:city|country|countries|place|town|state|venue|location|region|capital|village)\\b");
  private static final Pattern REASON_WORDS =
      Pattern.compile("\\bwhy\\b|\\bhow come\\b|\\bwhat (?:caused|led to|made)\\b|\\breason\\b");

  /** "Which rule holds when there is a choice": behind these no relative word asks anything. */
  private static final Pattern THING_WORDS = Pattern.compile("\\b(?:what|which)\\b");

  private static final Set<String> RELATIVE =
      Set.of("when", "who", "whom", "whose", "where", "why");

  /**
   * "When the bridge opened, which ferry was given up?": the clause before the comma asks nothing.
   */
  private static final Pattern CLAUSE_FIRST =
      Pattern.compile(
          "(?:when|where|while|after|before|as|if|since|once|whenever)"
              + " (?!(?:is|are|was|were|has|have|had|will|would|can|could|should|did|does|do)\\b)[^,?]*,\\s*(?:in"
              + " |at |on |by |to |for |from"
              + " )?(?=(?:what|which|who|whom|whose|how|when|where|why)\\b)");

  /** The kinds that a question word tells; of two that begin at one place the earlier decides. */
  private static final List<Map.Entry<AnswerType, Pattern>> KINDS =
      List.of(
          Map.entry(TIME, TIME_WORDS),
          Map.entry(DURATION, DURATION_WORDS),
          Map.entry(COUNT, HOW_MANY_TIMES),
          Map.entry(MONEY, MONEY_WORDS),
          Map.entry(COUNT, COUNT_WORDS),
          Map.entry(REASON, REASON_WORDS),
          Map.entry(PERSON, PERSON_WORDS),
          Map.entry(PLACE, PLACE_WORDS));

  /** The kind of thing that a question asks for: the question word that stands first decides. */
  static AnswerType by(String question) {
    String text = question.strip().toLowerCase(Locale.ROOT);
    if (AUXILIARY_FIRST.matcher(text).matches()) {
      return YES_NO;
    }
    Matcher clause = CLAUSE_FIRST.matcher(text);
    String main = clause.lookingAt() ? text.substring(clause.end()) : text;
    Matcher what = THING_WORDS.matcher(main);
    int thing = what.find() ? what.start() : main.length();
    AnswerType first = THING;
    int at = Integer.MAX_VALUE;
    for (Map.Entry<AnswerType, Pattern> kind : KINDS) {
      Matcher matcher = kind.getValue().matcher(main);
      if (matcher.find()
          && matcher.start() < at
          && !(matcher.start() > thing && RELATIVE.contains(matcher.group()))) {
        first = kind.getKey();
        at = matcher.start();
      }
    }
    return first;
  }
}
