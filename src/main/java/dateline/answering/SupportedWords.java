package dateline.answering;

import dateline.reading.Stem;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a statement speaks of what its quotations speak of: of the words in it that carry meaning
 * and are not given, where there are at least {@value #FEWEST}, a share of at least {@value #SHARE}
 * stands in them, by their stems. So a true quotation about something else cannot carry a statement
 * that has neither number nor name. The share is the largest tried (0, 0.2, 0.3, 0.4) at which no
 * more than one of the 180 supported claims of the half of WiCE worked on was flagged.
 */
final class SupportedWords {
  private static final int FEWEST = 3;
  private static final double SHARE = 0.2;

  private SupportedWords() {}

  static List<Unsupported> in(String statement, Grounds grounds) {
    Set<String> stated = stems(statement);
    stated.removeAll(stems(grounds.given()));
    Set<String> quoted = stems(grounds.quoted());
    long shared = stated.stream().filter(quoted::contains).count();
    return stated.size() < FEWEST || shared >= SHARE * stated.size()
        ? List.of()
        : List.of(new Unsupported(Unsupported.Kind.TOPIC, statement));
  }

  private static Set<String> stems(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(SupportedPolarity::carriesMeaning)
        .map(Stem::of)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
