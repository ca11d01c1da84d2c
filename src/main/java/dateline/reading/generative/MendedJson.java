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
  private static final Pattern BARE_KEY = TABLE.pattern("bare-key");
  private static final Pattern KEY = TABLE.pattern("key");
  private static final Pattern NAME = TABLE.pattern("name");

  private final String json;

  /** From here on nothing but closing brackets follows. */
  private final int tail;

  private final StringBuilder mended = new StringBuilder();

  /** The brackets that are open, innermost last. */
  private final StringBuilder open = new StringBuilder();

  /** How many of them are braces, so that a bracket that closes nothing costs no search. */
  private int braces;

  /** The mark that the string began with in which reading is; 0 outside strings. */
  private char mark;

  /** The last character outside strings that is no white space. */
  private char last = ':';

  MendedJson(String json) {
    this.json = json;
    this.tail = tail(json);
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
    if (mark != 0) {
      within(c, at);
      return at;
    }
    return switch (c) {
      case '"', '{', '[' -> begin(c, at);
      case '\'' -> isApostrophe(at) ? put(c, at) : begin(c, at);
      case '}', ']' -> close(c, at);
      case 'T', 'F', 'N' -> name(at);
      default -> put(c, at);
    };
  }

  private void within(char c, int at) {
    if (c == mark && closes(json, at)) {
      mark = 0;
      last = c;
    } else if (c == mark) {
      withoutEscapedBackslash();
      mended.append('\\');
    } else if (isEnd(c) && at >= tail) { // a string that was not closed
      mended.append(mark);
      mark = 0;
      close(c, at);
      return;
    }
    mended.append(c);
  }

  /** Whether a single mark stands in a bare word, and begins no string. */
  private boolean isApostrophe(int at) {
    return at > 0 && Character.isLetterOrDigit(json.charAt(at - 1));
  }

  private static int tail(String json) {
    int start = json.length();
    while (start > 0 && isTail(json.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isTail(char c) {
    return isEnd(c) || Character.isWhitespace(c);
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
    if (c == '{' || c == '[') {
      open.append(c);
      braces += c == '{' ? 1 : 0;
    } else {
      mark = c;
    }
    return put(c, at);
  }

  /** With the brackets that should have been closed before. */
  private int close(char c, int at) {
    boolean brace = c == '}';
    if ((brace ? braces : open.length() - braces) == 0) {
      return at;
    }
    while (isBraceOpen() != brace) {
      mended.append(brace ? ']' : '}');
      pop();
    }
    pop();
    return put(c, at);
  }

  private boolean isBraceOpen() {
    return open.charAt(open.length() - 1) == '{';
  }

  private void pop() {
    braces -= isBraceOpen() ? 1 : 0;
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

  /** Whether what follows a mark is what follows a string. */
  static boolean closes(String json, int at) {
    int next = skip(json, at + 1);
    if (next == json.length()) {
      return true;
    }
    return switch (json.charAt(next)) {
      case ':', '}', ']' -> true;
      case '"', '\'' -> KEY.matcher(json).region(next, json.length()).lookingAt();
      case ',' -> {
        int after = skip(json, next + 1);
        yield after == json.length()
            || "\"{[}]'0123456789".indexOf(json.charAt(after)) >= 0
            || BARE_KEY.matcher(json).region(after, json.length()).lookingAt();
      }
      default -> false;
    };
  }

  private static int skip(String json, int from) {
    int at = from;
    while (at < json.length() && at < from + 1000 && Character.isWhitespace(json.charAt(at))) {
      at++;
    }
    return at;
  }
}
