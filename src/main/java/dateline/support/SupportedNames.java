package dateline.support;

import dateline.text.Aliases;
import dateline.text.CommonWords;
import dateline.text.RuleTable;
import dateline.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The names of a statement, held against its grounds. A name is a run of capitalised words, days
 * and months, titles and the function words that begin a sentence left out.
 *
 * <p>A name is borne out word by word by the quotations, by what is shown with a citation, by the
 * question, and by the two sentences before a quotation that leans on them with a pronoun; further
 * by another name for the same thing ({@code aliases.txt}: "American" for "US"), by the initials of
 * a name or the name of initials, and by a longer form that the cited article itself uses ("Joe
 * Biden" for "Biden"). A capital bears out its country only where it stands for the government: "in
 * Beijing" needs Beijing.
 */
final class SupportedNames {
  private static final RuleTable TABLE = RuleTable.of(SupportedNames.class);

  private static final Pattern NAME = TABLE.pattern("name");
  private static final Pattern ACCENTS = TABLE.pattern("accents");
  private static final Pattern POSSESSIVE = TABLE.pattern("possessive");
  private static final Pattern BETWEEN_WORDS = TABLE.pattern("between-words");

  /** A name that ends in a number. */
  private static final Pattern NUMBERED = TABLE.pattern("numbered");

  private static final Pattern DOTTED = TABLE.pattern("dotted");
  private static final Pattern PLACE = TABLE.pattern("place");

  /** Stands in the place of dates and numbers; a word that goes on with it is a part of them. */
  private static final String MASK = "_";

  private static final int LOOK_BACK = 12;
  private static final int LONGEST_ALIAS = 4;
  private static final int SHORTEST_STEM = 4;

  /** What a name may end in where the word made of it ends in one of {@link #ENDINGS}. */
  private static final Set<String> BARE = Set.of("", "a", "e", "y", "s");

  private static final Set<String> ENDINGS = TABLE.words("endings");
  private static final Set<String> OTHER_CAPITALS = TABLE.words("other-capitals");
  private static final Set<String> OPENERS = TABLE.words("openers");
  private static final Pattern COMMON_ENDING = TABLE.pattern("common-ending");

  private final Set<String> known = new HashSet<>();
  private final Map<String, List<String>> byStem = new HashMap<>();
  private final Set<String> knownAsWritten = new HashSet<>();
  private final String padded;
  private final Set<String> initials = new HashSet<>();
  private final List<String> articles;

  private SupportedNames(SupportEvidence grounds) {
    String all = plain(grounds.quoted() + "\n" + grounds.given() + "\n" + grounds.leantOn());
    List<String> words = words(all);
    knownAsWritten.addAll(words);
    words.forEach(word -> known.add(lower(word)));
    known.forEach(word -> byStem.computeIfAbsent(stem(word), _ -> new ArrayList<>()).add(word));
    padded = padded(all);
    NAME.matcher(all).results().forEach(name -> initials.add(initials(words(name.group()))));
    articles =
        grounds.texts().stream().map(SupportedNames::plain).map(SupportedNames::padded).toList();
  }

  /**
   * The names of a statement that nothing bears out.
   *
   * @param taken where its dates and numbers stand
   */
  static List<Unsupported> in(String statement, List<Span> taken, SupportEvidence grounds) {
    SupportedNames supported = new SupportedNames(grounds);
    StringBuilder left = new StringBuilder(statement);
    taken.forEach(span -> left.replace(span.start(), span.end(), MASK.repeat(span.length())));
    String plain = plain(left.toString());
    return NAME.matcher(plain)
        .results()
        .filter(name -> !plain.startsWith(MASK, name.end()))
        .flatMap(name -> supported.missing(name, plain).stream())
        .map(words -> new Unsupported(Unsupported.Kind.NAME, words))
        .toList();
  }

  /**
   * Where names that end in a number stand which their grounds have too: "Group of 20" for "G20".
   */
  static List<Span> numbered(String statement, SupportEvidence grounds) {
    String known = padded(plain(grounds.quoted() + "\n" + grounds.given()));
    return NUMBERED
        .matcher(statement)
        .results()
        .filter(name -> Aliases.of(name.group()).stream().anyMatch(other -> holds(known, other)))
        .map(name -> new Span(name.start(), name.end()))
        .toList();
  }

  private List<String> missing(MatchResult name, String statement) {
    List<String> parts = new ArrayList<>(words(name.group()));
    boolean opens = opensSentence(statement, name.start());
    if (opens && isOpener(parts)) {
      parts.removeFirst();
    }
    parts.removeIf(word -> OTHER_CAPITALS.contains(lower(word)) || isSmall(word));
    if (parts.isEmpty() || isLongerForm(parts)) {
      return List.of();
    }
    String place = statement.substring(Math.max(0, name.start() - LOOK_BACK), name.start());
    boolean inPlace = PLACE.matcher(place).find();
    parts.removeAll(knownOtherwise(words(name.group()), inPlace));
    return parts.stream().filter(word -> !isKnown(word, inPlace)).toList();
  }

  private boolean isOpener(List<String> parts) {
    String first = lower(parts.getFirst());
    return OPENERS.contains(first)
        || CommonWords.isNoName(first)
        || articles.stream().anyMatch(text -> text.contains(" " + first + " "))
        || parts.size() == 1 && COMMON_ENDING.matcher(first).matches();
  }

  /** Whether a word at a place opens a sentence, or a quotation within one. */
  static boolean opensSentence(String text, int at) {
    String before = text.substring(Math.max(0, at - 3), at).stripTrailing();
    return before.isEmpty() || ".!?:;“\"‘'([\n".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private boolean isKnown(String word, boolean inPlace) {
    boolean letters = word.length() <= 5 && word.equals(word.toUpperCase(Locale.ROOT));
    if (letters && word.length() > 1
        ? knownAsWritten.contains(word)
        : known.contains(lower(word))) {
      return true;
    }
    return letters && word.length() > 1 && initials.stream().anyMatch(i -> i.contains(word))
        || byStem.getOrDefault(stem(word), List.of()).stream()
            .anyMatch(other -> isFormOf(lower(word), other))
        || isKnownOtherwise(List.of(word), inPlace);
  }

  /**
   * The words of a name that stand for a known name with words beside them: "UN Security Council".
   */
  private Set<String> knownOtherwise(List<String> name, boolean inPlace) {
    Set<String> found = new HashSet<>();
    for (int from = 0; from < name.size(); from++) {
      for (int to = Math.min(name.size(), from + LONGEST_ALIAS); to > from + 1; to--) {
        if (isKnownOtherwise(name.subList(from, to), inPlace && from == 0)) {
          found.addAll(name.subList(from, to));
        }
      }
    }
    return found;
  }

  /** Whether another name for it is known; for a place, only one made of the same letters. */
  private boolean isKnownOtherwise(List<String> name, boolean inPlace) {
    String initials = initials(name);
    String key = Aliases.key(String.join(" ", name));
    return initials.length() > 1 && knownAsWritten.contains(initials)
        || Aliases.of(key).stream()
            .filter(
                other -> !inPlace || other.startsWith(key.substring(0, Math.min(3, key.length()))))
            .anyMatch(other -> holds(padded, other));
  }

  private static String stem(String word) {
    return lower(word.substring(0, Math.min(SHORTEST_STEM, word.length())));
  }

  /** Whether two words differ by an ending: "China" and "Chinese", "Nazi" and "Nazism". */
  private static boolean isFormOf(String one, String other) {
    int same = 0;
    while (same < one.length() && same < other.length() && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    String first = one.substring(same);
    String second = other.substring(same);
    return same >= SHORTEST_STEM
        && (BARE.contains(first) && ENDINGS.contains(second)
            || BARE.contains(second) && ENDINGS.contains(first));
  }

  private static boolean holds(String padded, String name) {
    return padded.contains(" " + lower(name) + " ");
  }

  /** A name of which a word is known, and which a cited article has whole. */
  private boolean isLongerForm(List<String> parts) {
    String whole = " " + lower(String.join(" ", parts)) + " ";
    return parts.size() > 1
        && parts.stream().anyMatch(word -> known.contains(lower(word)))
        && articles.stream().anyMatch(text -> text.contains(whole));
  }

  /** A function word within a name. */
  private static boolean isSmall(String word) {
    return word.chars().allMatch(Character::isLowerCase);
  }

  private static String initials(List<String> name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name) {
      if (Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  /** Without accents and possessives, "U.S." as "US". */
  private static String plain(String text) {
    String dotted = DOTTED.matcher(text).replaceAll(m -> m.group().replace(".", ""));
    String bare = ACCENTS.matcher(Normalizer.normalize(dotted, Normalizer.Form.NFD)).replaceAll("");
    return POSSESSIVE.matcher(bare).replaceAll("");
  }

  private static List<String> words(String text) {
    return BETWEEN_WORDS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }

  private static String padded(String text) {
    return " " + lower(String.join(" ", words(text))) + " ";
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
