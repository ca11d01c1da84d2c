package dateline.evaluation;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.answering.SourcedAnswering;
import dateline.article.Annotations;
import dateline.article.Article;
import dateline.article.Passages;
import dateline.evaluation.ReadingScores.Replied;
import dateline.evaluation.ReadingSet.Asked;
import dateline.evaluation.ReadingSet.Paragraph;
import dateline.question.Question;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.quotation.Sources;
import dateline.quotation.Verification;
import dateline.quotation.Verifier;
import dateline.reading.Reader;
import dateline.retrieval.RankedPassage;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Asks every question of a reading set as any question is asked, and compares what is answered. Of
 * several accounts the first counts. Every citation is looked up once more in its source.
 */
public final class ReadingEvaluation {
  /** Questions are asked on this day; it bears on none that does not speak of today. */
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final ReadingSet set;
  private final IntConsumer progress;

  /**
   * @param progress is told how many questions were asked; by several threads
   */
  public ReadingEvaluation(ReadingSet set, IntConsumer progress) {
    this.set = set;
    this.progress = progress;
  }

  /** The paragraph is given: nothing is retrieved. */
  public ReadingScores given(Reader reader) {
    return scores(paragraph -> {
      Article article = article(paragraph);
      Sources sources = Sources.of(List.of(article));
      List<RankedPassage> passages =
          Passages.of(article).stream()
              .map(p -> new RankedPassage(p, 1, Optional.empty(), Optional.empty()))
              .toList();
      Answering answering =
          new SourcedAnswering(
              (_, k) -> passages.stream().limit(k).toList(),
              reader,
              new Verifier(sources),
              _ -> Optional.empty());
      return asked -> replied(asked, answering, sources);
    });
  }

  /**
   * The paragraph is to be found.
   *
   * @param answering answers from all the paragraphs
   * @param sources the articles that it cites
   */
  public ReadingScores open(Answering answering, Sources sources) {
    return scores(_ -> asked -> replied(asked, answering, sources));
  }

  /** On as many threads as there are processors, in the order of the file. */
  private ReadingScores scores(Function<Paragraph, Function<Asked, Replied>> asking) {
    AtomicInteger done = new AtomicInteger();
    return ReadingScores.of(
        set.paragraphs().parallelStream()
            .flatMap(paragraph -> paragraph.questions().stream().map(asking.apply(paragraph)))
            .peek(_ -> progress.accept(done.incrementAndGet()))
            .toList());
  }

  private static Article article(Paragraph paragraph) {
    return new Article(
        "paragraph",
        paragraph.title(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        "paragraph",
        paragraph.text(),
        Annotations.NONE);
  }

  private static Replied replied(Asked asked, Answering answering, Sources sources) {
    return switch (answering.answer(Question.of(asked.text(), TODAY))) {
      case Answer.Abstained _ -> new Replied(asked, "", "", 0, 0, 0);
      case Answer.Answered answered -> replied(asked, answered, new Verifier(sources));
    };
  }

  private static Replied replied(Asked asked, Answer.Answered answered, Verifier verifier) {
    Statement first = answered.statements().getFirst();
    List<Citation> cited =
        answered.citations().stream()
            .filter(citation -> answered.statements().stream().anyMatch(s -> cites(s, citation)))
            .toList();
    return new Replied(
        asked,
        first.focus().isEmpty() ? first.text() : first.focus(),
        cited.stream()
            .filter(citation -> cites(first, citation))
            .map(citation -> citation.quote().text())
            .collect(Collectors.joining(" ")),
        answered.statements().size(),
        cited.size(),
        (int) cited.stream().filter(citation -> stands(citation.quote(), verifier)).count());
  }

  private static boolean cites(Statement statement, Citation citation) {
    return statement.citations().contains(citation.n());
  }

  private static boolean stands(Quote quote, Verifier verifier) {
    return verifier.verify(ClaimedQuotation.of(quote)) instanceof Verification.Exact;
  }
}
