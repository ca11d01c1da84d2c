package dateline.regression.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dateline.index.Manifest;
import dateline.reading.ReaderInfo;
import dateline.regression.Change;
import dateline.regression.Program;
import dateline.regression.Ranked;
import dateline.regression.Result;
import dateline.regression.ScopeText;
import dateline.regression.TurnResult;
import dateline.regression.expectation.Check;
import dateline.regression.suite.KnownFailure;
import dateline.text.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report as JSON, which a later run can be compared with. The keys are documented in {@code
 * src/site/markdown/regression.md}.
 */
public final class JsonReport {
  private JsonReport() {}

  /** The report. */
  public static String of(Report report) {
    Counts counts = report.counts();
    return JsonText.pretty(
            new Whole(
                report.program(),
                counts.isWhole(),
                counts.hold(),
                counts,
                report.suites().stream().map(Suite::of).toList(),
                report.changes().map(all -> all.stream().map(Changed::of).toList())))
        + "\n";
  }

  private record Whole(
      Program dateline,
      boolean whole,
      boolean holds,
      Counts counts,
      List<Suite> suites,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<Changed>> changes) {}

  private record Suite(
      String name,
      String file,
      Corpus corpus,
      ReaderInfo reader,
      Map<String, String> articles,
      Optional<String> mismatch,
      List<Asked> cases) {
    static Suite of(Report.Ran ran) {
      return new Suite(
          ran.name(),
          ran.file(),
          Corpus.of(ran.corpus(), ran.manifest()),
          ran.reader(),
          ran.digests(),
          ran.mismatch(),
          ran.results().stream().map(Asked::of).toList());
    }
  }

  private record Corpus(
      String folder, String digest, int articles, int passages, String analyser, String embedding) {
    static Corpus of(String folder, Manifest manifest) {
      return new Corpus(
          folder,
          manifest.corpus(),
          manifest.articles(),
          manifest.passages(),
          manifest.analyser(),
          manifest.embedding());
    }
  }

  private record Asked(
      String id,
      int line,
      List<String> tags,
      String outcome,
      boolean unreviewed,
      Optional<String> tolerated,
      Optional<String> toleratedUntil,
      Optional<String> problem,
      long milliseconds,
      List<Turn> turns) {
    static Asked of(Result result) {
      return new Asked(
          result.asked().id(),
          result.asked().line(),
          List.copyOf(result.asked().tags()),
          result.outcome().word(),
          result.asked().isUnreviewed(),
          result.toleration().map(KnownFailure::reason),
          result.toleration().map(toleration -> toleration.until().toString()),
          result.problem(),
          result.elapsed().toMillis(),
          result.turns().stream().map(Turn::of).toList());
    }
  }

  private record Turn(
      String question,
      Optional<String> asOf,
      Optional<String> publisher,
      Optional<String> since,
      Optional<String> today,
      Optional<String> until,
      @JsonRawValue String answer,
      List<Ranked> read,
      List<Checked> checks,
      long milliseconds) {
    static Turn of(TurnResult asked) {
      Map<String, String> scope = ScopeText.of(asked.question());
      return new Turn(
          asked.question().text(),
          term(scope, "asOf"),
          term(scope, "publisher"),
          term(scope, "since"),
          term(scope, "today"),
          term(scope, "until"),
          asked.reply().json(),
          asked.known().read(),
          asked.checks().stream().map(Checked::of).toList(),
          asked.elapsed().toMillis());
    }

    private static Optional<String> term(Map<String, String> scope, String key) {
      return Optional.of(scope.getOrDefault(key, "")).filter(set -> !set.isEmpty());
    }
  }

  private record Checked(
      String expected, int line, boolean holds, Optional<String> got, boolean unreviewed) {
    static Checked of(Check check) {
      return new Checked(
          check.expected().expectation().shown(),
          check.expected().line(),
          check.holds(),
          check.got(),
          check.expected().unreviewed());
    }
  }

  private record Changed(
      String suite,
      @JsonProperty("case") String id,
      int turn,
      String before,
      String after,
      String why) {
    static Changed of(Change change) {
      return new Changed(
          change.suite(),
          change.id(),
          change.turn(),
          change.before().shown(),
          change.after().shown(),
          change.why());
    }
  }
}
