package dateline.answering;

import dateline.article.Article;
import dateline.article.DateText;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.quotation.Quote;
import dateline.reading.Draft;
import dateline.support.QuotedTimes;
import dateline.time.calendar.TimeType;
import dateline.verification.Bibliography;
import dateline.verification.Citation;
import dateline.verification.DraftFilter;
import dateline.verification.Statement;
import dateline.verification.VerifiedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the notes that stand beside an answer. */
final class Notes {
  private static final int PLANS = 1;
  private static final int NAMED = 3;

  private Notes() {}

  /** What of the statements their quotations do not cover. */
  static List<Note> ofStatements(List<Statement> statements) {
    return statements.stream()
        .flatMap(statement ->
            statement.unsupported().stream()
                .map(missing ->
                    new Note(Note.Kind.UNSUPPORTED, missing.advice(), statement.citations())))
        .toList();
  }

  /** The accounts that did not prevail. */
  static List<Note> ofWeighing(DateRanking weighing, Bibliography bibliography) {
    List<Note> notes = new ArrayList<>();
    for (VerifiedStatement account : weighing.superseded()) {
      notes.add(
          new Note(
              Note.Kind.SUPERSEDED,
              "Superseded: %s, had it otherwise: %s"
                  .formatted(DateText.source(account.article()), account.text()),
              bibliography.cite(account)));
    }
    for (VerifiedStatement account : weighing.conflicting()) {
      notes.add(
          new Note(
              Note.Kind.CONFLICTING,
              "Another account, of %s: %s"
                  .formatted(DateText.source(account.article()), account.text()),
              bibliography.cite(account)));
    }
    return notes;
  }

  /**
   * How far the articles reach, and what they foretold that has come due since.
   *
   * @param onTopic the sentences that speak of what was asked
   */
  static List<Note> ofHorizon(
      Optional<PublicationDate> reach,
      LocalDate now,
      List<Quote> onTopic,
      Bibliography bibliography) {
    List<Note> notes = new ArrayList<>();
    reach.ifPresent(date ->
        notes.add(
            new Note(
                Note.Kind.HORIZON,
                "The articles reach to %s; what happened after that they do not tell."
                    .formatted(DateText.words(date)),
                List.of())));
    List<DuePrediction> due =
        DuePrediction.due(onTopic, now).stream()
            .filter(
                plan -> reach.map(date -> date.first().isBefore(plan.time().last())).orElse(false))
            .limit(PLANS)
            .toList();
    for (DuePrediction plan : due) {
      notes.add(
          new Note(
              Note.Kind.HORIZON,
              "What %s foretold for %s (“%s”) has come due; no article here tells whether it took place."
                  .formatted(
                      DateText.source(plan.quote().article()),
                      DateText.words(plan.time()),
                      plan.expression()),
              List.of(bibliography.cite(plan.quote(), true))));
    }
    return notes;
  }

  /** Sources without a date, and relative dates in them that nothing settles. */
  static List<Note> ofDates(List<Citation> citations) {
    List<Note> notes = new ArrayList<>();
    for (Citation citation : citations) {
      Article article = citation.quote().article();
      if (article.publication().isEmpty()) {
        notes.add(
            new Note(
                Note.Kind.UNDATED_SOURCE,
                "“%s” has no date: it may be older than it seems.".formatted(article.title()),
                List.of(citation.n())));
        unresolved(citation.quote(), citation.n()).ifPresent(notes::add);
      }
    }
    return notes;
  }

  private static Optional<Note> unresolved(Quote quote, int n) {
    return QuotedTimes.expressions(quote).stream()
        .filter(e -> e.type() == TimeType.DATE && e.interval().isEmpty())
        .findFirst()
        .map(e ->
            new Note(
                Note.Kind.UNRESOLVED_DATE,
                "“%s” is counted from a day that the source does not give.".formatted(e.text()),
                List.of(n)));
  }

  /** The other papers that print what is cited. */
  static List<Note> ofReprints(
      List<Citation> citations, Function<String, List<SourceInfo>> reprints) {
    Map<String, List<Citation>> byArticle =
        citations.stream()
            .collect(
                Collectors.groupingBy(
                    citation -> citation.quote().article().id(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Note> notes = new ArrayList<>();
    byArticle.forEach((id, cited) -> {
      List<SourceInfo> others = reprints.apply(id);
      if (!others.isEmpty()) {
        notes.add(
            new Note(
                Note.Kind.REPRINTED,
                "The same story, which counts once, stands in %s.".formatted(named(others)),
                cited.stream().map(Citation::n).toList()));
      }
    });
    return notes;
  }

  /** "The Post, 2 March 2024", and how many more there are. */
  private static String named(List<SourceInfo> others) {
    String named =
        others.stream().limit(NAMED).map(DateText::source).collect(Collectors.joining("; "));
    return others.size() > NAMED ? named + "; and " + (others.size() - NAMED) + " more" : named;
  }

  /** What the reader did to the question, and what it said that did not hold. */
  static List<Note> ofReading(Draft draft, DraftFilter gate) {
    List<Note> notes = new ArrayList<>();
    draft.remarks().forEach(r -> notes.add(new Note(Note.Kind.READING, r, List.of())));
    gate.rejected()
        .forEach(rejected ->
            notes.add(
                new Note(
                    Note.Kind.DROPPED_STATEMENT,
                    "A statement was left out: %s.".formatted(rejected.why()),
                    List.of())));
    return notes;
  }
}
