package dateline;

import dateline.answering.Answer;
import dateline.answering.AnswerJson;
import dateline.answering.Note;
import dateline.answering.ShortAnswer;
import dateline.answering.TextFragment;
import dateline.article.Article;
import dateline.article.PublicationDate;
import dateline.index.IndexException;
import dateline.index.IndexPlace;
import dateline.question.Question;
import dateline.quotation.Quote;
import dateline.quotation.Verification;
import dateline.shell.command.Failure;
import dateline.shell.command.ReaderChoice;
import dateline.shell.command.Workspace;
import dateline.verification.Citation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A folder of news articles that can be asked from a program: Dateline as a library. It answers
 * offline, with the reader that comes with it, and keeps an index beside the articles.
 *
 * <pre>{@code
 * try (NewsCorpus corpus = NewsCorpus.open(Path.of("corpus"))) {
 *   switch (corpus.ask(NewsQuery.of("When did Biden and Xi last meet?"))) {
 *     case NewsReply.Answered answered -> System.out.println(answered.text());
 *     case NewsReply.Silent silent -> System.out.println(silent.reason());
 *   }
 * }
 * }</pre>
 *
 * The types of this package that begin with {@code News}, and {@link SourceQuotation}, are the
 * public interface of the library: they are added to, and nothing in them changes its meaning. All
 * other packages may change with any version. One corpus may be asked by several threads, one after
 * the other.
 */
public final class NewsCorpus implements AutoCloseable {
  private final IndexedWorkspaces workspaces;
  private final Workspace workspace;

  private NewsCorpus(IndexedWorkspaces workspaces, Workspace workspace) {
    this.workspaces = workspaces;
    this.workspace = workspace;
  }

  /**
   * Opens a folder of articles, and brings its index in {@code .dateline/index} up to date.
   *
   * @throws NewsCorpusException where the folder cannot be read or the index cannot be written
   */
  public static NewsCorpus open(Path folder) {
    return open(folder, Optional.empty());
  }

  /**
   * The same with the index in another folder.
   *
   * @param index empty, missing, or an index of Dateline
   */
  public static NewsCorpus open(Path folder, Path index) {
    return open(folder, Optional.of(index));
  }

  private static NewsCorpus open(Path folder, Optional<Path> index) {
    System.setProperty("ai.djl.offline", "true"); // the tokenizer's library would use the network
    IndexedWorkspaces workspaces = new IndexedWorkspaces();
    return new NewsCorpus(
        workspaces,
        tried(() ->
            workspaces
                .open(folder, index.map(IndexPlace.Folder::new), (stage, done, total) -> {})
                .workspace()));
  }

  private static <T> T tried(Supplier<T> what) {
    try {
      return what.get();
    } catch (Failure | IndexException e) {
      throw new NewsCorpusException(String.valueOf(e.getMessage()), e);
    }
  }

  /** How many articles there are. */
  public int size() {
    return workspace.sources().size();
  }

  /**
   * Asks a question.
   *
   * @throws NewsCorpusException where the index cannot be read
   */
  public synchronized NewsReply ask(NewsQuery asked) {
    Question question =
        new Question(
            asked.text(),
            asked.asOf(),
            asked.since(),
            asked.until(),
            asked.publisher(),
            LocalDate.now(),
            List.of());
    Answer answer = tried(() -> workspace.answering(ReaderChoice.EXTRACTIVE).answer(question));
    String json = AnswerJson.withLines(workspace.corpus()).line(answer);
    return switch (answer) {
      case Answer.Answered answered ->
          new NewsReply.Answered(
              ShortAnswer.of(answered),
              answered.text(),
              quotations(answered.citations()),
              answered.notes().stream().map(Note::text).toList(),
              json);
      case Answer.Abstained abstained ->
          new NewsReply.Silent(abstained.reason(), quotations(abstained.nearest()), json);
    };
  }

  /**
   * Where a quotation stands in the articles, word for word but for typography.
   *
   * @return empty where it stands in none, or with other words
   */
  public synchronized List<SourceQuotation> find(String quotation) {
    return switch (tried(() -> workspace.verify(quotation))) {
      case Verification.Exact exact -> List.of(quotation(1, exact.quote()));
      case Verification.Normalised normalised -> numbered(normalised.quotes());
      case Verification.Misattributed misattributed ->
          List.of(quotation(1, misattributed.actual()));
      case Verification.Altered _, Verification.Spliced _, Verification.Fabricated _ -> List.of();
    };
  }

  private static List<SourceQuotation> numbered(List<Quote> quotes) {
    return IntStream.range(0, quotes.size())
        .mapToObj(i -> quotation(i + 1, quotes.get(i)))
        .toList();
  }

  private static List<SourceQuotation> quotations(List<Citation> citations) {
    return citations.stream().map(c -> quotation(c.n(), c.quote())).toList();
  }

  private static SourceQuotation quotation(int number, Quote quote) {
    Article article = quote.article();
    return new SourceQuotation(
        number,
        article.id(),
        article.title(),
        article.publisher(),
        article.publication().map(PublicationDate::iso),
        article.file(),
        quote.text(),
        quote.span().start(),
        quote.span().end(),
        TextFragment.link(quote));
  }

  /** Closes the index. */
  @Override
  public synchronized void close() {
    workspaces.close();
  }
}
