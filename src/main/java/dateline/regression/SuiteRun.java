package dateline.regression;

import dateline.answering.Answer;
import dateline.question.Question;
import dateline.regression.expectation.Check;
import dateline.regression.expectation.EvaluationInput;
import dateline.regression.expectation.Expectation;
import dateline.regression.expectation.Expected;
import dateline.regression.expectation.Reply;
import dateline.regression.suite.Case;
import dateline.regression.suite.KnownFailure;
import dateline.regression.suite.ReaderSetting;
import dateline.regression.suite.SpellingSuggestion;
import dateline.regression.suite.Suite;
import dateline.regression.suite.SuiteError;
import dateline.regression.suite.Turn;
import dateline.regression.suite.YamlMapping;
import dateline.retrieval.RankedPassage;
import dateline.retrieval.Retriever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A suite on an open corpus, read by one reader. Asks its cases one by one, from several threads if
 * need be.
 */
public final class SuiteRun {
  /** As many turns as the chat remembers. */
  private static final int MOST_TURNS = 8;

  private final Suite suite;
  private final ReaderSetting reader;
  private final SuiteTarget subject;
  private final AnswerCache known;
  private final LocalDate today;

  /**
   * @param reader one of the suite's readers, or another one to read instead
   * @param program the program that answers
   * @param remembers whether answers of earlier runs are used and those of this one kept
   * @param today the day of the clock: the reader's today where the suite sets none, and the day on
   *     which tolerations have ended or not
   */
  public SuiteRun(
      Suite suite,
      ReaderSetting reader,
      SuiteTarget subject,
      Program program,
      boolean remembers,
      LocalDate today) {
    this.suite = suite;
    this.reader = reader;
    this.subject = subject;
    this.today = today;
    this.known =
        remembers ? AnswerCache.of(subject.index(), circumstances(program)) : AnswerCache.none();
  }

  private String circumstances(Program program) {
    return String.join(
        "\n",
        program.version(),
        program.build(),
        subject.manifest().toString(),
        subject.corpus().toString(),
        subject.info(reader).toString(),
        replayed());
  }

  /** The recorded replies that are given, or nothing. */
  private String replayed() {
    try {
      return reader instanceof ReaderSetting.Model model && model.replay().isPresent()
          ? Sha256.of(Files.readString(model.replay().get()))
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException("the recorded replies cannot be read: " + e.getMessage(), e);
    }
  }

  public Suite suite() {
    return suite;
  }

  public ReaderSetting reader() {
    return reader;
  }

  public SuiteTarget subject() {
    return subject;
  }

  /** The suite's name, with its reader where the suite is run with several. */
  public String name() {
    return suite.readers().size() > 1 ? suite.name() + " (" + reader.shown() + ")" : suite.name();
  }

  /**
   * What stands in the way of asking these cases: articles that the corpus does not have.
   *
   * @param once articles that the corpus had in the run that this one is compared with; that they
   *     went is a finding and not a fault
   */
  public List<SuiteError> faults(List<Case> cases, Set<String> once) {
    Set<String> ids = new TreeSet<>(once);
    subject.sources().forEach(source -> ids.add(source.id()));
    List<SuiteError> faults = new ArrayList<>();
    for (Case one : cases) {
      for (Turn turn : one.turns()) {
        turn.expected().forEach(expected -> unknown(expected, ids).ifPresent(faults::add));
      }
    }
    return faults.stream().distinct().toList();
  }

  private Optional<SuiteError> unknown(Expected expected, Set<String> ids) {
    return expected.expectation().articles().stream()
        .filter(id -> !ids.contains(id))
        .findFirst()
        .map(id -> {
          String problem = "the corpus has no article “" + YamlMapping.shown(id) + "”";
          return new SuiteError(
              suite.file(), expected.line(), problem + SpellingSuggestion.hint(id, ids));
        });
  }

  /** How the corpus differs from what the suite expects it to be; empty where it does not. */
  public Optional<String> mismatch() {
    List<String> differences = new ArrayList<>();
    differs(differences, "articles", suite.size().articles(), subject.manifest().articles());
    differs(differences, "passages", suite.size().passages(), subject.manifest().passages());
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join("; ", differences) + " (" + suite.file() + ":" + suite.size().line() + ")");
  }

  private void differs(List<String> differences, String what, OptionalInt expected, int got) {
    if (expected.isPresent() && expected.getAsInt() != got) {
      differences.add(
          "expected "
              + expected.getAsInt()
              + " "
              + what
              + " in "
              + subject.corpus()
              + ", got "
              + got);
    }
  }

  /** Asks a case. What goes wrong in asking becomes its outcome. */
  public Result ask(Case one) {
    List<TurnResult> asked = new ArrayList<>();
    try {
      List<Question.Turn> conversation = new ArrayList<>();
      for (Turn turn : one.turns()) {
        TurnResult answered = ask(turn, one.terms().question(turn.question(), today, conversation));
        asked.add(answered);
        conversation.add(
            new Question.Turn(
                answered.question().standingAlone().text(), answered.reply().marked()));
        if (conversation.size() > MOST_TURNS) {
          conversation.removeFirst();
        }
      }
    } catch (RuntimeException e) {
      return new Result(one, Outcome.BROKEN, asked, one.toleration(reader), Optional.of(reason(e)));
    }
    Optional<KnownFailure> toleration = one.toleration(reader);
    return new Result(one, outcome(asked, toleration), asked, toleration, Optional.empty());
  }

  private static String reason(RuntimeException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return "could not be asked: " + message.lines().findFirst().orElse("");
  }

  private Outcome outcome(List<TurnResult> turns, Optional<KnownFailure> toleration) {
    boolean holds = turns.stream().flatMap(t -> t.checks().stream()).allMatch(Check::holds);
    if (toleration.isEmpty()) {
      return holds ? Outcome.PASSED : Outcome.FAILED;
    }
    if (holds) {
      return Outcome.PASSES_AGAIN;
    }
    return toleration.get().hasEnded(today) ? Outcome.NO_LONGER_TOLERATED : Outcome.TOLERATED;
  }

  private TurnResult ask(Turn turn, Question question) {
    long start = System.nanoTime();
    boolean timed = turn.expected().stream().anyMatch(e -> isTimed(e.expectation()));
    Optional<CachedAnswer> before =
        timed ? Optional.empty() : known.find(question, subject::article);
    CachedAnswer answered = before.orElseGet(() -> answer(question, UnaryOperator.identity()));
    Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
    if (before.isEmpty()) {
      known.keep(question, answered);
    }
    EvaluationInput heard = new EvaluationInput(answered.reply(), elapsed, subject::article);
    List<Check> checks = turn.expected().stream().map(e -> Check.of(e, heard)).toList();
    return new TurnResult(turn, question, answered, checks, elapsed);
  }

  /** A time limit holds for asking, not for looking up what is known. */
  private static boolean isTimed(Expectation expectation) {
    return switch (expectation) {
      case Expectation.Within _ -> true;
      case Expectation.Not(Expectation other) -> isTimed(other);
      default -> false;
    };
  }

  /**
   * Asks a question anew.
   *
   * @param around is put around the retriever
   */
  CachedAnswer answer(Question question, UnaryOperator<Retriever> around) {
    List<RankedPassage> read = Collections.synchronizedList(new ArrayList<>());
    Answer answer =
        subject
            .answering(reader, retriever -> seen(around.apply(retriever), read))
            .answer(question);
    return new CachedAnswer(
        Reply.of(answer, subject.corpus().toString()),
        read.stream().map(Ranked::of).distinct().collect(Collectors.toList()));
  }

  private static Retriever seen(Retriever retriever, List<RankedPassage> read) {
    return (query, k) -> {
      List<RankedPassage> found = retriever.retrieve(query, k);
      read.addAll(found);
      return found;
    };
  }

  /**
   * Keeps the answers for the next run.
   *
   * @throws IOException where they cannot be written; the run is none the worse
   */
  public void keepAnswers() throws IOException {
    known.save();
  }
}
