package dateline.account;

import dateline.text.BareWords;
import dateline.text.RuleTable;
import dateline.text.Span;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds who speaks in one sentence, by {@code speech.txt}: "Lena Dahl, the mayor, said …", "…, said
 * Lena Dahl, the mayor", "according to Lena Dahl", "reportedly".
 */
final class SpeechMatcher {
  private static final RuleTable TABLE = RuleTable.of(SpeechMatcher.class);

  /** A sentence of more tokens is a list or a table, which nobody says. */
  private static final int LONGEST_SENTENCE = 500;

  private static final Set<String> AFTER_PASSIVE = TABLE.words("after-passive");
  private static final Pattern WITHOUT_NAME = TABLE.pattern("without-name");

  private final String sentence;
  private final SpeechTokens tokens;
  private final SpeechVerbs verbs;
  private final SpeakerPhrases phrases;

  SpeechMatcher(String sentence, boolean insideQuotation) {
    this.sentence = sentence;
    this.tokens = SpeechTokens.of(sentence, insideQuotation);
    this.verbs = new SpeechVerbs(tokens);
    this.phrases = new SpeakerPhrases(tokens, verbs);
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
    if (!tokens.isSubordinator(before)) {
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
    return tokens.all().stream()
        .filter(token -> token.text().equals(",") && token.span().start() > said.span().end())
        .mapToInt(token -> token.span().start())
        .findFirst()
        .orElse(sentence.length());
  }

  private Optional<Attribution> at(int i) {
    String word = tokens.get(i).lower();
    if (word.equals("according") && tokens.lower(i + 1).equals("to")) {
      return phrases
          .after(i + 2)
          .map(phrase -> attribution(phrase, i, i + 1, Attribution.Stance.SAYS));
    }
    if (ReportingWords.has("hearsay", word)) {
      return Optional.of(nobody(i, i, Attribution.Stance.ALLEGES));
    }
    Optional<Attribution.Stance> stance = Attribution.Stance.of(word);
    if (stance.isEmpty() || verbs.isNoVerb(i)) {
      return Optional.empty();
    }
    if (ReportingWords.has("passive", word) && verbs.isToBe(i + 1)) {
      return Optional.of(nobody(i, i, stance.get()));
    }
    if (tokens.isBe(verbs.beforeAdverbs(i) - 1)) {
      boolean hearsay =
          ReportingWords.has("passive", word) && AFTER_PASSIVE.contains(tokens.lower(i + 1));
      boolean by = tokens.lower(i + 1).equals("by");
      return hearsay && !by ? Optional.of(nobody(i - 1, i, stance.get())) : Optional.empty();
    }
    Optional<SpeakerPhrases.Phrase> inverted = phrases.inverted(i);
    if (inverted.isPresent()) {
      return inverted.map(phrase -> attribution(phrase, i, i, stance.get()));
    }
    if (ReportingWords.has("clausal", word) && !verbs.opensClause(i + 1)) {
      return Optional.empty();
    }
    return phrases.before(i).map(phrase -> attribution(phrase, i, i, stance.get()));
  }

  private Attribution attribution(
      SpeakerPhrases.Phrase phrase, int verb, int last, Attribution.Stance stance) {
    Speaker speaker = phrase.speaker();
    String office = phrase.told().isEmpty() ? speaker.office() : phrase.told();
    String name = speaker.name();
    boolean nameless =
        (!speaker.named() || !name.contains(" "))
            && BareWords.ofLetters(name).stream().anyMatch(w -> ReportingWords.has("nameless", w));
    boolean anonymous = nameless || WITHOUT_NAME.matcher(sentence).find();
    return new Attribution(
        name, office, verb(verb, last), stance, anonymous, span(phrase, verb, last));
  }

  private Attribution nobody(int from, int to, Attribution.Stance stance) {
    return new Attribution("", "", verb(from, to), stance, true, tokens.span(from, to));
  }

  private String verb(int from, int to) {
    return tokens.span(from, to).of(sentence);
  }

  private Span span(SpeakerPhrases.Phrase phrase, int verb, int last) {
    int from = Math.min(phrase.from(), verb);
    int to = Math.max(phrase.end() - 1, last);
    return tokens.span(from, to);
  }
}
