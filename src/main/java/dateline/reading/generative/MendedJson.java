package dateline.reading.generative;

import dateline.text.RuleTable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends broken JSON in one go: escapes quotation marks within strings, puts in commas and brackets
 * that are missing, leaves out brackets that close nothing, and writes Python's names as JSON's.
 */
final class MendedJson {
  private static final RuleTable TABLE = RuleTable.of(MendedJson.class);
  private static final Pattern NAME = TABLE.pattern("name");
  private static final Pattern TAIL = TABLE.pattern("tail");

  private final String json;
  private final StringBuilder mended = new StringBuilder();

  /** Where the last quotation mark stands. */
  private final int lastMark;

  /** The brackets that are open, innermost last. */
  private final StringBuilder open = new StringBuilder();

  /** How many of them are square. */
  private int square;

  private boolean inString;

  /** The last character outside strings that is no white space. */
  private char last = ':';

  MendedJson(String json) {
    this.json = json;
    this.lastMark = json.lastIndexOf('"');
    for (int at = 0; at < json.length(); at++) {
      at = read(at);
    }
  }

  String text() {
    return mended.toString();
  }

  /** Takes what stands at a place, and gives the place of its last character. */
  private int read(int at) {
    char c = json.charAt(at);
    if (c == '\\' && at + 1 < json.length()) {
      mended.append(c).append(json.charAt(at + 1));
      return at + 1;
    }
    if (inString) {
      within(c, at);
      return at;
    }
    return switch (c) {
      case '"', '{', '[' -> begin(c, at);
      case '}', ']' -> close(c, at);
      case 'T', 'F', 'N' -> name(at);
      default -> put(c, at);
    };
  }

  private void within(char c, int at) {
    if (c == '"' && LenientJson.closes(json, at)) {
      inString = false;
      last = c;
    } else if (c == '"') {
      withoutEscapedBackslash();
      mended.append('\\');
    } else if (isEnd(c) && isTail(at)) {
      inString = false;
      mended.append('"');
      close(c, at);
      return;
    }
    mended.append(c);
  }

  /** Whether nothing but closing brackets follows, so that a string was not closed. */
  private boolean isTail(int at) {
    return at > lastMark && TAIL.matcher(json).region(at, json.length()).matches();
  }

  private static boolean isEnd(char c) {
    return c == '}' || c == ']';
  }

  /** A mark that was escaped twice has a backslash before it that is none of the words. */
  private void withoutEscapedBackslash() {
    int length = mended.length();
    if (length > 1 && mended.charAt(length - 1) == '\\' && mended.charAt(length - 2) == '\\') {
      mended.setLength(length - 2);
    }
  }

  private int begin(char c, int at) {
    if ("{[,:(".indexOf(last) < 0) {
      mended.append(',');
    }
    inString = c == '"';
    if (!inString) {
      open.append(c);
      square += c == '[' ? 1 : 0;
    }
    return put(c, at);
  }

  /** With the brackets that should have been closed before. */
  private int close(char c, int at) {
    char opening = c == '}' ? '{' : '[';
    int candidates = opening == '[' ? square : open.length() - square;
    if (candidates == 0) {
      return at;
    }
    while (open.charAt(open.length() - 1) != opening) {
      mended.append(opening == '{' ? ']' : '}');
      pop();
    }
    pop();
    return put(c, at);
  }

  private void pop() {
    square -= open.charAt(open.length() - 1) == '[' ? 1 : 0;
    open.setLength(open.length() - 1);
  }

  private int name(int at) {
    Matcher name = NAME.matcher(json).region(at, json.length());
    if (!name.lookingAt()) {
      return put(json.charAt(at), at);
    }
    mended.append(name.group().equals("None") ? "null" : name.group().toLowerCase(Locale.ROOT));
    last = 'e';
    return name.end() - 1;
  }

  private int put(char c, int at) {
    mended.append(c);
    last = Character.isWhitespace(c) ? last : c;
    return at;
  }
}
