package dateline.answering;

import dateline.model.ModelException;
import dateline.question.Question;
import dateline.verification.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Answers with a model, or without where the model cannot be used; a note then says so. */
public final class FallbackAnswering implements Answering {
  private final Answering model;
  private final Answering extractive;

  public FallbackAnswering(Answering model, Answering extractive) {
    this.model = model;
    this.extractive = extractive;
  }

  @Override
  public Answer answer(Question question) {
    try {
      return model.answer(question);
    } catch (ModelException e) {
      return instead(question, e);
    }
  }

  @Override
  public Answer answer(Question question, Consumer<Statement> listener) {
    try {
      return model.answer(question, listener);
    } catch (ModelException e) {
      return instead(question, e);
    }
  }

  private Answer instead(Question question, ModelException e) {
    Answer answer = extractive.answer(question);
    List<Note> notes = new ArrayList<>(answer.notes());
    notes.add(
        new Note(
            Note.Kind.READER,
            "The extractive reader answers: %s.".formatted(e.getMessage()),
            List.of()));
    return answer.withNotes(notes);
  }
}
