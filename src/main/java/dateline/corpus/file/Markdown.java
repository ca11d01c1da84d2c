package dateline.corpus.file;

import java.util.regex.Pattern;

/**
 * Takes the marks of Markdown that news articles carry off a text: headings, pictures, links and
 * bold type. The words stay. Each pattern looks at a bounded number of characters.
 */
public final class Markdown {
  private static final Pattern HEADING = Pattern.compile("^#{1,6} +", Pattern.MULTILINE);
  private static final Pattern PICTURE =
      Pattern.compile("!\\[[^\\[\\]\\n]{0,300}+\\]\\([^()\\n]{0,2000}+\\)");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]\\n]{1,300}+)\\]\\([^()\\n]{1,2000}+\\)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(?! )([^*\\n]{1,300}+)\\*\\*");

  private Markdown() {}

  public static String plain(String text) {
    String words = HEADING.matcher(text).replaceAll("");
    words = PICTURE.matcher(words).replaceAll("");
    words = LINK.matcher(words).replaceAll("$1");
    return BOLD.matcher(words).replaceAll("$1");
  }
}
