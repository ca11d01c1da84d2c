package dateline.regression;

import dateline.regression.expectation.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why an answer changed: the first of what differs between the two runs that bears on it. What can
 * be tried is tried: the question is asked again without the articles that arrived, and only where
 * the answer is then what it was does the article stand as a cause that was verified.
 */
final class ChangeExplainer {
  private final SuiteRun run;
  private final BaselineRun base;
  private final BaselineRun.Ran then;
  private final Program program;
  private final Map<String, String> digests;
  private final BaselineRun.Turn before;
  private final TurnResult after;

  /**
   * @param base the earlier run
   * @param program the program that answered now
   * @param digests the articles now
   * @param before the question and its answer then
   * @param after the question and its answer now
   */
  ChangeExplainer(
      SuiteRun run,
      BaselineRun base,
      Program program,
      Map<String, String> digests,
      BaselineRun.Turn before,
      TurnResult after) {
    this.run = run;
    this.base = base;
    this.then = base.suites().get(run.name());
    this.program = program;
    this.digests = digests;
    this.before = before;
    this.after = after;
  }

  /** The change and its cause, one sentence. */
  String inWords() {
    boolean flipped =
        ReplyDifference.of(before.known().reply(), after.reply()) == ReplyDifference.ANSWER;
    String changed = flipped ? "The answer flipped" : "The answer’s notes changed";
    return Stream.<Supplier<Optional<String>>>of(
            this::askedOtherwise,
            this::arrived,
            this::went,
            this::edited,
            this::readByAnother,
            this::cameIntoReach,
            this::answeredByAnother,
            this::indexedOtherwise,
            this::moved)
        .flatMap(cause -> cause.get().stream())
        .findFirst()
        .map(cause -> changed + " " + cause + ".")
        .orElse(changed + "; the two runs differ in nothing that is recorded.");
  }

  private Optional<String> askedOtherwise() {
    if (!before.question().equals(after.question().text())) {
      return Optional.of("because another question was asked then, “" + before.question() + "”");
    }
    Map<String, String> now = ScopeText.of(after.question());
    return now.keySet().stream()
        .filter(key -> !now.get(key).equals(before.terms().get(key)))
        .findFirst()
        .map(key ->
            "because it is asked with another “"
                + key
                + "”: "
                + orNone(now.get(key))
                + ", which was "
                + orNone(before.terms().get(key)));
  }

  private static String orNone(String value) {
    return value.isEmpty() ? "none" : value;
  }

  /** Articles that arrived, where the answer without them is what it was. */
  private Optional<String> arrived() {
    Set<String> arrived = except(digests.keySet(), then.digests().keySet());
    Set<String> cited = both(arrived, cited(after.reply()));
    return Stream.of(cited, both(arrived, read()))
        .filter(articles -> !articles.isEmpty())
        .distinct()
        .filter(
            articles -> new LeaveOutRetriever(run, articles).answers(after, before.known().reply()))
        .findFirst()
        .map(articles ->
            "because " + named(articles) + " was added: without it the answer stays the same");
  }

  /** Articles that arrived and are cited, where leaving them out does not bring the answer back. */
  private Optional<String> cameIntoReach() {
    Set<String> arrived = except(digests.keySet(), then.digests().keySet());
    return some(both(arrived, cited(after.reply())))
        .map(articles -> "and now rests on " + named(articles) + ", which was added")
        .or(() ->
            some(both(arrived, read()))
                .map(articles -> "after " + named(articles) + " was added, which was read for it"));
  }

  private Optional<String> went() {
    Set<String> went = except(then.digests().keySet(), digests.keySet());
    return some(both(went, cited(before.known().reply())))
        .map(articles -> "because " + named(articles) + " was removed: the answer rested on it");
  }

  private Optional<String> edited() {
    Set<String> edited =
        then.digests().keySet().stream()
            .filter(digests::containsKey)
            .filter(id -> !digests.get(id).equals(then.digests().get(id)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> cited = cited(before.known().reply());
    cited.addAll(cited(after.reply()));
    return some(both(edited, cited))
        .map(articles -> "because " + named(articles) + " changed: the answer rests on it");
  }

  private Optional<String> readByAnother() {
    JsonNode now = JsonMapper.shared().readTree(after.reply().reader());
    JsonNode old = JsonMapper.shared().readTree(before.known().reply().reader());
    return Stream.concat(old.propertyNames().stream(), now.propertyNames().stream())
        .distinct()
        .filter(key -> !now.path(key).equals(old.path(key)))
        .findFirst()
        .map(key ->
            "because the reader’s "
                + key
                + " differs: "
                + orNone(now.path(key).asString(""))
                + ", which was "
                + orNone(old.path(key).asString("")));
  }

  private Optional<String> answeredByAnother() {
    if (!program.version().equals(base.program().version())) {
      return Optional.of(
          "with another version of Dateline: "
              + program.version()
              + ", which was "
              + base.program().version());
    }
    return program.build().equals(base.program().build())
        ? Optional.empty()
        : Optional.of("with another build of Dateline " + program.version());
  }

  private Optional<String> indexedOtherwise() {
    boolean same =
        then.analyser().equals(run.subject().manifest().analyser())
            && then.embedding().equals(run.subject().manifest().embedding());
    return same ? Optional.empty() : Optional.of("with another analyser or embedding model");
  }

  private Optional<String> moved() {
    return RankChanges.between(before.known().read(), after.known().read())
        .map(moved -> "as passages moved: " + moved);
  }

  private Set<String> read() {
    return after.known().read().stream()
        .map(Ranked::article)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> cited(Reply reply) {
    return reply.citations().stream()
        .map(Reply.Cited::article)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<Set<String>> some(Set<String> articles) {
    return articles.isEmpty() ? Optional.empty() : Optional.of(articles);
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new TreeSet<>(some);
    both.retainAll(others);
    return both;
  }

  private static Set<String> except(Set<String> some, Set<String> others) {
    Set<String> except = new TreeSet<>(some);
    except.removeAll(others);
    return except;
  }

  private static String named(Set<String> articles) {
    return articles.stream()
        .map(id -> "“" + id + "”")
        .collect(Collectors.joining(", ", articles.size() == 1 ? "article " : "articles ", ""));
  }
}
