package dateline.markdown;

import dateline.text.Edges;
import dateline.text.RuleTable;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tells tags of HTML from words of a Markdown text that only stand in angle brackets: the
 * &lt;redacted&gt; report, seen at &lt;time&gt;. A tag has an attribute with a value, or its other
 * half somewhere in the text where it needs one; where HTML does not know its name, which a program
 * may have made up, the value is in quotation marks.
 */
public final class AngleBrackets {
  private static final RuleTable TABLE = RuleTable.of(AngleBrackets.class);
  private static final Pattern BRACKETS = TABLE.pattern("brackets");
  private static final Pattern NAME = TABLE.pattern("name");

  /** What a tag has whose name HTML does not know, and words in brackets have not. */
  private static final Pattern OF_OTHERS = TABLE.pattern("of-others");

  private static final Pattern ASIDE = TABLE.pattern("aside");

  /** Elements that HTML lets stand without an end tag, and that writers of Markdown leave open. */
  private static final Set<String> ALONE = TABLE.words("alone");

  private static final String CHARACTER_DATA = "<![CDATA[";
  private static final String DATA_END = "]]>";

  private final Set<String> begun = new HashSet<>();
  private final Set<String> ended = new HashSet<>();

  private AngleBrackets() {}

  /** Finds the brackets of a parsed text. */
  public static AngleBrackets of(Node document) {
    AngleBrackets brackets = new AngleBrackets();
    for (Node node = document; node != null; node = next(node)) {
      switch (node) {
        case HtmlInline inline -> brackets.note(inline.getLiteral());
        case HtmlBlock block ->
            BRACKETS.matcher(block.getLiteral()).results().forEach(it -> brackets.note(it.group()));
        default -> {} // holds no brackets itself
      }
    }
    return brackets;
  }

  /** The node after this one in its document; a visitor would go as deep as emphasis is nested. */
  private static @Nullable Node next(Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != null && at.getNext() == null) {
      at = at.getParent();
    }
    return at == null ? null : at.getNext();
  }

  private void note(String literal) {
    (literal.startsWith("</") ? ended : begun).add(name(literal));
  }

  /**
   * The words that a pair of brackets within a line stands for: none for a tag or a remark, a line
   * end for a tag that begins a line, itself where it is no tag.
   */
  public String words(HtmlInline brackets) {
    String literal = brackets.getLiteral();
    if (literal.startsWith(CHARACTER_DATA)) {
      return Edges.withoutEnding(literal.substring(CHARACTER_DATA.length()), DATA_END);
    }
    if (!isMarkup(literal)) {
      return literal.replace('\n', ' ');
    }
    return beginsALine(name(literal)) ? "\n" : "";
  }

  /** The words of a block of HTML: its paragraphs with empty lines between them. */
  public String words(HtmlBlock block) {
    String bare = block.getLiteral().replace(CHARACTER_DATA, "").replace(DATA_END, "");
    return HtmlWords.of(BRACKETS.matcher(bare).replaceAll(this::escaped));
  }

  /** Written so that no parser takes it for a tag, where it is none. */
  private String escaped(MatchResult brackets) {
    String literal = brackets.group();
    return Matcher.quoteReplacement(
        isMarkup(literal) ? literal : literal.replace("<", "&lt;").replace(">", "&gt;"));
  }

  /** Whether this is a tag, a remark, an instruction or the type of a document. */
  private boolean isMarkup(String literal) {
    return literal.startsWith("<!") || literal.startsWith("<?")
        ? ASIDE.matcher(literal).lookingAt()
        : isTag(literal);
  }

  private boolean isTag(String literal) {
    String name = name(literal);
    boolean paired = begun.contains(name) && ended.contains(name);
    if (!Tag.isKnownTag(name)) {
      return !name.isEmpty() && (paired || OF_OTHERS.matcher(literal).find());
    }
    return paired || ALONE.contains(name) || literal.contains("=") || literal.endsWith("/>");
  }

  private static boolean beginsALine(String name) {
    return name.equals("br") || Tag.isKnownTag(name) && Tag.valueOf(name).isBlock();
  }

  /** The name of a tag in lower case; empty where this begins as none does. */
  private static String name(String literal) {
    Matcher name = NAME.matcher(literal);
    return name.lookingAt() ? name.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
