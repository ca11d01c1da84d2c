package dateline.account;

import dateline.text.RuleTable;
import dateline.text.Sentences;
import dateline.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Works out who says what a sentence of an article tells: from the sentence itself, from its
 * neighbours where it is a quotation that goes on, and for a pronoun from the sentences before.
 */
public final class Attributions {
  private static final RuleTable TABLE = RuleTable.of(Attributions.class);

  /** How many sentences before a pronoun are searched for whom it stands for. */
  private static final int LOOK_BACK = 5;

  private static final Pattern ONE_NAME = TABLE.pattern("one-name");
  private static final Pattern FULL_NAME = TABLE.pattern("full-name");

  private static final Pattern BODY = TABLE.pattern("body");

  private final String text;
  private final List<Span> sentences;

  /**
   * @param text an article's text
   */
  public Attributions(String text) {
    this.text = text;
    this.sentences = Sentences.of(text);
  }

  /**
   * Whose words a place of the text holds.
   *
   * @param place a sentence, or a part of one
   * @return who says it, with the span of the attributing words in the text; empty where it is the
   *     paper's own words
   */
  public Optional<Attribution> of(Span place) {
    int at = sentence(place);
    if (at < 0) {
      return Optional.empty();
    }
    Optional<Attribution> own = in(at);
    return (own.isPresent() ? own : quoted(at) ? beside(at) : own).map(a -> resolved(a, at));
  }

  /**
   * Widens what is kept of a sentence so that no attribution in it is cut off.
   *
   * @param sentence the whole sentence
   * @param kept the part of it that a statement is to be made of
   * @return the part to keep: the same, or the whole from the attribution on
   */
  public static Span keeping(String sentence, Span kept) {
    return new SpeechMatcher(sentence, beginsInside(sentence))
        .find()
        .filter(attribution -> !kept.contains(attribution.span()))
        .map(attribution ->
            new Span(
                attribution.span().start() < kept.start() ? 0 : kept.start(),
                attribution.span().end() > kept.end() ? sentence.length() : kept.end()))
        .orElse(kept);
  }

  private int sentence(Span place) {
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).overlaps(place)) {
        return i;
      }
    }
    return -1;
  }

  private Optional<Attribution> in(int i) {
    Span span = sentences.get(i);
    return new SpeechMatcher(span.of(text), inside(i)).find().map(a -> a.shift(span.start()));
  }

  /** Whether a sentence begins inside a quotation that its paragraph opened. */
  private boolean inside(int i) {
    int paragraph = text.lastIndexOf("\n\n", sentences.get(i).start());
    String before = text.substring(Math.max(0, paragraph), sentences.get(i).start());
    long straight = before.chars().filter(c -> c == '"').count();
    return before.lastIndexOf('“') > before.lastIndexOf('”') || straight % 2 == 1;
  }

  private static boolean beginsInside(String sentence) {
    int closing = sentence.indexOf('”');
    int opening = sentence.indexOf('“');
    return closing >= 0 && (opening < 0 || closing < opening);
  }

  /** Whether a sentence is a quotation, or begins inside one. */
  private boolean quoted(int i) {
    String sentence = sentences.get(i).of(text);
    return inside(i) || sentence.startsWith("“") || sentence.startsWith("\"");
  }

  /**
   * Who speaks in the next or the last sentences of the paragraph, or at the end of the one before.
   */
  private Optional<Attribution> beside(int i) {
    for (int j = i + 1; j < sentences.size() && sameParagraph(j - 1, j); j++) {
      Optional<Attribution> found = in(j);
      if (found.isPresent()) {
        return found;
      }
      if (!quoted(j)) {
        break;
      }
    }
    for (int j = i - 1; j >= 0 && i - j <= LOOK_BACK; j--) {
      Optional<Attribution> found = in(j);
      if (found.isPresent()) {
        return found;
      }
      if (!quoted(j) && !sameParagraph(j, i)) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean sameParagraph(int i, int j) {
    return !text.substring(sentences.get(i).end(), sentences.get(j).start()).contains("\n\n");
  }

  private Attribution resolved(Attribution attribution, int at) {
    String lower = attribution.speaker().toLowerCase(Locale.ROOT);
    if (ReportingWords.has("pronoun", lower)) {
      return antecedent(attribution, at).orElse(attribution);
    }
    return ONE_NAME.matcher(attribution.speaker()).matches()
        ? attribution.by(full(attribution), "")
        : attribution;
  }

  /** Whom a pronoun stands for: the last who spoke, else the last person named before. */
  private Optional<Attribution> antecedent(Attribution pronoun, int at) {
    int from =
        sentences.stream()
            .filter(s -> s.overlaps(pronoun.span()))
            .findFirst()
            .map(sentences::indexOf)
            .orElse(at);
    boolean singular = List.of("he", "she").contains(pronoun.speaker().toLowerCase(Locale.ROOT));
    for (int j = from - 1; j >= 0 && from - j <= LOOK_BACK; j--) {
      Optional<Attribution> spoke =
          in(j)
              .filter(a -> !a.speaker().isEmpty())
              .filter(a -> !ReportingWords.has("pronoun", a.speaker().toLowerCase(Locale.ROOT)))
              .filter(a -> !singular || a.speaker().chars().anyMatch(Character::isUpperCase));
      if (spoke.isPresent()) {
        return Optional.of(pronoun.by(full(spoke.get()), spoke.get().office()));
      }
      Optional<String> person =
          singular ? person(sentences.get(j).of(text)) : body(sentences.get(j).of(text));
      if (person.isPresent()) {
        return Optional.of(pronoun.by(person.get(), ""));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> person(String sentence) {
    return FULL_NAME
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .map(Attributions::withoutTitle)
        .filter(name -> name.contains(" "))
        .findFirst();
  }

  /** The company, the two unions: what a sentence begins with. */
  private static Optional<String> body(String sentence) {
    return BODY.matcher(sentence).results().map(MatchResult::group).findFirst();
  }

  /** A family name with the first name that the text gives before it. */
  private String full(Attribution attribution) {
    String name = attribution.speaker();
    if (name.contains(" ")) {
      return name;
    }
    return FULL_NAME
        .matcher(text.substring(0, Math.min(text.length(), attribution.span().end())))
        .results()
        .map(MatchResult::group)
        .filter(whole -> whole.endsWith(" " + name))
        .map(Attributions::withoutTitle)
        .filter(whole -> whole.contains(" "))
        .findFirst()
        .orElse(name);
  }

  private static String withoutTitle(String name) {
    String rest = name;
    while (rest.contains(" ")
        && ReportingWords.has("title", rest.split(" ")[0].toLowerCase(Locale.ROOT))) {
      rest = rest.substring(rest.indexOf(' ') + 1);
    }
    return rest;
  }
}
