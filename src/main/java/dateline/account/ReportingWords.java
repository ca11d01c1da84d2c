package dateline.account;

import dateline.text.Characters;
import dateline.text.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that report speech, read from {@code speech.txt}. */
final class ReportingWords {
  private static final Map<String, Set<String>> KINDS = read();

  private ReportingWords() {}

  /** Whether a word, in lower case, is of a kind of the table. */
  static boolean has(String kind, String lower) {
    return KINDS.getOrDefault(kind, Set.of()).contains(lower);
  }

  private static Map<String, Set<String>> read() {
    return Resource.lines(ReportingWords.class, "speech.txt").stream()
        .map(line -> line.split("\\|", 2))
        .collect(
            Collectors.toMap(
                row -> row[0].strip(),
                row -> Set.copyOf(List.of(Characters.singleSpaced(row[1].strip()).split(" ")))));
  }
}
