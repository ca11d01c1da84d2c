package dateline.questions;

import dateline.questions.Reply.Cited;
import dateline.questions.Reply.Said;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a reply against the key of its question. */
final class Judge {
  private Judge() {}

  static Verdict judge(KeyedQuestion key, Reply reply) {
    if (key.abstain()) {
      return reply.answered() ? Verdict.UNFOUNDED : Verdict.RIGHT_ABSTENTION;
    }
    if (!reply.answered()) {
      return Verdict.FALSE_ABSTENTION;
    }
    if (!saidPolarity(key, reply).agrees()) {
      return Verdict.WRONG;
    }
    Said first =
        key.kind().equals("list") ? joined(reply.statements()) : reply.statements().getFirst();
    if (answers(key, first) && quotes(key, first)) {
      return Verdict.RIGHT;
    }
    if (matches(reply, said -> answers(key, said) && quotes(key, said))) {
      return Verdict.RIGHT_LATER;
    }
    return matches(reply, said -> answers(key, said)) && !answersByPolarityAlone(key)
        ? Verdict.OTHER_QUOTATION
        : Verdict.WRONG;
  }

  /** Whether a yes or a no was said, and the right one. */
  enum Polarity {
    AGREES,
    NOT_SAID,
    NOT_ASKED,
    CONTRARY;

    boolean agrees() {
      return this != CONTRARY;
    }
  }

  static Polarity saidPolarity(KeyedQuestion key, Reply reply) {
    if (key.polarity().isEmpty() || !reply.answered()) {
      return Polarity.NOT_ASKED;
    }
    String start = plain(reply.statements().getFirst().text());
    boolean yes = start.matches("yes\\b.*");
    boolean no = start.matches("no\\b.*");
    if (!yes && !no) {
      return Polarity.NOT_SAID;
    }
    return key.polarity().get().equals(yes ? "yes" : "no") ? Polarity.AGREES : Polarity.CONTRARY;
  }

  private static boolean answersByPolarityAlone(KeyedQuestion key) {
    return key.contains().isEmpty() && key.containsAll().isEmpty();
  }

  private static boolean matches(Reply reply, Predicate<Said> test) {
    return Stream.concat(reply.statements().stream(), Stream.of(joined(reply.statements())))
        .anyMatch(test);
  }

  private static Said joined(List<Said> statements) {
    return new Said(
        statements.stream().map(Said::text).collect(Collectors.joining("\n")),
        statements.stream().flatMap(s -> s.citations().stream()).toList());
  }

  private static boolean answers(KeyedQuestion key, Said said) {
    String words =
        plain(
            said.text()
                + "\n"
                + said.citations().stream().map(Cited::quote).collect(Collectors.joining("\n")));
    return said.citations().stream().anyMatch(c -> fromSource(key, c))
        && (key.contains().isEmpty() || key.contains().stream().anyMatch(c -> holds(words, c)))
        && key.containsAll().stream().allMatch(c -> holds(words, c))
        && key.notContains().stream().noneMatch(c -> holds(words, c));
  }

  private static boolean fromSource(KeyedQuestion key, Cited cited) {
    boolean free = key.article().isEmpty() && key.publisher().isEmpty();
    return free
        || key.article().filter(cited.article()::equals).isPresent()
        || (key.publisher().isPresent() && key.publisher().equals(cited.publisher()));
  }

  private static boolean quotes(KeyedQuestion key, Said said) {
    return key.quotes().isEmpty()
        || said.citations().stream()
            .filter(c -> fromSource(key, c))
            .anyMatch(c -> key.quotes().stream().anyMatch(q -> sameWords(plain(c.quote()), q)));
  }

  /** The quotation holds the key's words, or is a clause of at least three of them. */
  private static boolean sameWords(String quotation, String expected) {
    String key = plain(expected);
    return quotation.contains(key) || (quotation.split(" ").length >= 3 && key.contains(quotation));
  }

  /** Whether {@code words} holds {@code part} with no letter or digit on either side of it. */
  static boolean holds(String words, String part) {
    String sought = plain(part);
    for (int at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + 1)) {
      int end = at + sought.length();
      boolean opens = at == 0 || !Character.isLetterOrDigit(words.charAt(at - 1));
      boolean closes = end == words.length() || !Character.isLetterOrDigit(words.charAt(end));
      if (opens && closes) {
        return true;
      }
    }
    return false;
  }

  /** Lower case, straight quotation marks, plain dashes, single spaces. */
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[“”„«»]", "\"")
        .replaceAll("[‘’ʼ]", "'")
        .replaceAll("[‐‑‒–—−]", "-")
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .strip();
  }

  /**
   * Whether any citation, of a note or a nearest passage too, is of an article later than allowed.
   */
  static boolean breaksAsOf(KeyedQuestion key, Reply reply) {
    return key.asOf().isPresent()
        && reply.citations().stream()
            .anyMatch(c ->
                c.published().isEmpty()
                    || c.published().get().compareTo(key.asOf().get().toString()) > 0);
  }
}
