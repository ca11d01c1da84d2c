package dateline.shell.view;

import dateline.check.CheckedSentence;
import dateline.check.Verdict;
import dateline.support.Unsupported;
import dateline.text.Characters;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows what a check found, sentence by sentence, and counts it. */
public abstract class CheckView {
  private static final Pattern LINE = Pattern.compile("line (\\d{1,9})");

  private final Map<Verdict, Integer> totals = new EnumMap<>(Verdict.class);

  /** Shows one sentence. */
  public final void add(CheckedSentence sentence) {
    totals.merge(sentence.verdict(), 1, Integer::sum);
    show(sentence);
  }

  public abstract void show(CheckedSentence sentence);

  /** Shows the totals. */
  public abstract void end();

  /** The line on which a sentence stands, counting from 1. */
  static int line(CheckedSentence sentence) {
    Matcher line = LINE.matcher(sentence.place());
    return line.find() ? Integer.parseInt(line.group(1)) : 1;
  }

  /** A verdict in words. */
  static String words(Verdict verdict) {
    return switch (verdict) {
      case VERIFIED -> "verified";
      case CITED -> "cited, nothing quoted";
      case UNSUPPORTED -> "not supported";
      case CHANGED -> "article changed since";
      case CORRECTED -> "corrected in its article";
      case UNCITED -> "no citation";
      case UNKNOWN_SOURCE -> "unknown source";
      case MISATTRIBUTED_SPEECH -> "misattributed speech";
      case MISATTRIBUTED -> "misattributed";
      case SPLICED -> "spliced";
      case ALTERED -> "altered";
      case FABRICATED -> "fabricated";
    };
  }

  /** What a sentence came to, in a line. */
  static String message(CheckedSentence sentence) {
    String missing =
        sentence.unsupported().stream().map(Unsupported::advice).collect(Collectors.joining(" "));
    String quotations =
        sentence.quotations().stream()
            .filter(quotation -> !quotation.verdict().holds())
            .map(quotation -> "“" + Characters.shortened(quotation.claimed(), 200) + "”")
            .collect(Collectors.joining(", "));
    String line =
        String.join(
            " ",
            words(sentence.verdict()) + ":",
            Characters.shortened(sentence.text(), 200),
            quotations,
            missing);
    return Characters.singleSpaced(line).strip();
  }

  /** Whether nothing fell short. */
  public final boolean holds() {
    return totals.keySet().stream().allMatch(Verdict::holds);
  }

  /** How many sentences came to each verdict, those that none came to left out. */
  final Map<Verdict, Integer> totals() {
    return totals;
  }

  final int sentences() {
    return totals.values().stream().mapToInt(Integer::intValue).sum();
  }
}
