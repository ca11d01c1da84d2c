package dateline.server;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.answering.Note;
import dateline.answering.ReprintLookup;
import dateline.answering.Timelines;
import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.article.Passage;
import dateline.article.SourceInfo;
import dateline.index.update.Listed;
import dateline.question.Question;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.quotation.Sources;
import dateline.quotation.Verification;
import dateline.quotation.Verifier;
import dateline.reading.NearMiss;
import dateline.reading.ReaderInfo;
import dateline.retrieval.Explanation;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.text.Span;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Three articles held in memory, one of them hostile. A question is answered by the first sentence
 * that has its last word; "wait" in a question holds the answer back until {@link #release}.
 */
public final class FakeCorpus implements ServedCorpus, CorpusAccess {
  /** Markup in every field that a page shows. */
  public static final String ATTACK =
      "<script>hacked=1</script><img src=x onerror=hacked=1>\"'" + " onload=hacked=1";

  public static final Article BRIDGE =
      article(
          "bridge",
          "Council keeps the bridge",
          "The Town Crier",
          LocalDate.of(2024, 3, 4),
          Optional.of("https://crier.example/2024/bridge"),
          "The council voted on Monday to keep the old bridge. The mayor was pleased.\n\n"
              + "Repairs will begin in spring.");

  public static final Article STORM =
      article(
          "storm",
          "Storm hits Leeds",
          "Leeds Post",
          LocalDate.of(2023, 11, 2),
          Optional.empty(),
          "Rain fell on Leeds. The river Aire rose by 2 metres.");

  public static final Article HOSTILE =
      article(
          "hostile" + ATTACK,
          "Headline " + ATTACK,
          "Publisher " + ATTACK,
          LocalDate.of(2022, 1, 9),
          Optional.of("javascript:hacked=1"),
          "A page said " + ATTACK + " about the lighthouse. Nothing else was said.");

  private static final List<Article> ARTICLES = List.of(BRIDGE, HOSTILE, STORM);

  /** How many answers are being held back. */
  public final Semaphore held = new Semaphore(0);

  /** How many that were held back saw that their client had left. */
  public final Semaphore left = new Semaphore(0);

  private final CountDownLatch released = new CountDownLatch(1);
  private static final ScopedValue<BooleanSupplier> LEFT = ScopedValue.newInstance();

  private static Article article(
      String id, String title, String publisher, LocalDate day, Optional<String> url, String text) {
    return ArticleBuilder.of(id)
        .title(title)
        .publisher(publisher)
        .published(day)
        .authors(List.of("Ann Li"))
        .url(url)
        .file("file.txt")
        .text(text)
        .build();
  }

  /** Lets the answers go that are held back, and all later ones. */
  public void release() {
    released.countDown();
  }

  @Override
  public <T> T use(BooleanSupplier gone, Function<ServedCorpus, T> work) {
    return ScopedValue.where(LEFT, gone).call(() -> work.apply(this));
  }

  @Override
  public String folder() {
    return "corpus";
  }

  @Override
  public List<SourceInfo> sources() {
    return ARTICLES.stream().map(Listed::of).toList();
  }

  @Override
  public Optional<Article> article(String id) {
    return ARTICLES.stream().filter(article -> article.id().equals(id)).findFirst();
  }

  @Override
  public Retriever retriever() {
    return (query, k) ->
        ARTICLES.stream()
            .filter(article -> shares(article, query.text()))
            .limit(k)
            .map(article -> new Passage(article, 0, new Span(0, article.text().length())))
            .map(passage ->
                new RankedPassage(
                    passage, 0.5, Optional.of(new RankedPassage.Rank(1, 2)), Optional.empty()))
            .toList();
  }

  private static boolean shares(Article article, String words) {
    String text = article.text().toLowerCase(Locale.ROOT);
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\W+"))
        .anyMatch(word -> word.length() > 3 && text.contains(word));
  }

  @Override
  public Explanation explanation(Query query, RankedPassage found) {
    return new Explanation(
        List.of(new Explanation.Part("words", 1, 1)), List.of(new Explanation.Word("w", 2)));
  }

  @Override
  public Answering answering() {
    return new Answering() {
      @Override
      public Answer answer(Question question) {
        return answered(question);
      }

      @Override
      public Answer answer(Question question, Consumer<Statement> listener) {
        Answer answer = answered(question);
        if (answer instanceof Answer.Answered found) {
          found.statements().forEach(listener);
        }
        hold(question);
        return answer;
      }
    };
  }

  private void hold(Question question) {
    if (!question.text().contains("wait")) {
      return;
    }
    held.release();
    BooleanSupplier gone = LEFT.get();
    try {
      while (!gone.getAsBoolean() && !released.await(20, TimeUnit.MILLISECONDS)) {
        // Asks again.
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("a worker must not be interrupted", e);
    }
    if (gone.getAsBoolean()) {
      left.release();
    }
  }

  private static Answer answered(Question question) {
    String last = question.text().replaceAll(".*\\s|[?.]", "").toLowerCase(Locale.ROOT);
    return ARTICLES.stream()
        .filter(article -> article.text().toLowerCase(Locale.ROOT).contains(last))
        .filter(article ->
            question
                .asOf()
                .map(day -> !article.publication().orElseThrow().first().isAfter(day))
                .orElse(true))
        .findFirst()
        .map(article -> answered(question, article))
        .orElseGet(() ->
            new Answer.Abstained(
                question,
                "Nothing tells of it.",
                List.of(new Citation(1, new Quote(STORM, new Span(0, 19)), true)),
                List.of(new NearMiss(new Quote(STORM, new Span(0, 19)), "It names <no> unicorn.")),
                List.of(),
                BRIDGE.publication(),
                ReaderInfo.extractive()));
  }

  private static Answer answered(Question question, Article article) {
    Quote quote = new Quote(article, new Span(0, article.text().indexOf('.') + 1));
    return new Answer.Answered(
        question,
        List.of(new Statement(quote.text(), List.of(1), 0.9, "")),
        List.of(
            new Citation(1, quote, true), new Citation(2, new Quote(STORM, new Span(0, 19)), true)),
        List.of(),
        List.of(new Note(Note.Kind.SUPERSEDED, "Leeds Post tells it otherwise.", List.of(2))),
        BRIDGE.publication(),
        ReaderInfo.extractive());
  }

  @Override
  public Timelines timelines() {
    return new Timelines(
        retriever(), query -> BRIDGE.publication(), ReprintLookup.NONE, answering());
  }

  @Override
  public Sources quotable() {
    return Sources.of(ARTICLES);
  }

  @Override
  public Verification verify(String quotation) {
    return new Verifier(Sources.of(ARTICLES))
        .verify(new ClaimedQuotation("bridge", quotation, Optional.empty()));
  }
}
