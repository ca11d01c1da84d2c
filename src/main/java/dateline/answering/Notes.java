package dateline.answering;

import dateline.article.Article;
import dateline.article.DateText;
import dateline.article.PublicationDate;
import dateline.article.SourceInfo;
import dateline.quotation.Quote;
import dateline.reading.Draft;
import dateline.text.Characters;
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
  private static final int MOST_PLANS = 1;
  private static final int MOST_SOURCES_NAMED = 3;

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

  /** What an answer was on which day. */
  static Optional<Note> ofSeries(Series series) {
    List<Integer> citations = series.points().stream().map(Series.Point::citation).toList();
    return series.points().isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(Note.Kind.SERIES, series.told(), citations));
  }

  /** That a part of the question has no answer. */
  static Note untold(PartReading part) {
    String words = part.part().words();
    String told = part.draft().silence().startsWith("No article") ? part.draft().silence() : "";
    String text = "The articles do not say: %s. %s".formatted(words, told).strip();
    return new Note(Note.Kind.UNTOLD, text, List.of());
  }

  /** The accounts that did not prevail, as far as something is to be said of them. */
  static List<Note> ofWeighing(DateRanking weighing, Bibliography bibliography) {
    List<Note> notes = new ArrayList<>();
    agreeing(weighing, bibliography).ifPresent(notes::add);
    for (Relation relation : weighing.others()) {
      switch (relation) {
        case Relation.Superseded(VerifiedStatement older) ->
            notes.add(note(Note.Kind.SUPERSEDED, "Earlier: %s — %s", older, bibliography));
        case Relation.Conflicting(VerifiedStatement rival) ->
            notes.add(note(Note.Kind.CONFLICTING, "Disputed: %s — %s", rival, bibliography));
        case Relation.Corrected(VerifiedStatement wrong, Erratum by) ->
            notes.add(corrected(wrong, by, weighing, bibliography));
        case Relation.Agreeing _, Relation.Unrelated _ -> {}
      }
    }
    return notes;
  }

  private static Note note(
      Note.Kind kind, String form, VerifiedStatement account, Bibliography bibliography) {
    String text = form.formatted(said(account), DateText.source(account.article()));
    return new Note(kind, text, bibliography.cite(account));
  }

  /** What an account says, in quotation marks behind its yes or no. */
  private static String said(VerifiedStatement account) {
    String text = account.text();
    int at = account.verdict().isPresent() ? text.indexOf(':') + 2 : 0;
    return text.substring(0, at) + "“" + text.substring(at) + "”";
  }

  /** Cites the corrected words and the correction, which is quoted unless it is the answer. */
  private static Note corrected(
      VerifiedStatement wrong, Erratum by, DateRanking weighing, Bibliography bibliography) {
    boolean answers = weighing.prevailing().stream().anyMatch(a -> a.quotes().contains(by.quote()));
    String words = Characters.singleSpaced(by.quote().text());
    String correction =
        answers ? "" : "; “%s” — %s".formatted(words, DateText.source(by.article()));
    List<Integer> citations = new ArrayList<>(bibliography.cite(wrong));
    citations.add(bibliography.cite(by.quote(), true));
    return new Note(
        Note.Kind.CORRECTED,
        "Corrected: %s — %s%s".formatted(said(wrong), DateText.source(wrong.article()), correction),
        citations);
  }

  /** "Also reported by Reuters, 3 March 2024; AP, 4 March 2024": the independent sources. */
  private static Optional<Note> agreeing(DateRanking weighing, Bibliography bibliography) {
    List<VerifiedStatement> agreeing =
        weighing.others().stream()
            .filter(relation -> relation instanceof Relation.Agreeing)
            .map(Relation::account)
            .toList();
    if (agreeing.isEmpty()) {
      return Optional.empty();
    }
    List<String> sources = agreeing.stream().map(a -> DateText.source(a.article())).toList();
    List<Integer> citations =
        agreeing.stream()
            .limit(MOST_SOURCES_NAMED)
            .flatMap(account -> bibliography.cite(account).stream())
            .toList();
    String text = "Also reported by " + listed(sources) + ".";
    return Optional.of(new Note(Note.Kind.AGREEING, text, citations));
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
                "The newest article is dated %s; later events are not covered."
                    .formatted(DateText.words(date)),
                List.of())));
    List<DuePrediction> due =
        DuePrediction.due(onTopic, now).stream()
            .filter(
                plan -> reach.map(date -> date.first().isBefore(plan.time().last())).orElse(false))
            .limit(MOST_PLANS)
            .toList();
    for (DuePrediction plan : due) {
      notes.add(
          new Note(
              Note.Kind.HORIZON,
              "%s, expected this for %s (“%s”); no article here confirms that it happened."
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
    return quote.times().stream()
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
                "The same story, counted once, also appears in %s.".formatted(named(others)),
                cited.stream().map(Citation::n).toList()));
      }
    });
    return notes;
  }

  private static String named(List<SourceInfo> others) {
    return listed(others.stream().map(DateText::source).toList());
  }

  /** "The Post, 2 March 2024; The Sun, 3 March 2024; and 2 more". */
  private static String listed(List<String> sources) {
    String named = sources.stream().limit(MOST_SOURCES_NAMED).collect(Collectors.joining("; "));
    return sources.size() > MOST_SOURCES_NAMED
        ? named + "; and " + (sources.size() - MOST_SOURCES_NAMED) + " more"
        : named;
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
