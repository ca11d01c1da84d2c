package dateline.shell;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.answering.ReprintLookup;
import dateline.answering.Timelines;
import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.article.Passage;
import dateline.article.SourceInfo;
import dateline.corpus.file.Problem;
import dateline.index.IndexPlace;
import dateline.index.Manifest;
import dateline.index.update.CorpusStats;
import dateline.index.update.IndexReport;
import dateline.index.update.Listed;
import dateline.index.update.Progress;
import dateline.question.Question;
import dateline.quotation.ClaimedQuotation;
import dateline.quotation.Quote;
import dateline.quotation.Sources;
import dateline.quotation.Verification;
import dateline.quotation.Verifier;
import dateline.reading.Reader;
import dateline.reading.ReaderInfo;
import dateline.regression.suite.ReaderSetting;
import dateline.retrieval.Explanation;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import dateline.retrieval.Retrievers;
import dateline.shell.command.Failure;
import dateline.shell.command.ReaderChoice;
import dateline.shell.command.Workspace;
import dateline.shell.command.Workspaces;
import dateline.text.Span;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Two articles held in memory. A question is answered by the first sentence of the first article
 * that has its last word; where none has it, there is no answer. Remembers what was asked.
 */
public class FakeWorkspaces implements Workspaces, Workspace {
  public static final Article BRIDGE =
      article(
          "bridge",
          "Council keeps the bridge",
          "The Town Crier",
          "The council voted on Monday to keep the old bridge. The mayor was pleased.\n\n"
              + "Repairs will begin in spring.");

  public static final Article STORM =
      article("storm-2024", "Storm \u001B[31mhits Leeds", "Leeds Post", "Rain fell on Leeds.");

  public final List<Question> asked = Collections.synchronizedList(new ArrayList<>());
  final List<Problem> problems = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  private final List<Article> articles;
  private final Path index;

  public FakeWorkspaces(Path index, Article... articles) {
    this.index = index;
    this.articles = List.of(articles);
  }

  private static Article article(String id, String title, String publisher, String text) {
    LocalDate day = LocalDate.of(2024, 3, 4);
    return ArticleBuilder.of(id)
        .title(title)
        .publisher(publisher)
        .published(day)
        .authors(List.of("Ann Li"))
        .text(text)
        .build();
  }

  @Override
  public Opened open(Path corpus, Optional<IndexPlace> at, Progress progress) {
    return new Opened(
        this, new IndexReport(new CorpusStats(articles.size(), 0, 0, 0), 0, 0, 0, problems, notes));
  }

  @Override
  public Opened index(
      Path corpus, Optional<IndexPlace> at, boolean rebuild, boolean vectors, Progress progress) {
    return open(corpus, at, progress);
  }

  /** Quotes the first sentence, whatever is asked. */
  @Override
  public void fillVectors(Path corpus, Path index, Progress progress) {}

  @Override
  public Path corpus() {
    return Path.of("corpus");
  }

  @Override
  public Path index() {
    return index;
  }

  @Override
  public List<SourceInfo> sources() {
    return articles.stream().map(Listed::of).toList();
  }

  @Override
  public Optional<Article> article(String id) {
    return articles.stream().filter(article -> article.id().equals(id)).findFirst();
  }

  @Override
  public String raw(Article article) {
    return "Advertisement\r\n" + article.text() + "\u001B[2J\n";
  }

  @Override
  public Retriever retriever() {
    return (query, k) ->
        articles.stream()
            .filter(article -> article.text().contains(query.text()))
            .map(article -> new Passage(article, 0, new Span(0, article.text().length())))
            .map(p ->
                new RankedPassage(
                    p, 0.5, Optional.of(new RankedPassage.Rank(1, 2.25)), Optional.empty()))
            .toList();
  }

  @Override
  public Explanation explanation(Query query, RankedPassage found) {
    return new Explanation(
        List.of(new Explanation.Part("words", 0.25, 1), new Explanation.Part("meaning", 0.75, 0.5)),
        List.of(new Explanation.Word(query.text().toLowerCase(Locale.ROOT), 2.25)));
  }

  @Override
  public Retrievers retrievers() {
    return new Retrievers(retriever(), retriever(), retriever());
  }

  @Override
  public Answering answering(ReaderChoice reader) {
    return switch (reader) {
      case ReaderChoice.Extractive _ -> this::answer;
      case ReaderChoice.Model _ -> throw new Failure("the model is out");
    };
  }

  @Override
  public Answering answering(ReaderSetting reader, UnaryOperator<Retriever> around) {
    around.apply(retriever()).retrieve(Query.of("the"), 1);
    return switch (reader) {
      case ReaderSetting.Extractive _ -> this::answer;
      case ReaderSetting.Model _ -> throw new Failure("no language model is set up");
    };
  }

  @Override
  public ReaderInfo info(ReaderSetting reader) {
    return new ReaderInfo(reader.kind(), Map.of());
  }

  @Override
  public Manifest manifest() {
    return new Manifest(1, "rules", "words", "vectors", "digest", 2, 2, 3, 3, true);
  }

  private Answer answer(Question question) {
    asked.add(question);
    String last = question.text().replaceAll(".*\\s|[?.]", "");
    return articles.stream()
        .filter(article -> article.text().contains(last))
        .findFirst()
        .map(article -> answered(question, article))
        .orElseGet(() ->
            new Answer.Abstained(
                question,
                "Nothing tells of it.",
                List.of(),
                List.of(),
                Optional.empty(),
                ReaderInfo.extractive()));
  }

  private static Answer answered(Question question, Article article) {
    Quote quote = new Quote(article, new Span(0, article.text().indexOf('.') + 1));
    return new Answer.Answered(
        question,
        List.of(new Statement(quote.text(), List.of(1), 0.9, "")),
        List.of(new Citation(1, quote, true)),
        List.of(),
        List.of(),
        Optional.empty(),
        ReaderInfo.extractive());
  }

  @Override
  public Reader reader(ReaderChoice choice) {
    return new FirstSentence();
  }

  @Override
  public Timelines timelines() {
    return new Timelines(retriever(), query -> Optional.empty(), ReprintLookup.NONE, this::answer);
  }

  @Override
  public Sources quotable() {
    return Sources.of(articles);
  }

  @Override
  public Verification verify(String quotation) {
    return new Verifier(Sources.of(articles))
        .verifyPrinted(new ClaimedQuotation("bridge", quotation, Optional.empty()));
  }
}
