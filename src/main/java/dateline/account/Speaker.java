package dateline.account;

import dateline.text.RuleTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is said to speak, split into name and office.
 *
 * @param name a person's name, or the whole phrase where it holds none
 * @param office what stands before the name: "chief engineer"; empty where nothing does
 * @param named whether the phrase holds a name at its end
 */
record Speaker(String name, String office, boolean named) {
  private static final RuleTable TABLE = RuleTable.of(Speaker.class);

  private static final Set<String> JOINTS = TABLE.words("joints");
  private static final Set<String> PREPOSITIONS = TABLE.words("prepositions");
  private static final Set<String> DETERMINERS = Set.of("the", "a", "an");

  /** The speaker that words name, in their order. */
  static Speaker of(List<SpeechToken> words) {
    int from = nameStart(words);
    while (from < words.size() - 1 && ReportingWords.has("title", bare(words.get(from)))) {
      from++;
    }
    boolean named =
        from < words.size()
            && words.getLast().isCapital()
            && !DETERMINERS.contains(words.get(from).lower());
    if (!named || from == 0) {
      return new Speaker(text(words), "", named);
    }
    List<SpeechToken> before = words.subList(0, from);
    if (before.stream().allMatch(word -> DETERMINERS.contains(word.lower()))) {
      return new Speaker(text(words), "", true);
    }
    boolean place = before.stream().anyMatch(word -> PREPOSITIONS.contains(word.lower()));
    return place
        ? new Speaker(text(words), "", false)
        : new Speaker(text(words.subList(from, words.size())), office(before), true);
  }

  private static String bare(SpeechToken token) {
    return token.lower().replace(".", "");
  }

  /** Where the run of capitals begins that ends the phrase. */
  private static int nameStart(List<SpeechToken> words) {
    int from = words.size();
    while (from > 0) {
      SpeechToken word = words.get(from - 1);
      boolean joint =
          JOINTS.contains(word.lower()) && from < words.size() && hasCapitalBefore(words, from - 1);
      if (!word.isCapital() && !joint) {
        break;
      }
      from--;
    }
    return from;
  }

  private static boolean hasCapitalBefore(List<SpeechToken> words, int i) {
    return i > 0
        && (words.get(i - 1).isCapital() && !DETERMINERS.contains(words.get(i - 1).lower())
            || JOINTS.contains(words.get(i - 1).lower()) && hasCapitalBefore(words, i - 1));
  }

  private static String office(List<SpeechToken> before) {
    int from = DETERMINERS.contains(before.getFirst().lower()) ? 1 : 0;
    return text(before.subList(from, before.size()));
  }

  static String text(List<SpeechToken> words) {
    return words.stream().map(SpeechToken::text).collect(Collectors.joining(" "));
  }
}
