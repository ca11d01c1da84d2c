package dateline.time;

import dateline.time.calendar.Meaning;
import dateline.time.calendar.Resolution;
import dateline.time.calendar.Resolver;
import dateline.time.calendar.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the time expressions of an English text and resolves them: cuts the text into tokens, reads
 * each expression by the {@link Grammar}, resolves what it says against the anchor, and tells how.
 * Stateless, and so safe for use by many threads. The time taken grows linearly with the text.
 */
public final class TimeRecogniser {
  /**
   * @param text any text; never throws, whatever it holds
   * @param anchor the day that relative expressions count from, usually the publication date; empty
   *     where it is not known; a day outside the years 1 to 9999 is taken for unknown
   * @return the expressions in order of their start, none overlapping another
   */
  public List<TimeExpression> recognise(String text, Optional<LocalDate> anchor) {
    Tokens t = new Tokens(text);
    Resolver resolver = new Resolver(anchor.filter(TimeRecogniser::isCounted));
    List<TimeExpression> found = new ArrayList<>();
    int sentence = 0;
    for (int i = 0; i < t.count(); i++) {
      boolean stop = t.isAny(i, ".", "!", "?") && !t.isJoined(i + 1);
      sentence = stop || t.beginsParagraph(i) ? i : sentence;
      RuleMatch<Meaning> match = t.mayBegin(i) ? Grammar.expression(t, i) : null;
      if (match != null) {
        found.add(expression(t, i, match, resolver, sentence));
        i = match.end() - 1;
      }
    }
    return List.copyOf(found);
  }

  private static boolean isCounted(LocalDate anchor) {
    return anchor.getYear() >= 1 && anchor.getYear() <= 9999;
  }

  private static TimeExpression expression(
      Tokens t, int first, RuleMatch<Meaning> match, Resolver resolver, int sentence) {
    int start = t.start(first);
    int end = t.end(match.end() - 1);
    String text = t.text().substring(start, end);
    Resolution resolution =
        resolver.resolve(match.meaning(), () -> Tense.around(t, first, match.end()), sentence);
    return new TimeExpression(
        start,
        end,
        text,
        resolution.type(),
        resolution.value(),
        resolution.modifier(),
        resolution.interval(),
        derivation(text, resolution));
  }

  private static String derivation(String text, Resolution resolution) {
    String counted = resolution.origin().map(day -> ", counted from " + Words.day(day)).orElse("");
    return "“" + text + "”" + counted + ": " + resolution.words();
  }
}
