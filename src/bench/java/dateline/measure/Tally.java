package dateline.measure;

import dateline.answering.Answer;
import dateline.answering.Note;
import dateline.verification.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Counts what answers show of the right and the wrong answers to their questions. */
final class Tally {
  private int questions;
  private int answered;
  private int every;
  private int some;
  private int rightShown;
  private int rightInAll;
  private int misled;
  private int wrongShown;

  void add(JsonNode question, Answer answer) {
    questions++;
    if (!(answer instanceof Answer.Answered given)) {
      rightInAll += texts(question, "gold_answers").size();
      misled += texts(question, "wrong_answers").isEmpty() ? 0 : 1;
      return;
    }
    answered++;
    String shown = folded(shown(given));
    List<String> right = texts(question, "gold_answers");
    List<String> wrong = texts(question, "wrong_answers");
    long found = right.stream().filter(account -> holds(shown, account)).count();
    every += found == right.size() ? 1 : 0;
    some += found > 0 ? 1 : 0;
    rightShown += (int) found;
    rightInAll += right.size();
    misled += wrong.isEmpty() ? 0 : 1;
    wrongShown += wrong.stream().anyMatch(account -> holds(shown, account)) ? 1 : 0;
  }

  /** Everything that a reader sees: statements, notes, and the quotations under them. */
  private static String shown(Answer.Answered answer) {
    return Stream.of(
            answer.statements().stream().map(Statement::text),
            answer.notes().stream().map(Note::text),
            answer.citations().stream().map(citation -> citation.quote().text()))
        .flatMap(text -> text)
        .collect(Collectors.joining(" | "));
  }

  private static List<String> texts(JsonNode question, String field) {
    return StreamSupport.stream(question.required(field).spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }

  private static boolean holds(String shown, String account) {
    return shown.contains(" " + folded(account).strip() + " ");
  }

  /** Letters and digits in lower case, runs of anything else as one space. */
  private static String folded(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  void print() {
    line("questions", questions, questions);
    line("answered, not abstained from", answered, questions);
    line("show every account that the documents support", every, questions);
    line("show at least one of them", some, questions);
    line("accounts shown, of all supported", rightShown, rightInAll);
    line("show a wrong answer, of questions that have one", wrongShown, misled);
  }

  private static void line(String what, int part, int whole) {
    System.out.printf(
        Locale.ROOT, "| %s | %d of %d | %.1f %% |%n", what, part, whole, 100.0 * part / whole);
  }
}
