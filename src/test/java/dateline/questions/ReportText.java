package dateline.questions;

import dateline.questions.Judge.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The report of one question file, in lines. */
final class ReportText {
  private ReportText() {}

  static List<String> totals(String name, List<Judged> judged) {
    List<String> lines = new ArrayList<>();
    lines.add("== " + name);
    lines.add(Tally.header());
    for (Map.Entry<String, Tally> kind : Tally.byKind(judged).entrySet()) {
      lines.add(kind.getValue().row(kind.getKey()));
    }
    List<Judged> answerable = judged.stream().filter(j -> !j.key().abstain()).toList();
    List<Judged> unanswerable = judged.stream().filter(j -> j.key().abstain()).toList();
    lines.add(share("answered rightly", answerable));
    lines.add(share("abstained rightly", unanswerable));
    lines.add(
        "quotations not in their source: "
            + judged.stream().mapToInt(j -> j.notInSource().size()).sum());
    lines.add("as-of date not kept: " + judged.stream().filter(Judged::breaksAsOf).count());
    lines.add(
        "notes expected: "
            + judged.stream().mapToInt(j -> j.key().notes().size()).sum()
            + ", missing: "
            + judged.stream().mapToInt(j -> j.missingNotes().size()).sum());
    lines.add("yes or no asked: " + polarities(judged));
    return lines;
  }

  private static String share(String what, List<Judged> judged) {
    Tally tally = Tally.of(judged);
    return String.format(
        Locale.ROOT,
        "%s: %d of %d (%.1f %%)",
        what,
        tally.right(),
        tally.asked(),
        tally.asked() == 0 ? 0 : 100.0 * tally.right() / tally.asked());
  }

  private static String polarities(List<Judged> judged) {
    Map<Polarity, Long> counts =
        judged.stream()
            .filter(j -> j.key().polarity().isPresent())
            .collect(Collectors.groupingBy(Judged::polarity, Collectors.counting()));
    return "right one said %d, none said %d, wrong one said %d, not answered %d"
        .formatted(
            counts.getOrDefault(Polarity.AGREES, 0L),
            counts.getOrDefault(Polarity.NOT_SAID, 0L),
            counts.getOrDefault(Polarity.CONTRARY, 0L),
            counts.getOrDefault(Polarity.NOT_ASKED, 0L));
  }

  /** Every question that was not answered rightly, or lacks a note, or breaks a promise. */
  static List<String> failures(List<Judged> judged) {
    return judged.stream()
        .filter(j ->
            !j.verdict().right()
                || j.verdict() == Verdict.RIGHT_LATER
                || !j.missingNotes().isEmpty()
                || !j.notInSource().isEmpty()
                || j.breaksAsOf())
        .flatMap(j -> failure(j).stream())
        .toList();
  }

  private static List<String> failure(Judged j) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s [%s] %s%s"
            .formatted(
                j.key().id(),
                j.verdict().shown().toUpperCase(Locale.ROOT),
                j.key().kind(),
                j.key().text(),
                j.key().asOf().map(d -> " (as of " + d + ")").orElse("")));
    for (Reply.Said said : j.reply().statements()) {
      lines.add("    said: " + said.text());
      for (Reply.Cited cited : said.citations()) {
        lines.add("          " + cited.article() + ": “" + cited.quote() + "”");
      }
    }
    if (!j.reply().answered()) {
      lines.add("    abstained: " + j.reply().reason());
    }
    if (!j.key().abstain()) {
      lines.add("    expected: " + j.key().contains() + j.key().containsAll() + j.key().quotes());
    }
    if (!j.missingNotes().isEmpty()) {
      lines.add("    missing notes: " + j.missingNotes() + ", has " + j.reply().notes());
    }
    j.notInSource().forEach(q -> lines.add("    NOT IN SOURCE: " + q));
    if (j.breaksAsOf()) {
      lines.add("    CITES AN ARTICLE LATER THAN " + j.key().asOf().orElseThrow());
    }
    return lines;
  }
}
