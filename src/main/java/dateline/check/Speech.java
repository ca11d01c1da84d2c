package dateline.check;

import dateline.quotation.Quote;
import dateline.text.BareWords;
import dateline.text.RuleTable;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds who is said to have said what is quoted: in a draft, and in the article that it stands in.
 * Names are found before and after the quotation, beside a verb of saying; in an article also
 * earlier in its paragraph. Where somebody is meant by a pronoun or by an office alone, nobody is
 * found.
 */
final class Speech {
  private static final RuleTable TABLE = RuleTable.of(Speech.class);

  private static final Pattern AFTER = TABLE.pattern("after");

  /** A name in brackets behind a quotation; a single word may be an agency, or applause. */
  private static final Pattern SIGNED = TABLE.pattern("signed");

  private static final Pattern BEFORE = TABLE.pattern("before");
  private static final Pattern ANYWHERE = TABLE.pattern("anywhere");
  private static final Pattern OPENING = TABLE.pattern("opening");
  private static final Pattern CLOSING = TABLE.pattern("closing");

  /** What is looked at before and after a quotation. */
  private static final int CHARACTERS_AROUND = 300;

  private static final int LONGEST_QUOTATION = 2000;

  private static final Set<String> NO_NAMES = TABLE.words("no-names");

  private Speech() {}

  /** Whether a draft's sentence gives a quotation to somebody else than its article does. */
  static boolean isMisattributed(String sentence, String claimed, Quote quote) {
    Set<String> said = inDraft(sentence, claimed).map(Speech::words).orElse(Set.of());
    Set<String> source = inArticle(quote).map(Speech::words).orElse(Set.of());
    Set<String> publisher = words(quote.article().publisher().orElse(""));
    return !said.isEmpty()
        && !source.isEmpty()
        && said.stream().noneMatch(source::contains)
        && said.stream().noneMatch(publisher::contains);
  }

  private static Optional<String> inDraft(String sentence, String claimed) {
    int at = sentence.indexOf(claimed);
    return at < 0
        ? Optional.empty()
        : after(sentence, at + claimed.length())
            .or(() -> before(sentence, at))
            .or(() -> signed(sentence, at + claimed.length()));
  }

  private static Optional<String> inArticle(Quote quote) {
    String text = quote.article().text();
    int start = quote.span().start();
    int paragraph = text.lastIndexOf('\n', start) + 1;
    Matcher closing =
        CLOSING
            .matcher(text)
            .region(
                quote.span().end(),
                Math.min(text.length(), quote.span().end() + LONGEST_QUOTATION));
    boolean closed =
        closing.find()
            && !OPENING.matcher(text.substring(quote.span().end(), closing.start())).find()
            && (text.charAt(closing.start()) != '"'
                || isOpen(text.substring(paragraph, quote.span().end())));
    Optional<String> after = closed ? after(text, closing.start()) : Optional.empty();
    int opening = Math.max(text.lastIndexOf('“', start), text.lastIndexOf('"', start - 1));
    return after
        .or(() ->
            opening < paragraph
                ? Optional.empty()
                : before(text.substring(paragraph), opening + 1 - paragraph))
        .or(() -> closed ? signed(text, closing.start()) : Optional.empty())
        .or(() -> earlier(text.substring(paragraph, start)));
  }

  /** Whether straight marks leave a quotation open; each of them may begin or end one. */
  private static boolean isOpen(String text) {
    return text.chars().filter(it -> it == '"').count() % 2 == 1;
  }

  private static Optional<String> after(String text, int from) {
    Matcher after = behind(AFTER, text, from);
    return after.lookingAt() ? name(after) : Optional.empty();
  }

  private static Optional<String> signed(String text, int from) {
    Matcher signed = behind(SIGNED, text, from);
    return signed.lookingAt() ? Optional.of(signed.group("name")) : Optional.empty();
  }

  private static Matcher behind(Pattern pattern, String text, int from) {
    return pattern.matcher(text).region(from, Math.min(text.length(), from + CHARACTERS_AROUND));
  }

  private static Optional<String> before(String text, int to) {
    Matcher before = BEFORE.matcher(text.substring(Math.max(0, to - CHARACTERS_AROUND), to));
    if (!before.find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(before.group("third")).or(() -> name(before));
  }

  private static Optional<String> earlier(String text) {
    return ANYWHERE
        .matcher(text)
        .results()
        .map(one -> one.group())
        .reduce((_, last) -> last)
        .flatMap(last -> {
          Matcher matcher = ANYWHERE.matcher(last);
          return matcher.find() ? name(matcher) : Optional.empty();
        });
  }

  private static Optional<String> name(Matcher found) {
    return Optional.ofNullable(found.group("one"))
        .or(() -> Optional.ofNullable(found.group("other")));
  }

  private static Set<String> words(String name) {
    return BareWords.ofLetters(name).stream()
        .filter(word -> word.length() > 1 && !NO_NAMES.contains(word))
        .collect(Collectors.toSet());
  }
}
