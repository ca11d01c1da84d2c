package dateline.account;

import dateline.article.TextAnalysis;
import dateline.text.RuleTable;
import dateline.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Works out who says what a sentence of an article tells: from the sentence itself, from its
 * neighbours where it is a quotation that goes on, and for a pronoun from the sentences before.
 */
public final class Attributions {
  private static final RuleTable TABLE = RuleTable.of(Attributions.class);

  /** How many sentences before a pronoun are searched for whom it stands for. */
  private static final int MOST_SENTENCES_BACK = 5;

  private static final Pattern ONE_NAME = TABLE.pattern("one-name");
  private static final Pattern FULL_NAME = TABLE.pattern("full-name");

  private static final Pattern BODY = TABLE.pattern("body");

  private final String text;
  private final List<Span> sentences;
  private final Quotations quotations;

  /**
   * @param article what is worked out about an article's text
   */
  public Attributions(TextAnalysis article) {
    this.text = article.text();
    this.sentences = article.sentences();
    this.quotations = Quotations.of(text);
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
    Optional<Attribution> own = in(at, place);
    Optional<Attribution> found =
        own.isPresent()
            ? own
            : quotations.at(sentences.get(at)).flatMap(quotation -> around(quotation));
    return found.map(a -> resolved(a, at));
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
    return in(i, sentences.get(i));
  }

  /** The attribution of what stands of a place in a sentence. */
  private Optional<Attribution> in(int i, Span place) {
    Span span = sentences.get(i);
    Span part =
        new Span(Math.max(place.start(), span.start()), Math.min(place.end(), span.end()))
            .shift(-span.start());
    return new SpeechMatcher(span.of(text), quotations.holds(span.start()))
        .find(part)
        .map(a -> a.shift(span.start()));
  }

  private static boolean beginsInside(String sentence) {
    int closing = sentence.indexOf('”');
    int opening = sentence.indexOf('“');
    return closing >= 0 && (opening < 0 || closing < opening);
  }

  /**
   * Who speaks in a quotation: told behind it, before it, by the quotation that it goes on from, or
   * in the sentence that follows.
   */
  private Optional<Attribution> around(Span quotation) {
    int opening = sentence(new Span(quotation.start(), quotation.start() + 1));
    int closing = sentence(new Span(quotation.end() - 1, quotation.end()));
    return Stream.<Supplier<Optional<Attribution>>>of(
            () -> in(closing).filter(said -> said.span().start() >= quotation.end()),
            () -> in(opening).filter(said -> said.span().end() <= quotation.start()),
            () -> before(opening),
            () -> after(closing))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Who spoke in the sentence before, or in the last that is more than a quotation. */
  private Optional<Attribution> before(int opening) {
    for (int j = opening - 1; j >= 0 && opening - j <= MOST_SENTENCES_BACK; j--) {
      Optional<Attribution> found = in(j);
      if (found.isPresent() || !quotations.reach(sentences.get(j))) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Attribution> after(int closing) {
    int next = closing + 1;
    return next < sentences.size()
            && sameParagraph(closing, next)
            && quotations.at(sentences.get(next)).isEmpty()
        ? in(next)
        : Optional.empty();
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
    Optional<String> near =
        singular
            ? opening(text.substring(sentences.get(from).start(), pronoun.span().start()))
            : Optional.empty();
    if (near.isPresent()) {
      return near.map(name -> pronoun.by(name, ""));
    }
    for (int j = from - 1; j >= 0 && from - j <= MOST_SENTENCES_BACK; j--) {
      Optional<Attribution> spoke =
          in(j)
              .filter(a -> !a.speaker().isEmpty())
              .filter(a -> !ReportingWords.has("pronoun", a.speaker().toLowerCase(Locale.ROOT)))
              .filter(a -> !singular || isPerson(a.speaker()));
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

  /** The person with whose name a text begins. */
  private static Optional<String> opening(String text) {
    return person(text).filter(name -> FULL_NAME.matcher(text).lookingAt());
  }

  /** Whether a phrase ends with a name: "Lena Dahl", not "Nine growers". */
  private static boolean isPerson(String speaker) {
    return Character.isUpperCase(speaker.charAt(speaker.lastIndexOf(' ') + 1))
        && !ReportingWords.has("plural", speaker.toLowerCase(Locale.ROOT))
        && !ReportingWords.has("nameless", speaker.toLowerCase(Locale.ROOT));
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
