package dateline.regression;

import dateline.answering.Answer;
import dateline.answering.Answering;
import dateline.answering.Note;
import dateline.article.Article;
import dateline.article.ArticleBuilder;
import dateline.article.Passage;
import dateline.article.SourceInfo;
import dateline.index.Manifest;
import dateline.index.update.Listed;
import dateline.question.Question;
import dateline.quotation.Quote;
import dateline.reading.ReaderInfo;
import dateline.regression.suite.ReaderSetting;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.RankedPassages;
import dateline.retrieval.Retriever;
import dateline.text.Span;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Articles of one passage in memory. A question's last word is looked for; the newest article that
 * has it answers with its text, and older ones are superseded. Remembers what was asked.
 */
public final class News implements SuiteTarget {
  public static final Article SET = article("bridge-1", "2024-01-10", "The bridge opens on 1 May.");
  public static final Article DELAYED =
      article("bridge-2", "2024-04-20", "The bridge opens in June, said <b>Ann</b> “Li” & co.");

  final List<Question> asked = Collections.synchronizedList(new ArrayList<>());
  private final Path index;
  private final List<Article> articles;

  public News(Path index, Article... articles) {
    this.index = index;
    this.articles = List.of(articles);
  }

  public static Article article(String id, String day, String text) {
    return ArticleBuilder.of(id)
        .title("On " + id)
        .publisher("The Town Crier")
        .published(LocalDate.parse(day))
        .text(text)
        .build();
  }

  @Override
  public Path corpus() {
    return Path.of("corpus");
  }

  @Override
  public Path index() {
    return index;
  }

  @Override
  public Manifest manifest() {
    int n = articles.size();
    String digest = articles.stream().map(Article::text).toList().toString();
    return new Manifest(1, "rules", "words", "vectors", Sha256.of(digest), n, n, n, n, true);
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
  public ReaderInfo info(ReaderSetting reader) {
    return new ReaderInfo(reader.kind(), Map.of());
  }

  @Override
  public Answering answering(ReaderSetting reader, UnaryOperator<Retriever> around) {
    if (reader instanceof ReaderSetting.Model) {
      throw new IllegalStateException("no language model is set up");
    }
    Retriever retriever = around.apply(this::retrieve);
    return question -> answer(question, retriever.retrieve(Query.of(question.text()), 8));
  }

  private List<RankedPassage> retrieve(Query query, int k) {
    String last = query.text().replaceAll(".*\\s|[?.]", "");
    return articles.stream()
        .filter(article -> article.text().contains(last))
        .sorted(
            Comparator.comparing((Article a) -> a.publication().orElseThrow().first()).reversed())
        .map(article -> new Passage(article, 0, new Span(0, article.text().length())))
        .map(RankedPassages::of)
        .limit(k)
        .toList();
  }

  private Answer answer(Question question, List<RankedPassage> read) {
    asked.add(question);
    List<Citation> citations = new ArrayList<>();
    for (RankedPassage ranked : read) {
      Quote quote = new Quote(ranked.passage().article(), ranked.passage().span());
      citations.add(new Citation(citations.size() + 1, quote, true));
    }
    if (citations.isEmpty()) {
      return new Answer.Abstained(
          question,
          "Nothing tells of it.",
          List.of(),
          List.of(),
          Optional.empty(),
          ReaderInfo.extractive());
    }
    return new Answer.Answered(
        question,
        List.of(new Statement(citations.getFirst().quote().text(), List.of(1), 0.9, "")),
        citations,
        List.of(),
        citations.stream()
            .skip(1)
            .map(older -> new Note(Note.Kind.SUPERSEDED, "Superseded.", List.of(older.n())))
            .toList(),
        Optional.empty(),
        ReaderInfo.extractive());
  }
}
