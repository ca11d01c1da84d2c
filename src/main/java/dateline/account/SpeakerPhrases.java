package dateline.account;

import dateline.text.CommonWords;
import dateline.text.RuleTable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the words that name a speaker, before a verb of saying or behind it.
 *
 * @param tokens the sentence
 * @param verbs its verbs of saying
 */
record SpeakerPhrases(SpeechTokens tokens, SpeechVerbs verbs) {
  private static final RuleTable TABLE = RuleTable.of(SpeakerPhrases.class);

  /** How many words a clause of "who" between two commas has at most. */
  private static final int LONGEST_RELATIVE = 40;

  /** How many tokens stand in brackets behind a name. */
  private static final int LONGEST_BRACKET = 7;

  private static final Set<String> AFTER_NAME = TABLE.words("after-name");
  private static final Set<String> OUTSIDE_OFFICE = TABLE.words("outside-office");
  private static final Set<String> NOBODY = TABLE.words("nobody");

  /**
   * A phrase that names a speaker.
   *
   * @param from its first token
   * @param end the token after its last
   * @param speaker the speaker
   * @param told what is told of the speaker beside it; empty where nothing is
   */
  record Phrase(int from, int end, Speaker speaker, String told) {}

  /** "…,” said Lena Dahl, the mayor": a comma or quotation before the verb, and then a name. */
  Optional<Phrase> inverted(int i) {
    boolean afterMark =
        i > 0 && (tokens.lower(i - 1).equals(",") || tokens.get(i - 1).isQuotationMark());
    if (!afterMark || tokens.isDay(i + 1)) {
      return Optional.empty();
    }
    return after(i + 1)
        .filter(phrase -> phrase.speaker().named() || !endsApposition(i - 1))
        .filter(phrase ->
            tokens.isMark(phrase.end()) && !tokens.lower(phrase.end()).equals(":")
                || tokens.capitalAt(phrase.from()) && opensBehindName(phrase.end()))
        .filter(phrase -> !tokens.isPreposition(phrase.from()))
        .filter(phrase -> !tokens.lower(phrase.from()).equals("to"))
        .filter(phrase -> isBehindSpeech(i) || endsSentence(phrase) && phrase.speaker().named())
        .filter(phrase -> IntStream.range(phrase.from(), phrase.end()).noneMatch(tokens::isFinite));
  }

  /** Whether a verb tells, of whatever stands before its comma, or of a quotation before it. */
  private boolean isBehindSpeech(int verb) {
    return !ReportingWords.has("clausal", tokens.lower(verb))
        || tokens.get(verb - 1).isQuotationMark()
        || verb > 1 && tokens.get(verb - 2).isQuotationMark();
  }

  private boolean endsSentence(Phrase phrase) {
    return phrase.end() >= tokens.size() - 1;
  }

  private boolean opensBehindName(int i) {
    return AFTER_NAME.contains(tokens.lower(i)) || tokens.isBoundary(i);
  }

  /**
   * Whether a comma closes what another opened: ", the mayor of Sund,", ", who led the inquiry,".
   */
  private boolean endsApposition(int comma) {
    int open = comma - 1;
    while (open > 0 && comma - open <= LONGEST_RELATIVE && tokens.get(open).isWord()) {
      open--;
    }
    boolean office = tokens.capitalAt(open + 1) || tokens.isDeterminer(open + 1);
    return open > 0
        && tokens.lower(open).equals(",")
        && (office && comma - open <= SpeechTokens.LONGEST_PHRASE + 1
            || tokens.lower(open + 1).equals("who"));
  }

  /** The phrase that begins at a token, with what is told of the speaker behind a comma. */
  Optional<Phrase> after(int from) {
    int end = from;
    boolean capital = false;
    while (end < tokens.size() && end - from < SpeechTokens.LONGEST_PHRASE && !ends(end, capital)) {
      boolean opening = end == from && tokens.isDeterminer(end);
      capital |= tokens.get(end).isCapital() && !opening;
      end++;
    }
    if (end == from || isStop(from)) {
      return Optional.empty();
    }
    Speaker speaker = Speaker.of(tokens.subList(from, end));
    String told = tokens.lower(end).equals(",") ? apposition(end + 1) : "";
    return Optional.of(new Phrase(from, end, speaker, told));
  }

  private boolean ends(int i, boolean capital) {
    SpeechToken token = tokens.get(i);
    return !token.isWord() && !token.text().equals("&")
        || token.quoted()
        || tokens.isBoundary(i)
        || token.lower().equals("who")
        || capital && AFTER_NAME.contains(token.lower())
        || capital && token.lower().equals("and") && !tokens.capitalAt(i + 1)
        || tokens.isDay(i);
  }

  /** "a physicist at MIT": up to the next mark; empty where a clause or a name follows instead. */
  private String apposition(int from) {
    int end = from;
    while (end < tokens.size()
        && end - from < SpeechTokens.LONGEST_PHRASE
        && tokens.get(end).isWord()
        && !tokens.get(end).quoted()
        && !tokens.isBoundary(end)
        && !tokens.lower(end).equals("who")) {
      end++;
    }
    boolean office =
        end > from
            && (tokens.isDeterminer(from) || !tokens.get(from).isCapital())
            && Attribution.Stance.of(tokens.lower(from)).isEmpty()
            && !tokens.lower(from).endsWith("ing")
            && !tokens.isPreposition(from)
            && !OUTSIDE_OFFICE.contains(tokens.lower(from));
    return office ? Speaker.text(tokens.subList(from, end)) : "";
  }

  private boolean isStop(int i) {
    return tokens.isBoundary(i) || NOBODY.contains(tokens.lower(i));
  }

  /** The phrase that ends before the verb. */
  Optional<Phrase> before(int verb) {
    int end = verbs.beforeAdverbs(verb);
    if (end == 0) {
      return Optional.empty();
    }
    if (tokens.isJoint(end - 1) || verbs.isParticiple(verb)) {
      return subject(end - 1);
    }
    if (tokens.lower(end - 1).equals(",")) {
      return beforeApposition(end - 1);
    }
    end = beforeBrackets(end);
    int from = tokens.phraseStart(end);
    return from == end
        ? Optional.empty()
        : Optional.of(new Phrase(from, end, Speaker.of(tokens.subList(from, end)), ""));
  }

  /** The token before an abbreviation in brackets: "the accord (GNA) says". */
  private int beforeBrackets(int end) {
    if (!tokens.lower(end - 1).equals(")")) {
      return end;
    }
    int open = end - 1;
    while (open > 0 && end - open < LONGEST_BRACKET && !tokens.lower(open).equals("(")) {
      open--;
    }
    return tokens.lower(open).equals("(") && open > 0 ? open : end;
  }

  /**
   * What the sentence begins with, up to its verb: "Governor Ana Moe defended the plan and said …",
   * "Two unions have called off the strike, saying that …".
   */
  private Optional<Phrase> subject(int most) {
    return beforeFinite(most).map(this::opening).or(() -> leadingName(most));
  }

  private Optional<Phrase> leadingName(int most) {
    int end = 0;
    while (end < most && tokens.get(end).isWord() && tokens.get(end).isCapital()) {
      end++;
    }
    boolean ordinary = isStop(0) || end <= 1 && CommonWords.has(tokens.lower(0));
    boolean opens = tokens.isPreposition(0) || tokens.isDeterminer(0);
    Optional<Phrase> name =
        end == 0 || ordinary || opens || tokens.isSubordinator(0)
            ? Optional.empty()
            : Optional.of(opening(end));
    return name.filter(phrase -> phrase.speaker().named());
  }

  private Phrase opening(int end) {
    return new Phrase(0, end, Speaker.of(tokens.subList(0, end)), "");
  }

  private Optional<Integer> beforeFinite(int most) {
    int finite = tokens.finite(most);
    boolean none = finite < 1 || isStop(0) || tokens.isPreposition(0) || tokens.isSubordinator(0);
    return none ? Optional.empty() : Optional.of(finite);
  }

  /** "Lena Dahl, the mayor of Sund, said": what stands between the commas is the office. */
  private Optional<Phrase> beforeApposition(int comma) {
    int open = comma - 1;
    while (open >= 0 && comma - open <= LONGEST_RELATIVE && !tokens.lower(open).equals(",")) {
      if (tokens.get(open).quoted()) {
        return Optional.empty();
      }
      open--;
    }
    boolean relative =
        tokens.lower(open + 1).equals("who") || tokens.lower(open + 1).equals("which");
    boolean subject =
        open < 0 && comma <= SpeechTokens.LONGEST_PHRASE && tokens.capitalAt(0) && !isStop(0);
    if (subject && verbs.opensClause(comma + 2)) {
      return Optional.of(new Phrase(0, comma, Speaker.of(tokens.subList(0, comma)), ""))
          .filter(phrase -> !tokens.isPreposition(0) && !phrase.speaker().name().isEmpty());
    }
    if (open <= 0
        || !tokens.lower(open).equals(",")
        || !relative && comma - open > SpeechTokens.LONGEST_PHRASE + 4) {
      return Optional.empty();
    }
    int from = tokens.phraseStart(open);
    if (from == open) {
      return Optional.empty();
    }
    Speaker speaker = Speaker.of(tokens.subList(from, open));
    boolean adverb = comma - open == 2 && !tokens.capitalAt(open + 1);
    if (relative || adverb) {
      return Optional.of(new Phrase(from, comma, speaker, ""));
    }
    Speaker between = Speaker.of(tokens.subList(open + 1, comma));
    boolean nameLast = between.named() && between.office().isEmpty() && !speaker.named();
    return Optional.of(
        nameLast
            ? new Phrase(from, comma, between, speaker.name())
            : new Phrase(from, comma, speaker, Speaker.text(tokens.subList(open + 1, comma))));
  }
}
