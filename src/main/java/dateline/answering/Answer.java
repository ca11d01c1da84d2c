package dateline.answering;

import dateline.article.PublicationDate;
import dateline.question.Question;
import dateline.reading.NearMiss;
import dateline.reading.ReaderInfo;
import dateline.verification.Citation;
import dateline.verification.Statement;
import java.util.List;
import java.util.Optional;

/** What came of a question. */
public sealed interface Answer {
  /** The question as it was asked. */
  Question question();

  /** Every citation of the answer, its notes included, numbered from 1 in this order. */
  List<Citation> citations();

  /** What else a reader must know. */
  List<Note> notes();

  /** The newest publication date among the articles searched; empty where none is dated. */
  Optional<PublicationDate> horizon();

  /** Which reader answered. */
  ReaderInfo reader();

  /** The same answer with other notes. */
  Answer withNotes(List<Note> other);

  /**
   * The sources answer.
   *
   * @param statements at least one, each with at least one citation
   * @param times what the time expressions in the citations mean
   * @param series the values that the answer had over time; none where it did not change
   */
  record Answered(
      Question question,
      List<Statement> statements,
      List<Citation> citations,
      List<ResolvedTime> times,
      List<Note> notes,
      Series series,
      Optional<PublicationDate> horizon,
      ReaderInfo reader)
      implements Answer {
    public Answered {
      statements = List.copyOf(statements);
      citations = List.copyOf(citations);
      times = List.copyOf(times);
      notes = List.copyOf(notes);
      if (statements.isEmpty()) {
        throw new IllegalArgumentException("an answer must make a statement: statements=[]");
      }
    }

    /** An answer that did not change. */
    public Answered(
        Question question,
        List<Statement> statements,
        List<Citation> citations,
        List<ResolvedTime> times,
        List<Note> notes,
        Optional<PublicationDate> horizon,
        ReaderInfo reader) {
      this(question, statements, citations, times, notes, Series.NONE, horizon, reader);
    }

    @Override
    public Answered withNotes(List<Note> other) {
      return new Answered(question, statements, citations, times, other, series, horizon, reader);
    }

    /** The statements as plain text, each followed by its marks: {@code They met in Bali. [1]}. */
    public String text() {
      return String.join(" ", statements.stream().map(Statement::marked).toList());
    }
  }

  /**
   * The sources do not answer.
   *
   * @param reason why, in a sentence
   * @param nearest the passages that came nearest, as citations numbered from 1
   * @param near sentences that came near to answering, nearest first, each inside one of these
   *     passages, and why they do not; empty where the reader does not know
   */
  record Abstained(
      Question question,
      String reason,
      List<Citation> nearest,
      List<NearMiss> near,
      List<Note> notes,
      Optional<PublicationDate> horizon,
      ReaderInfo reader)
      implements Answer {
    public Abstained {
      nearest = List.copyOf(nearest);
      near = List.copyOf(near);
      notes = List.copyOf(notes);
    }

    /** An abstention of a reader that does not know what came near. */
    public Abstained(
        Question question,
        String reason,
        List<Citation> nearest,
        List<Note> notes,
        Optional<PublicationDate> horizon,
        ReaderInfo reader) {
      this(question, reason, nearest, List.of(), notes, horizon, reader);
    }

    @Override
    public Abstained withNotes(List<Note> other) {
      return new Abstained(question, reason, nearest, near, other, horizon, reader);
    }

    @Override
    public List<Citation> citations() {
      return nearest;
    }
  }
}
