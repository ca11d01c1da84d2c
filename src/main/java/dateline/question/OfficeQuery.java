package dateline.question;

import dateline.text.Titles;
import dateline.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An office that a question says whose it is: "the chief executive of Halden", "Halden's manager".
 * A sentence that speaks of the same office of somebody else does not answer.
 *
 * @param title the office, in the question's words
 * @param holder whose it is
 * @param phrases how a sentence says whose it is, the first group being who
 */
record OfficeQuery(String title, Name holder, List<Pattern> phrases) {
  private static final String SOMEBODY =
      "\\p{Lu}[\\p{L}\\p{N}&.-]*+(?: \\p{Lu}[\\p{L}\\p{N}&.-]*+)*+";

  /** What stands between an office and its holder. */
  private static final Set<String> OF = Set.of("of", "at", "for");

  /** The office that a question asks about the holder of, if it says whose office it is. */
  static Optional<OfficeQuery> of(String question, AnswerType asked, List<Name> names) {
    List<Word> words = Word.of(question);
    return asked == AnswerType.PERSON
        ? names.stream().flatMap(name -> of(question, words, name).stream()).findFirst()
        : Optional.empty();
  }

  private static Optional<OfficeQuery> of(String question, List<Word> words, Name name) {
    List<String> lower = words.stream().map(Word::lower).toList();
    int first = lower.indexOf(name.words().getFirst());
    int end = first + name.words().size();
    if (first < 0 || end > words.size()) {
      return Optional.empty();
    }
    boolean possessive =
        question.substring(words.get(end - 1).span().end()).matches("(?s)['’]s?\\b.*");
    return (possessive ? title(after(lower, end)) : title(before(lower, first)))
        .map(title -> new OfficeQuery(title, name, phrases(title)));
  }

  private static List<String> after(List<String> words, int first) {
    return words.stream().skip(first).takeWhile(Titles::has).toList();
  }

  private static List<String> before(List<String> words, int end) {
    int of = end > 0 && words.get(end - 1).equals("the") ? end - 2 : end - 1;
    if (of < 0 || !OF.contains(words.get(of))) {
      return List.of();
    }
    int first = of;
    while (first > 0 && Titles.has(words.get(first - 1))) {
      first--;
    }
    return words.subList(first, of);
  }

  private static Optional<String> title(List<String> roles) {
    return roles.isEmpty() || roles.size() == 1 && Titles.loose(roles.getFirst())
        ? Optional.empty()
        : Optional.of(String.join(" ", roles));
  }

  /** Whether a sentence may speak of this office: it is about the holder, and not of another's. */
  boolean spokenOf(ArticleContext around, int i) {
    return around.nearness(i, holder) >= ArticleContext.BY_TOPIC && !anothers(around.text(i));
  }

  /** Whether a sentence speaks of this office, and each time says that it is somebody else's. */
  private boolean anothers(String sentence) {
    List<String> holders = holders(sentence);
    return !holders.isEmpty() && holders.stream().noneMatch(holder::in);
  }

  private List<String> holders(String sentence) {
    return phrases.stream()
        .flatMap(phrase -> phrase.matcher(sentence).results())
        .map(found -> ArticleContext.padded(found.group(1)))
        .toList();
  }

  /** "Halden's new chief executive", "the chief executive of Halden". */
  private static List<Pattern> phrases(String title) {
    String words = Pattern.quote(title).replace(" ", "\\E[ -]\\Q");
    return List.of(
        Pattern.compile("(" + SOMEBODY + ")['’]s? (?:\\p{L}+ )?(?i:" + words + ")\\b"),
        Pattern.compile("\\b(?i:" + words + ") (?:of|at|for) (?:the )?(" + SOMEBODY + ")"));
  }
}
