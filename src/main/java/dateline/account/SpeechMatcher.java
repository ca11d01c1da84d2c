package dateline.account;

import dateline.text.BareWords;
import dateline.text.CommonWords;
import dateline.text.RuleTable;
import dateline.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds who speaks in one sentence, by {@code speech.txt}: "Lena Dahl, the mayor, said …", "…, said
 * Lena Dahl, the mayor", "according to Lena Dahl", "reportedly".
 */
final class SpeechMatcher {
  private static final RuleTable TABLE = RuleTable.of(SpeechMatcher.class);

  private static final int LONGEST_PHRASE = 14;

  /** A sentence of more tokens is a list or a table, which nobody says. */
  private static final int LONGEST_SENTENCE = 500;

  /** How many words a clause of "who" between two commas has at most. */
  private static final int LONGEST_RELATIVE = 40;

  /** How many tokens stand in brackets behind a name. */
  private static final int LONGEST_BRACKET = 7;

  /** How many words the subject of a sentence has at most. */
  private static final int LONGEST_SUBJECT = 8;

  /** How far behind a verb of saying the verb of its clause is looked for. */
  private static final int CLAUSE = 8;

  /** How far behind it "that" may stand: "announced on Tuesday that". */
  private static final int NEAR = 2;

  private static final Set<String> BOUNDARY_WORDS = TABLE.words("boundary-words");
  private static final Set<String> AFTER_NAME = TABLE.words("after-name");
  private static final Set<String> PREPOSITIONS = TABLE.words("prepositions");
  private static final Set<String> DETERMINERS = TABLE.words("determiners");

  /** Before a word that tells no speech, or whose speaker stands elsewhere. */
  private static final Set<String> NO_SPEAKER = TABLE.words("no-speaker");

  private static final Set<String> OUTSIDE_OFFICE = TABLE.words("outside-office");
  private static final Set<String> AFTER_PASSIVE = TABLE.words("after-passive");
  private static final Set<String> SUBORDINATORS = TABLE.words("subordinators");
  private static final Set<String> NOBODY = TABLE.words("nobody");
  private static final Set<String> BE = TABLE.words("be");
  private static final Set<String> QUESTION_WORDS = TABLE.words("question-words");
  private static final Set<String> PARTICIPLES = TABLE.words("participles");
  private static final Set<String> AFTER_PARTICIPLE = TABLE.words("after-participle");
  private static final Set<String> SUBJECTS = TABLE.words("subjects");
  private static final Set<String> NOUNS = TABLE.words("nouns");
  private static final Set<String> NO_ADVERBS = TABLE.words("no-adverbs");
  private static final Set<String> FINITE = TABLE.words("finite");
  private static final Pattern DAY = TABLE.pattern("day");
  private static final Pattern WITHOUT_NAME = TABLE.pattern("without-name");

  private final String sentence;
  private final List<SpeechToken> tokens;

  SpeechMatcher(String sentence, boolean insideQuotation) {
    this.sentence = sentence;
    this.tokens = SpeechToken.of(sentence, insideQuotation);
  }

  /** The attribution of the sentence; the first where there are several. */
  Optional<Attribution> find() {
    return find(new Span(0, sentence.length()));
  }

  /**
   * The attribution of a part of the sentence: one in a clause of time or reason counts for that
   * clause alone. "Biden asked for the call after the White House said that …" is the paper's word
   * for who asked.
   *
   * @param place the part
   */
  Optional<Attribution> find(Span place) {
    Optional<Attribution> hearsay = Optional.empty();
    if (tokens.size() > LONGEST_SENTENCE) {
      return hearsay;
    }
    for (int i = 0; i < tokens.size(); i++) {
      SpeechToken token = tokens.get(i);
      if (token.quoted() || !token.isWord()) {
        continue;
      }
      Optional<Attribution> found = at(i).filter(said -> reaches(said, place));
      if (found.isPresent() && !found.get().speaker().isEmpty()) {
        return found;
      }
      hearsay = hearsay.isPresent() ? hearsay : found;
    }
    return hearsay;
  }

  private boolean reaches(Attribution said, Span place) {
    int before = first(said) - 1;
    if (!SUBORDINATORS.contains(lower(before))) {
      return true;
    }
    return before <= 1
        ? place.start() < clauseEnd(said)
        : place.end() > tokens.get(before).span().start();
  }

  private int first(Attribution said) {
    int i = 0;
    while (tokens.get(i).span().start() < said.span().start()) {
      i++;
    }
    return i;
  }

  /** Where the clause that opens the sentence ends: at the first comma behind what it reports. */
  private int clauseEnd(Attribution said) {
    return tokens.stream()
        .filter(token -> token.text().equals(",") && token.span().start() > said.span().end())
        .mapToInt(token -> token.span().start())
        .findFirst()
        .orElse(sentence.length());
  }

  private Optional<Attribution> at(int i) {
    String word = tokens.get(i).lower();
    if (word.equals("according") && lower(i + 1).equals("to")) {
      return after(i + 2).map(phrase -> attribution(phrase, i, i + 1, Attribution.Stance.SAYS));
    }
    if (ReportingWords.has("hearsay", word)) {
      return Optional.of(nobody(i, i, Attribution.Stance.ALLEGES));
    }
    Optional<Attribution.Stance> stance = ReportingWords.stance(word);
    if (stance.isEmpty() || isNoVerb(i)) {
      return Optional.empty();
    }
    if (ReportingWords.has("passive", word) && isToBe(i + 1)) {
      return Optional.of(nobody(i, i, stance.get()));
    }
    if (BE.contains(lower(beforeAdverbs(i) - 1))) {
      boolean hearsay = ReportingWords.has("passive", word) && AFTER_PASSIVE.contains(lower(i + 1));
      boolean by = lower(i + 1).equals("by");
      return hearsay && !by ? Optional.of(nobody(i - 1, i, stance.get())) : Optional.empty();
    }
    Optional<Phrase> inverted = inverted(i);
    if (inverted.isPresent()) {
      return inverted.map(phrase -> attribution(phrase, i, i, stance.get()));
    }
    if (ReportingWords.has("clausal", word) && !opensClause(i + 1)) {
      return Optional.empty();
    }
    return before(i).map(phrase -> attribution(phrase, i, i, stance.get()));
  }

  /**
   * Whether a word is no verb that tells: "to deny", "of claims", "an alleged spy", "the panel’s
   * report", "did not say what". Behind "and" it is one where a clause follows.
   */
  private boolean isNoVerb(int i) {
    String before = lower(i - 1);
    return NO_SPEAKER.contains(before) && !(isJoint(i - 1) && goesOn(i))
        || i > 0 && tokens.get(i).isCapital()
        || NOUNS.contains(lower(i)) && (before.endsWith("’s") || before.endsWith("'s"))
        || lower(i + 1).equals("’")
        || before.equals("not") && QUESTION_WORDS.contains(lower(i + 1))
        || PARTICIPLES.contains(lower(i)) && !(before.equals(",") && tellsThat(i + 1));
  }

  /** Whether a verb behind "and" goes on with what the subject does, and tells something. */
  private boolean goesOn(int i) {
    int finite = finite(i);
    boolean passive = finite > 0 && BE.contains(lower(finite));
    return !passive && !AFTER_PARTICIPLE.contains(lower(i + 1)) && opensClause(i + 1);
  }

  private boolean tellsThat(int i) {
    return lower(i).equals("that")
        || SUBJECTS.contains(lower(i)) && holdsClause(i)
        || i < tokens.size() && tokens.get(i).isQuotationMark();
  }

  private boolean isJoint(int i) {
    return lower(i).equals("and") || lower(i).equals("but");
  }

  /** "Said to be", "believed to have". */
  private boolean isToBe(int i) {
    return lower(i).equals("to") && (lower(i + 1).equals("be") || lower(i + 1).equals("have"));
  }

  private int beforeAdverbs(int verb) {
    int end = verb;
    while (end > 0 && isAdverb(end - 1)) {
      end--;
    }
    return end;
  }

  /**
   * Whether what follows is reported speech: "that", a clause without it, a quotation, a comma or
   * colon before one; or nothing, behind a comma: "…, the report notes."
   */
  private boolean opensClause(int i) {
    return lower(i).equals("that")
        || holdsClause(i)
        || isBehind(phraseStart(i - 1) - 1, i)
        || i >= tokens.size()
        || tokens.subList(i, Math.min(tokens.size(), i + 8)).stream().anyMatch(SpeechToken::quoted)
        || i > 1 && tokens.subList(0, i - 1).stream().anyMatch(SpeechToken::quoted) && isMark(i);
  }

  /** Whether the reported words stand before: a quotation, or a comma and nothing behind. */
  private boolean isBehind(int mark, int next) {
    return mark > 0
        && (tokens.get(mark).isQuotationMark()
            || lower(mark).equals(",") && next == tokens.size() - 1 && isMark(next));
  }

  /** Whether a verb in the third person, or "will" or "would", follows before the next mark. */
  private boolean holdsClause(int from) {
    for (int i = from + 1; i < Math.min(tokens.size(), from + CLAUSE); i++) {
      if (lower(i).equals("that") && i - from <= NEAR) {
        return true;
      }
      if (isMark(i) || BOUNDARY_WORDS.contains(lower(i))) {
        return false;
      }
      if (FINITE.contains(lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isMark(int i) {
    return i >= tokens.size() || !tokens.get(i).isWord();
  }

  /** "…,” said Lena Dahl, the mayor": a comma or quotation before the verb, and then a name. */
  private Optional<Phrase> inverted(int i) {
    boolean afterMark = i > 0 && (lower(i - 1).equals(",") || tokens.get(i - 1).isQuotationMark());
    if (!afterMark || DAY.matcher(text(i + 1)).matches()) {
      return Optional.empty();
    }
    return after(i + 1)
        .filter(phrase -> phrase.speaker().named() || !endsApposition(i - 1))
        .filter(phrase ->
            isMark(phrase.end()) && !lower(phrase.end()).equals(":")
                || capitalAt(phrase.from()) && opensBehindName(lower(phrase.end())))
        .filter(phrase -> !PREPOSITIONS.contains(lower(phrase.from())))
        .filter(phrase -> !lower(phrase.from()).equals("to"))
        .filter(phrase -> isBehindSpeech(i) || endsSentence(phrase) && phrase.speaker().named())
        .filter(phrase ->
            IntStream.range(phrase.from(), phrase.end())
                .noneMatch(token -> FINITE.contains(lower(token))));
  }

  /** Whether a verb tells, of whatever stands before its comma, or of a quotation before it. */
  private boolean isBehindSpeech(int verb) {
    return !ReportingWords.has("clausal", lower(verb))
        || tokens.get(verb - 1).isQuotationMark()
        || verb > 1 && tokens.get(verb - 2).isQuotationMark();
  }

  private boolean endsSentence(Phrase phrase) {
    return phrase.end() >= tokens.size() - 1;
  }

  private static boolean opensBehindName(String word) {
    return AFTER_NAME.contains(word) || BOUNDARY_WORDS.contains(word);
  }

  /**
   * Whether a comma closes what another opened: ", the mayor of Sund,", ", who led the inquiry,".
   */
  private boolean endsApposition(int comma) {
    int open = comma - 1;
    while (open > 0 && comma - open <= LONGEST_RELATIVE && tokens.get(open).isWord()) {
      open--;
    }
    boolean office = capitalAt(open + 1) || DETERMINERS.contains(lower(open + 1));
    return open > 0
        && lower(open).equals(",")
        && (office && comma - open <= LONGEST_PHRASE + 1 || lower(open + 1).equals("who"));
  }

  /** The phrase that begins at a token, with what is told of the speaker behind a comma. */
  private Optional<Phrase> after(int from) {
    int end = from;
    boolean capital = false;
    while (end < tokens.size() && end - from < LONGEST_PHRASE && !ends(end, capital)) {
      boolean opening = end == from && DETERMINERS.contains(lower(end));
      capital |= tokens.get(end).isCapital() && !opening;
      end++;
    }
    if (end == from || isStop(from)) {
      return Optional.empty();
    }
    Speaker speaker = Speaker.of(tokens.subList(from, end));
    String told = lower(end).equals(",") ? apposition(end + 1) : "";
    return Optional.of(new Phrase(from, end, speaker, told));
  }

  private boolean ends(int i, boolean capital) {
    SpeechToken token = tokens.get(i);
    return !token.isWord() && !token.text().equals("&")
        || token.quoted()
        || BOUNDARY_WORDS.contains(token.lower())
        || token.lower().equals("who")
        || capital && AFTER_NAME.contains(token.lower())
        || capital && token.lower().equals("and") && !capitalAt(i + 1)
        || DAY.matcher(token.text()).matches();
  }

  private boolean capitalAt(int i) {
    return i < tokens.size() && tokens.get(i).isCapital();
  }

  private boolean isStop(int i) {
    return BOUNDARY_WORDS.contains(lower(i)) || NOBODY.contains(lower(i));
  }

  /** "a physicist at MIT": up to the next mark; empty where a clause or a name follows instead. */
  private String apposition(int from) {
    int end = from;
    while (end < tokens.size()
        && end - from < LONGEST_PHRASE
        && tokens.get(end).isWord()
        && !tokens.get(end).quoted()
        && !BOUNDARY_WORDS.contains(lower(end))
        && !lower(end).equals("who")) {
      end++;
    }
    boolean office =
        end > from
            && (DETERMINERS.contains(lower(from)) || !tokens.get(from).isCapital())
            && !ReportingWords.stance(lower(from)).isPresent()
            && !lower(from).endsWith("ing")
            && !PREPOSITIONS.contains(lower(from))
            && !OUTSIDE_OFFICE.contains(lower(from));
    return office ? Speaker.text(tokens.subList(from, end)) : "";
  }

  /** The phrase that ends before the verb. */
  private Optional<Phrase> before(int verb) {
    int end = beforeAdverbs(verb);
    if (end == 0) {
      return Optional.empty();
    }
    if (isJoint(end - 1) || PARTICIPLES.contains(lower(verb))) {
      return subject(end - 1);
    }
    if (lower(end - 1).equals(",")) {
      return beforeApposition(end - 1);
    }
    end = beforeBrackets(end);
    int from = phraseStart(end);
    return from == end
        ? Optional.empty()
        : Optional.of(new Phrase(from, end, Speaker.of(tokens.subList(from, end)), ""));
  }

  /** The token before an abbreviation in brackets: "the accord (GNA) says". */
  private int beforeBrackets(int end) {
    if (!lower(end - 1).equals(")")) {
      return end;
    }
    int open = end - 1;
    while (open > 0 && end - open < LONGEST_BRACKET && !lower(open).equals("(")) {
      open--;
    }
    return lower(open).equals("(") && open > 0 ? open : end;
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
    boolean ordinary = isStop(0) || end <= 1 && CommonWords.has(lower(0));
    boolean opens = PREPOSITIONS.contains(lower(0)) || DETERMINERS.contains(lower(0));
    Optional<Phrase> name =
        end == 0 || ordinary || opens || SUBORDINATORS.contains(lower(0))
            ? Optional.empty()
            : Optional.of(opening(end));
    return name.filter(phrase -> phrase.speaker().named());
  }

  private Phrase opening(int end) {
    return new Phrase(0, end, Speaker.of(tokens.subList(0, end)), "");
  }

  private Optional<Integer> beforeFinite(int most) {
    int finite = finite(most);
    boolean none =
        finite < 1
            || isStop(0)
            || PREPOSITIONS.contains(lower(0))
            || SUBORDINATORS.contains(lower(0));
    return none ? Optional.empty() : Optional.of(finite);
  }

  /** The first verb in the third person, near the start and before any mark; -1 where none is. */
  private int finite(int most) {
    for (int i = 1; i < Math.min(most, LONGEST_SUBJECT) && tokens.get(i).isWord(); i++) {
      if (FINITE.contains(lower(i))) {
        return lower(i - 1).equals("who") ? -1 : i;
      }
    }
    return -1;
  }

  private boolean isAdverb(int i) {
    String word = lower(i);
    return ReportingWords.has("adverb", word)
        || word.endsWith("ly")
            && word.length() > 4
            && !tokens.get(i).isCapital()
            && !NO_ADVERBS.contains(word);
  }

  /** "Lena Dahl, the mayor of Sund, said": what stands between the commas is the office. */
  private Optional<Phrase> beforeApposition(int comma) {
    int open = comma - 1;
    while (open >= 0 && comma - open <= LONGEST_RELATIVE && !lower(open).equals(",")) {
      if (tokens.get(open).quoted()) {
        return Optional.empty();
      }
      open--;
    }
    boolean relative = lower(open + 1).equals("who") || lower(open + 1).equals("which");
    boolean subject = open < 0 && comma <= LONGEST_PHRASE && capitalAt(0) && !isStop(0);
    if (subject && opensClause(comma + 2)) {
      return Optional.of(new Phrase(0, comma, Speaker.of(tokens.subList(0, comma)), ""))
          .filter(phrase -> !PREPOSITIONS.contains(lower(0)) && !phrase.speaker().name().isEmpty());
    }
    if (open <= 0 || !lower(open).equals(",") || !relative && comma - open > LONGEST_PHRASE + 4) {
      return Optional.empty();
    }
    int from = phraseStart(open);
    if (from == open) {
      return Optional.empty();
    }
    Speaker speaker = Speaker.of(tokens.subList(from, open));
    Speaker between = Speaker.of(tokens.subList(open + 1, comma));
    if (relative) {
      return Optional.of(new Phrase(from, comma, speaker, ""));
    }
    if (comma - open == 2 && !capitalAt(open + 1)) {
      return Optional.of(new Phrase(from, comma, speaker, ""));
    }
    boolean nameLast = between.named() && between.office().isEmpty() && !speaker.named();
    return Optional.of(
        nameLast
            ? new Phrase(from, comma, between, speaker.name())
            : new Phrase(from, comma, speaker, Speaker.text(tokens.subList(open + 1, comma))));
  }

  /** Where the phrase begins that ends at a token. */
  private int phraseStart(int end) {
    int from = end;
    while (from > 0 && end - from < LONGEST_PHRASE && !opens(from - 1)) {
      from--;
    }
    if (from < end && PREPOSITIONS.contains(lower(from))) {
      for (int i = end - 1; i > from; i--) {
        if (DETERMINERS.contains(lower(i))) {
          return i;
        }
      }
      return Math.min(end, from + 2);
    }
    return from;
  }

  /** Whether the phrase cannot reach over a token to its left. */
  private boolean opens(int i) {
    SpeechToken token = tokens.get(i);
    boolean joined = token.lower().equals("and") && i > 0 && tokens.get(i - 1).isWord();
    return !token.isWord() && !token.text().equals("&")
        || token.quoted()
        || SUBORDINATORS.contains(token.lower())
        || BOUNDARY_WORDS.contains(token.lower())
        || token.lower().equals("and") && !(joined && capitalAt(i - 1))
        || DAY.matcher(token.text()).matches()
        || ReportingWords.stance(token.lower()).isPresent()
            && !token.isCapital()
            && !DETERMINERS.contains(lower(i - 1));
  }

  private Attribution attribution(Phrase phrase, int verb, int last, Attribution.Stance stance) {
    Speaker speaker = phrase.speaker();
    String office = phrase.told().isEmpty() ? speaker.office() : phrase.told();
    String name = speaker.name();
    boolean nameless =
        (!speaker.named() || !name.contains(" "))
            && words(name).stream().anyMatch(w -> ReportingWords.has("nameless", w));
    boolean anonymous = nameless || WITHOUT_NAME.matcher(sentence).find();
    return new Attribution(
        name, office, verb(verb, last), stance, anonymous, span(phrase, verb, last));
  }

  private Attribution nobody(int from, int to, Attribution.Stance stance) {
    Span span = new Span(tokens.get(from).span().start(), tokens.get(to).span().end());
    return new Attribution("", "", verb(from, to), stance, true, span);
  }

  private String verb(int from, int to) {
    return sentence.substring(tokens.get(from).span().start(), tokens.get(to).span().end());
  }

  private Span span(Phrase phrase, int verb, int last) {
    int from = Math.min(phrase.from(), verb);
    int to = Math.max(phrase.end() - 1, last);
    return new Span(tokens.get(from).span().start(), tokens.get(to).span().end());
  }

  private static List<String> words(String name) {
    return BareWords.ofLetters(name);
  }

  private String lower(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
  }

  private String text(int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text();
  }

  /**
   * A phrase that names a speaker.
   *
   * @param from its first token
   * @param end the token after its last
   * @param speaker the speaker
   * @param told what is told of the speaker beside it; empty where nothing is
   */
  private record Phrase(int from, int end, Speaker speaker, String told) {}
}
