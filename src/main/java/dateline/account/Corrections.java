package dateline.account;

import dateline.article.Article;
import dateline.article.TextAnalysis;
import dateline.text.Characters;
import dateline.text.Edges;
import dateline.text.Resource;
import dateline.text.RuleTable;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the corrections and retractions in an article's text, by the table {@code corrections.txt},
 * and reads out of them what was wrong and what is right.
 */
public final class Corrections {
  private static final RuleTable TABLE = RuleTable.of(Corrections.class);

  /** How many sentences of its paragraph a correction may have. */
  private static final int MOST_SENTENCES = 3;

  /** No sentence longer than this is searched: the time grows with its length. */
  private static final int LONGEST_SENTENCE = 600;

  private static final List<Rule> RULES = rules();

  /** Ways to say what was wrong and what is right, the groups named so; the first that fits. */
  private static final List<Pattern> PAIRS =
      Stream.of("not-but", "was-not", "name-not", "instead", "words-not")
          .map(TABLE::pattern)
          .toList();

  private static final Pattern GIVEN_AS = TABLE.pattern("given-as");
  private static final Pattern IS = TABLE.pattern("is");
  private static final Pattern CLAIM = TABLE.pattern("claim");
  private static final Pattern LEAD_IN = TABLE.pattern("lead-in");
  private static final Pattern ABOUT_ITSELF = TABLE.pattern("about-itself");
  private static final Pattern OPENING = TABLE.pattern("opening");

  private Corrections() {}

  private record Rule(Correction.Kind kind, Pattern pattern) {}

  /** The corrections in an article's text, in their order. */
  public static List<Correction> in(TextAnalysis article) {
    List<Correction> found = new ArrayList<>();
    String text = article.text();
    List<Span> sentences = article.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Optional<Correction.Kind> kind = kind(sentences.get(i).of(text));
      if (kind.isPresent()) {
        int last = last(text, sentences, i);
        int start = sentences.get(i).start() + opening(sentences.get(i).of(text));
        Span span = new Span(start, sentences.get(last).end());
        found.add(read(kind.get(), span, sentences.subList(i, last + 1), text));
        i = last;
      }
    }
    return found;
  }

  /**
   * The corrections that an article prints of words of its own.
   *
   * @param words where they stand
   */
  public static List<Correction> of(Span words, Article article) {
    return in(article.analysis()).stream()
        .filter(correction -> correction.concerns(words, article.text()))
        .toList();
  }

  /** What a sentence does about an error; empty where it speaks of none. */
  public static Optional<Correction.Kind> kind(String sentence) {
    return sentence.length() > LONGEST_SENTENCE
        ? Optional.empty()
        : RULES.stream()
            .filter(rule -> rule.pattern().matcher(sentence).find())
            .map(Rule::kind)
            .findFirst();
  }

  /** Where in its sentence a correction begins that stands behind an abbreviation's full stop. */
  private static int opening(String sentence) {
    Matcher opening = OPENING.matcher(sentence);
    return opening.find() ? opening.start() : 0;
  }

  private static int last(String text, List<Span> sentences, int first) {
    int last = first;
    while (last + 1 < sentences.size()
        && last - first + 1 < MOST_SENTENCES
        && sentences.get(last + 1).length() <= LONGEST_SENTENCE
        && !text.substring(sentences.get(last).end(), sentences.get(last + 1).start())
            .contains("\n\n")) {
      last++;
    }
    return last;
  }

  private static Correction read(
      Correction.Kind kind, Span span, List<Span> sentences, String text) {
    String words = Characters.singleSpaced(span.of(text));
    Claim claim = kind == Correction.Kind.CORRECTION ? claim(sentences, text) : Claim.NONE;
    for (Pattern pair : PAIRS) {
      Matcher matcher = pair.matcher(words);
      if (matcher.find()) {
        return new Correction(
            kind, span, matcher.group("wrong"), matcher.group("right"), claim.wrong());
      }
    }
    Matcher as = GIVEN_AS.matcher(words);
    String wrong = as.find() ? as.group(1) : "";
    Matcher is = IS.matcher(words);
    String told = is.find(wrong.isEmpty() ? 0 : as.end()) ? is.group(1) : claim.right();
    String right = kind == Correction.Kind.RETRACTION ? "" : told;
    return new Correction(kind, span, wrong, right, claim.wrong());
  }

  /** What a correction says was reported, and what it says instead; empty what it does not say. */
  private record Claim(String wrong, String right) {
    private static final Claim NONE = new Claim("", "");
  }

  /** What is right stands behind the claim, after a semicolon or in the next sentence. */
  private static Claim claim(List<Span> sentences, String text) {
    List<String> said = sentences.stream().map(s -> Characters.singleSpaced(s.of(text))).toList();
    for (int i = 0; i < said.size(); i++) {
      Matcher claimed = CLAIM.matcher(said.get(i));
      if (claimed.find()) {
        String next = i + 1 < said.size() ? said.get(i + 1) : "";
        String right = Optional.ofNullable(claimed.group("right")).orElse(next);
        return new Claim(claimed.group("claim"), right(right));
      }
    }
    return Claim.NONE;
  }

  /** A sentence as what is right; empty where it speaks of the error itself. */
  private static String right(String sentence) {
    return ABOUT_ITSELF.matcher(sentence).find()
        ? ""
        : Edges.withoutEnding(LEAD_IN.matcher(sentence).replaceFirst(""), ".");
  }

  private static List<Rule> rules() {
    return Resource.lines(Corrections.class, "corrections.txt").stream()
        .map(line -> line.split("\\|", 2))
        .map(row ->
            new Rule(
                Correction.Kind.valueOf(row[0].strip().toUpperCase(Locale.ROOT)),
                Pattern.compile(row[1].strip(), Pattern.CASE_INSENSITIVE)))
        .toList();
  }
}
