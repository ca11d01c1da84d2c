package dateline.regression.expectation;

import dateline.answering.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** On what an answer must rest: its quotations, their articles and dates. */
public sealed interface SourceExpectation extends Expectation
    permits Cites,
        SourceExpectation.CitesOnly,
        SourceExpectation.NewestPrevails,
        SourceExpectation.EveryStatementCites,
        SourceExpectation.HasNote,
        SourceExpectation.Attributed,
        SourceExpectation.Short,
        SourceExpectation.AtLevel,
        SourceExpectation.TimeIs {
  @Override
  default String got(EvaluationInput heard) {
    return restsOn(heard.reply());
  }

  /** What the statements rest on, in words. */
  static String restsOn(Reply reply) {
    return reply.answered()
        ? reply.supporting().stream()
            .map(cited -> cited.article() + " “" + cited.quote() + "”")
            .collect(Collectors.joining("; ", "rests on ", ""))
        : reply.shown();
  }

  /** The statements rest on these articles and no others. */
  record CitesOnly(List<String> articles) implements SourceExpectation {
    public CitesOnly {
      articles = List.copyOf(articles);
    }

    @Override
    public String shown() {
      return "cites-only " + String.join(", ", articles);
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      List<Reply.Cited> cited = heard.reply().supporting();
      return !cited.isEmpty() && cited.stream().allMatch(c -> articles.contains(c.article()));
    }
  }

  /**
   * An older account is shown as superseded, and every statement rests on an article that is newer
   * than each of those.
   */
  record NewestPrevails() implements SourceExpectation {
    @Override
    public String shown() {
      return "newest-prevails";
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      Reply reply = heard.reply();
      Optional<String> superseded = superseded(reply);
      return superseded.isPresent()
          && reply.statements().stream()
              .allMatch(said ->
                  reply.cited(said.citations()).stream()
                      .flatMap(cited -> cited.published().stream())
                      .anyMatch(published -> published.compareTo(superseded.get()) > 0));
    }

    /** The date of the newest account that is shown as superseded. */
    private static Optional<String> superseded(Reply reply) {
      return reply.notes().stream()
          .filter(note -> note.kind().equals(Note.Kind.SUPERSEDED.json()))
          .flatMap(note -> reply.cited(note.citations()).stream())
          .flatMap(cited -> cited.published().stream())
          .max(String::compareTo);
    }

    @Override
    public String got(EvaluationInput heard) {
      String older =
          superseded(heard.reply())
              .map(date -> "an account of " + date + " is superseded")
              .orElse("no older account is shown as superseded");
      return older + "; " + restsOn(heard.reply());
    }
  }

  /** Every statement cites, and what it cites stands in its article, character for character. */
  record EveryStatementCites() implements SourceExpectation {
    @Override
    public String shown() {
      return "every-statement-cites";
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      return unsupported(heard).isEmpty();
    }

    @Override
    public String got(EvaluationInput heard) {
      return unsupported(heard)
          .map(said -> "without a quotation that stands in its article: “" + said.text() + "”")
          .orElse("every statement cites");
    }

    private static Optional<Reply.Said> unsupported(EvaluationInput heard) {
      return heard.reply().statements().stream().filter(s -> !isSupported(s, heard)).findFirst();
    }

    private static boolean isSupported(Reply.Said said, EvaluationInput heard) {
      List<Reply.Cited> cited = heard.reply().cited(said.citations());
      return !cited.isEmpty()
          && cited.stream()
              .allMatch(c -> heard.articles().apply(c.article()).filter(c::standsIn).isPresent());
    }
  }

  /**
   * A note is made.
   *
   * @param article an article that the note must cite, where it must
   */
  record HasNote(Note.Kind kind, Optional<String> article) implements SourceExpectation {
    @Override
    public String shown() {
      return "note " + kind.json() + article.map(id -> " citing " + id).orElse("");
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      Reply reply = heard.reply();
      return reply.notes().stream()
          .filter(note -> note.kind().equals(kind.json()))
          .anyMatch(note -> article.isEmpty() || cites(reply.cited(note.citations())));
    }

    private boolean cites(List<Reply.Cited> cited) {
      return cited.stream().anyMatch(c -> article.stream().anyMatch(c.article()::equals));
    }

    @Override
    public String got(EvaluationInput heard) {
      List<Reply.Noted> notes = heard.reply().notes();
      return notes.isEmpty()
          ? "no note"
          : notes.stream()
              .map(note -> note.kind() + " “" + note.text() + "”")
              .collect(Collectors.joining("; ", "notes ", ""));
    }

    @Override
    public List<String> articles() {
      return article.stream().toList();
    }
  }

  /** A statement is attributed to a speaker whose name or office holds these words. */
  record Attributed(String speaker) implements SourceExpectation {
    @Override
    public String shown() {
      return "attribution “" + speaker + "”";
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      String words = speaker.toLowerCase(Locale.ROOT);
      return heard.reply().speakers().stream()
          .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(words));
    }

    @Override
    public String got(EvaluationInput heard) {
      List<String> speakers = heard.reply().speakers();
      return speakers.isEmpty()
          ? "attributed to nobody"
          : "attributed to " + String.join("; ", speakers);
    }
  }

  /**
   * How sure the answer is.
   *
   * @param level one of {@link #LEVELS}
   */
  record AtLevel(String level) implements SourceExpectation {
    /** The levels of an answer, and what has none. */
    public static final List<String> LEVELS = List.of("answers", "may-answer", "silent");

    @Override
    public String shown() {
      return "level " + level;
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      return heard.reply().level().equals(level);
    }

    @Override
    public String got(EvaluationInput heard) {
      return "level " + heard.reply().level();
    }
  }

  /** The short answer holds these words, upper and lower case alike. */
  record Short(String words) implements SourceExpectation {
    @Override
    public String shown() {
      return "short “" + words + "”";
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      return heard
          .reply()
          .shortAnswer()
          .toLowerCase(Locale.ROOT)
          .contains(words.toLowerCase(Locale.ROOT));
    }

    @Override
    public String got(EvaluationInput heard) {
      String words = heard.reply().shortAnswer();
      return words.isEmpty() ? "no short answer" : "short “" + words + "”";
    }
  }

  /**
   * A time expression of a quotation resolves to a value.
   *
   * @param expression the expression, where it matters which
   * @param value its TIMEX3 value
   * @param mod its TIMEX3 modifier, where it matters
   */
  record TimeIs(Optional<String> expression, String value, Optional<String> mod)
      implements SourceExpectation {
    @Override
    public String shown() {
      return "time "
          + expression.map(words -> "“" + words + "” = ").orElse("")
          + value
          + mod.map(m -> " " + m).orElse("");
    }

    @Override
    public boolean holds(EvaluationInput heard) {
      return heard.reply().times().stream()
          .anyMatch(time ->
              time.value().equals(value)
                  && expression.stream().allMatch(time.expression()::equals)
                  && mod.stream().allMatch(time.mod().orElse("")::equals));
    }

    @Override
    public String got(EvaluationInput heard) {
      List<Reply.Time> times = heard.reply().times();
      return times.isEmpty()
          ? "no time is resolved"
          : times.stream()
              .map(t ->
                  "“" + t.expression() + "” = " + t.value() + t.mod().map(m -> " " + m).orElse(""))
              .collect(Collectors.joining("; ", "times ", ""));
    }
  }
}
