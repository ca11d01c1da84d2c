package dateline.answering;

import dateline.model.ModelException;
import dateline.question.Question;
import dateline.verification.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Answers with a model, or with the extractive reader and a note where the model fails. */
public final class FallbackAnswering implements Answering {
  private final Answering model;
  private final Answering extractive;

  public FallbackAnswering(Answering model, Answering extractive) {
    this.model = model;
    this.extractive = extractive;
  }

  @Override
  public Answer answer(Question question) {
    return orExtractive(question, () -> model.answer(question));
  }

  @Override
  public Answer answer(Question question, Consumer<Statement> listener) {
    return orExtractive(question, () -> model.answer(question, listener));
  }

  private Answer orExtractive(Question question, Supplier<Answer> answering) {
    try {
      return answering.get();
    } catch (ModelException failure) {
      Answer answer = extractive.answer(question);
      List<Note> notes = new ArrayList<>(answer.notes());
      String text = "The extractive reader answers: %s.".formatted(failure.getMessage());
      notes.add(new Note(Note.Kind.READER, text, List.of()));
      return answer.withNotes(notes);
    }
  }
}
