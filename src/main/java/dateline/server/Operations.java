package dateline.server;

import dateline.answering.AnswerJson;
import dateline.answering.Queries;
import dateline.answering.RankedPassageJson;
import dateline.article.SourceInfo;
import dateline.check.CheckedSentence;
import dateline.check.CheckedSentenceJson;
import dateline.check.Checking;
import dateline.check.DraftText;
import dateline.check.SavedAnswers;
import dateline.check.SavedAnswers.Saved;
import dateline.check.Verdict;
import dateline.retrieval.Explanation;
import dateline.retrieval.Query;
import dateline.retrieval.RankedPassage;
import dateline.verification.Statement;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Carries the operations out over one corpus; each gives its result as JSON. */
final class Operations {
  private static final int USUAL_PASSAGES = 5;

  private final ServedCorpus corpus;
  private final Consumer<Statement> listener;

  /**
   * @param listener hears each statement of an answer as soon as it is verified
   */
  Operations(ServedCorpus corpus, Consumer<Statement> listener) {
    this.corpus = corpus;
    this.listener = listener;
  }

  String run(Operation operation, CallArguments given) {
    return switch (operation) {
      case ASK -> ask(given);
      case SEARCH -> search(given);
      case QUOTE -> quote(given);
      case CHECK -> check(given);
      case TIMELINE -> timeline(given);
      case SOURCES -> SourceListJson.list(corpus.sources(), given);
      case SHOW -> show(given);
    };
  }

  private String ask(CallArguments given) {
    return json().line(corpus.answering().answer(given.question("question"), listener));
  }

  private AnswerJson json() {
    return AnswerJson.withLines(Path.of(corpus.folder()));
  }

  private String search(CallArguments given) {
    Query query = Queries.of(given.question("question"));
    List<RankedPassage> found =
        corpus.retriever().retrieve(query, given.number("top", USUAL_PASSAGES));
    boolean explains = given.flag("explain");
    return IntStream.range(0, found.size())
        .mapToObj(
            i -> RankedPassageJson.line(i + 1, found.get(i), why(explains, query, found.get(i))))
        .collect(Collectors.joining(",", "{\"passages\":[", "]}"));
  }

  private Optional<Explanation> why(boolean explains, Query query, RankedPassage found) {
    return explains ? Optional.of(corpus.explanation(query, found)) : Optional.empty();
  }

  private String quote(CallArguments given) {
    String claimed = given.text("quotation").strip();
    return CheckedSentenceJson.line(claimed, corpus.verify(claimed));
  }

  private String check(CallArguments given) {
    Checking checking = new Checking(corpus.quotable(), corpus.retriever(), corpus.sources());
    List<CheckedSentence> sentences = sentences(given.text("draft"), checking);
    Map<Verdict, Integer> totals = new EnumMap<>(Verdict.class);
    sentences.forEach(sentence -> totals.merge(sentence.verdict(), 1, Integer::sum));
    boolean holds = sentences.stream().allMatch(sentence -> sentence.verdict().holds());
    return sentences.stream()
        .map(CheckedSentenceJson::line)
        .collect(
            Collectors.joining(
                ",",
                "{\"sentences\":[",
                "],\"totals\":" + CheckedSentenceJson.line(totals) + ",\"holds\":" + holds + "}"));
  }

  /** A draft, or the statements of a saved answer where the text is one. */
  private List<CheckedSentence> sentences(String draft, Checking checking) {
    if (draft.stripLeading().startsWith("{")) {
      return switch (SavedAnswers.read(draft, "draft")) {
        case Saved.Statements saved -> saved.statements().stream().map(checking::check).toList();
        case Saved.Broken(String problem) -> throw RequestException.invalid(problem);
      };
    }
    return DraftText.sentences(draft, publishers()).stream().map(checking::check).toList();
  }

  private Set<String> publishers() {
    return corpus.sources().stream()
        .flatMap((SourceInfo source) -> source.publisher().stream())
        .map(publisher -> publisher.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private String timeline(CallArguments given) {
    return json().pretty(corpus.timelines().of(given.question("topic")));
  }

  private String show(CallArguments given) {
    String id = given.text("article");
    return corpus
        .article(id)
        .map(article -> SourceListJson.article(article, corpus.folder()))
        .orElseThrow(() ->
            new RequestException(
                RequestException.Kind.NOT_FOUND,
                "no article has this id; /api/sources lists the ids"));
  }
}
