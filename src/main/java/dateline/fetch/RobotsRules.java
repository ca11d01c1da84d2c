package dateline.fetch;

import dateline.text.Edges;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a host allows programs to fetch, as its {@code robots.txt} says (RFC 9309): of the rules for
 * this program, or for all where there are none for it, the longest that fits holds, and allowing
 * before forbidding.
 */
final class RobotsRules {
  /** The name by which the rules for this program go. */
  static final String PROGRAM = "dateline";

  private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
  private static final RobotsRules ALL = new RobotsRules(List.of());
  private static final RobotsRules NOTHING = new RobotsRules(List.of(new Rule(false, "/")));

  private final List<Rule> rules;

  private RobotsRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  private record Rule(boolean allows, String path) {}

  /** There are none: everything may be fetched. */
  static RobotsRules allowingAll() {
    return ALL;
  }

  /** They cannot be had because the host is out of order: nothing may be fetched. */
  static RobotsRules allowingNothing() {
    return NOTHING;
  }

  /** Reads the file. */
  static RobotsRules of(byte[] file) {
    Groups groups = new Groups();
    new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "").lines().forEach(groups::line);
    return new RobotsRules(groups.own.isEmpty() && !groups.named ? groups.any : groups.own);
  }

  /**
   * Whether what stands at a path may be fetched.
   *
   * @param path with its query and its escapes
   */
  boolean allow(String path) {
    boolean allowed = true;
    int length = -1;
    String octets = escaped(path);
    for (Rule rule : rules) {
      int own = rule.path().length();
      if ((own > length || own == length && rule.allows()) && fits(rule.path(), octets)) {
        allowed = rule.allows();
        length = own;
      }
    }
    return allowed;
  }

  /** One spelling of an address: what is no ASCII as octets of UTF-8, escapes in capitals. */
  private static String escaped(String path) {
    StringBuilder out = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      out.append(octet < 0 ? String.format("%%%02X", octet & 255) : String.valueOf((char) octet));
    }
    return ESCAPE.matcher(out).replaceAll(escape -> escape.group().toUpperCase(Locale.ROOT));
  }

  /**
   * Whether a path begins as a rule says, in which {@code *} is any characters and {@code $} at the
   * end is the end. Looks back to the last star alone, so that no rule takes more than the product
   * of the two lengths.
   */
  private static boolean fits(String rule, String path) {
    boolean whole = rule.endsWith("$");
    String pattern = whole ? rule.substring(0, rule.length() - 1) : rule + "*";
    int at = 0;
    int star = -1;
    int from = 0;
    int here = 0;
    while (here < path.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        from = here;
      } else if (at < pattern.length() && pattern.charAt(at) == path.charAt(here)) {
        at++;
        here++;
      } else if (star >= 0) {
        at = star + 1;
        here = ++from;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  /** The groups of a file: names of programs, then rules. */
  private static final class Groups {
    private static final int MOST_RULES = 20_000;

    private final List<Rule> own = new ArrayList<>();
    private final List<Rule> any = new ArrayList<>();
    private boolean named;
    private boolean forOwn;
    private boolean forAny;
    private boolean inRules;

    void line(String line) {
      String said = Edges.before(line, "#");
      int colon = said.indexOf(':');
      if (colon < 0) {
        return;
      }
      String value = said.substring(colon + 1).strip();
      switch (said.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
        case "user-agent" -> program(value.toLowerCase(Locale.ROOT));
        case "allow" -> rule(true, value);
        case "disallow" -> rule(false, value);
        default -> {} // sitemaps and what others invented
      }
    }

    private void program(String name) {
      if (inRules) {
        inRules = false;
        forOwn = false;
        forAny = false;
      }
      boolean ours = Edges.before(name, "/ \t").equals(PROGRAM);
      named |= ours;
      forOwn |= ours;
      forAny |= name.equals("*");
    }

    private void rule(boolean allows, String path) {
      inRules = true;
      if (path.isEmpty() || own.size() + any.size() >= MOST_RULES) {
        return;
      }
      Rule rule = new Rule(allows, escaped(path));
      if (forOwn) {
        own.add(rule);
      }
      if (forAny) {
        any.add(rule);
      }
    }
  }
}
