package dateline.regression.report;

import dateline.article.Article;
import dateline.index.Manifest;
import dateline.reading.ReaderInfo;
import dateline.regression.Change;
import dateline.regression.Program;
import dateline.regression.Result;
import dateline.regression.SuiteRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of a run, or of a part of it.
 *
 * @param program the program that answered
 * @param suites the suites in the order in which they were run
 * @param changes what changed since the run that this one is compared with, if it is
 */
public record Report(Program program, List<Ran> suites, Optional<List<Change>> changes) {
  public Report {
    suites = List.copyOf(suites);
    changes = changes.map(List::copyOf);
  }

  /**
   * A suite that was run.
   *
   * @param name its name, with its reader where there are several
   * @param file the file that it was read from
   * @param corpus the folder of its articles
   * @param manifest what the index says of itself
   * @param reader who read
   * @param digests the articles of the corpus, each with what tells whether its text, headline,
   *     publisher or date changed; empty where nobody asked for them
   * @param mismatch how the corpus differs from what the suite expects; then nothing was asked
   * @param chosen how many cases were to be asked
   * @param results the cases that were asked, in the order of the suite
   * @param cited the articles that the answers show quotations of
   */
  public record Ran(
      String name,
      String file,
      String corpus,
      Manifest manifest,
      ReaderInfo reader,
      Map<String, String> digests,
      Optional<String> mismatch,
      int chosen,
      List<Result> results,
      Map<String, Article> cited) {
    public Ran {
      digests = new TreeMap<>(digests);
      results = List.copyOf(results);
      cited = new TreeMap<>(cited);
    }

    public Counts counts() {
      return Counts.of(chosen, results, mismatch.isPresent());
    }

    /** What a run has come to. */
    public static Ran of(
        SuiteRun run,
        Map<String, String> digests,
        Optional<String> mismatch,
        int chosen,
        List<Result> results) {
      Map<String, Article> cited = new TreeMap<>();
      results.stream()
          .flatMap(result -> result.turns().stream())
          .flatMap(turn -> turn.reply().shownQuotations())
          .forEach(quotation ->
              run.subject()
                  .article(quotation.article())
                  .ifPresent(article -> cited.put(article.id(), article)));
      return new Ran(
          run.name(),
          run.suite().file().toString(),
          run.subject().corpus().toString(),
          run.subject().manifest(),
          run.subject().info(run.reader()),
          digests,
          mismatch,
          chosen,
          results,
          cited);
    }
  }

  public Counts counts() {
    return suites.stream().map(Ran::counts).reduce(Counts.ZERO, Counts::plus);
  }
}
