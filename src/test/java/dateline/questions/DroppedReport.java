package dateline.questions;

import dateline.answering.Answer;
import dateline.answering.Note;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.util.FileSystemUtils;

/**
 * Prints how many statements the extractive reader's answers to question files make, and the notes
 * of those that the gate dropped.
 *
 * <pre>{@code
 * DroppedReport CORPUS FILE [CORPUS FILE]...
 * }</pre>
 */
final class DroppedReport {
  private DroppedReport() {}

  public static void main(String[] arguments) throws Exception {
    for (int i = 0; i < arguments.length; i += 2) {
      print(Path.of(arguments[i]), Path.of(arguments[i + 1]));
    }
  }

  private static void print(Path corpus, Path file) throws Exception {
    Path folder = Files.createTempDirectory("questions-index");
    try (Subject subject = Subject.over(corpus, folder)) {
      int made = 0;
      int dropped = 0;
      for (KeyedQuestion key : KeyedQuestion.read(file)) {
        Answer answer = subject.answering().answer(key.question(LocalDate.of(2026, 11, 24)));
        made += answer instanceof Answer.Answered answered ? answered.statements().size() : 0;
        for (Note note : answer.notes()) {
          if (note.kind() == Note.Kind.DROPPED_STATEMENT) {
            dropped++;
            System.out.println(key.text() + " " + note.text());
          }
        }
      }
      System.out.printf("%s: %d statements, %d dropped%n", file.getFileName(), made, dropped);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
