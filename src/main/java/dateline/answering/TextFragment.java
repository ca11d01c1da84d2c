package dateline.answering;

import dateline.article.Article;
import dateline.quotation.Quote;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Links to the place of a quotation in the page that its article was published as: the address of
 * the article with a text directive, {@code #:~:text=prefix-,start,end,-suffix}.
 *
 * <p>By the draft of the W3C community group (URL Fragment Text Directives), section 3.3: a comma,
 * a hyphen and an ampersand within a term are percent-encoded, as is what a fragment cannot hold. A
 * quotation that is short and lies in one paragraph is the whole term; of any other the first and
 * the last words are given, since a term never runs over the end of a block. Where the words stand
 * more than once in the article, those around them are added.
 *
 * <p>Of a file with pages the link opens the page instead, as PDF's open parameters say: {@code
 * #page=3} (RFC 8118, section 3).
 *
 * @see <a href="https://wicg.github.io/scroll-to-text-fragment/">URL Fragment Text Directives</a>
 */
public final class TextFragment {
  /** A longer quotation is given by its ends, so that an address stays short. */
  private static final int LONGEST_TERM = 100;

  /** Words at each end of a longer quotation. */
  private static final int END_WORDS = 5;

  /** Words before and after that tell one place from another. */
  private static final int CONTEXT_WORDS = 3;

  private final String text;

  private TextFragment(String text) {
    this.text = text;
  }

  /** The link; empty where the article has no address on the web. */
  public static Optional<String> link(Quote quote) {
    Article article = quote.article();
    return article
        .url()
        .map(String::strip)
        .filter(TextFragment::isWeb)
        .map(url -> url + place(url, quote));
  }

  private static String place(String url, Quote quote) {
    Article article = quote.article();
    OptionalInt page = article.annotations().page(quote.span().start());
    return page.isPresent() && !url.contains("#")
        ? "#page=" + page.getAsInt()
        : directive(url, new TextFragment(article.text()).terms(quote));
  }

  private static boolean isWeb(String url) {
    String scheme = url.toLowerCase(Locale.ROOT);
    boolean web = scheme.startsWith("https://") || scheme.startsWith("http://");
    return web && url.codePoints().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>');
  }

  /** The directive stands after a fragment that the address has already. */
  private static String directive(String url, String terms) {
    return (url.contains("#") ? ":~:text=" : "#:~:text=") + terms;
  }

  private String terms(Quote quote) {
    int start = quote.span().start();
    int end = quote.span().end();
    String words = text.substring(start, end).strip();
    boolean whole = words.length() <= LONGEST_TERM && !words.contains("\n");
    String first = whole ? words : first(words, END_WORDS);
    String term = whole ? encoded(words) : encoded(first) + "," + encoded(last(words, END_WORDS));
    return standsAgain(first) ? before(start) + term + after(end) : term;
  }

  /** Whether words stand more than once; browsers look for them without regard to case. */
  private boolean standsAgain(String words) {
    String all = text.toLowerCase(Locale.ROOT);
    String sought = words.toLowerCase(Locale.ROOT);
    return all.indexOf(sought) != all.lastIndexOf(sought);
  }

  /** The words before, in the same paragraph. */
  private String before(int start) {
    String paragraph = text.substring(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, start);
    String words = last(paragraph.strip(), CONTEXT_WORDS);
    return words.isEmpty() ? "" : encoded(words) + "-,";
  }

  /** The words after, in the same paragraph. */
  private String after(int end) {
    int stop = text.indexOf('\n', end);
    String paragraph = text.substring(end, stop < 0 ? text.length() : stop);
    String words = first(paragraph.strip(), CONTEXT_WORDS);
    return words.isEmpty() ? "" : ",-" + encoded(words);
  }

  /** The first words, up to the end of their paragraph. */
  private static String first(String words, int most) {
    String line = words.lines().findFirst().orElse("");
    String[] split = line.split(" ", most + 1);
    return split.length <= most
        ? line
        : line.substring(0, line.length() - split[most].length() - 1);
  }

  /** The last words, from the beginning of their paragraph. */
  private static String last(String words, int most) {
    String line = words.substring(words.lastIndexOf('\n') + 1);
    int at = line.length();
    for (int i = 0; i < most && at > 0; i++) {
      at = line.lastIndexOf(' ', at - 1);
    }
    return line.substring(at + 1);
  }

  /** Percent-encodes all but the unreserved characters other than the hyphen. */
  private static String encoded(String term) {
    StringBuilder out = new StringBuilder();
    for (byte b : term.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "._~".indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return out.toString();
  }
}
