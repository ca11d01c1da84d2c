package dateline.shell.view;

import dateline.answerjson.WrittenAnswer;
import dateline.conversation.CitedQuotation;
import dateline.conversation.KeptAnswer;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Shows an answer that is kept, as it was given then. */
public final class KeptAnswerView {
  private static final String INDENT = "    ";
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

  private KeptAnswerView() {}

  /** One line for the question and one for what was answered. */
  public static void brief(KeptAnswer kept, Screen screen) {
    WrittenAnswer answer = written(kept);
    Text head =
        Text.of(Style.MARK, String.format("%4d", kept.number()))
            .and("  " + kept.question())
            .and(Style.FAINT, asOf(answer) + "  " + when(kept));
    screen.item(head, "      ");
    screen.item(Text.of("      " + inShort(answer)), "      ");
  }

  private static String when(KeptAnswer kept) {
    return WHEN.format(kept.at().atZone(ZoneId.systemDefault()));
  }

  private static WrittenAnswer written(KeptAnswer kept) {
    return WrittenAnswer.of(kept.answer());
  }

  private static String asOf(WrittenAnswer answer) {
    return answer.asOf().isEmpty() ? "" : " (as of " + answer.asOf() + ")";
  }

  private static String inShort(WrittenAnswer answer) {
    return answer.isAnswered() ? answer.lead().orElse(answer.answer()) : "The articles do not say.";
  }

  /** The whole answer. */
  public static void whole(KeptAnswer kept, Screen screen) {
    WrittenAnswer answer = written(kept);
    screen.print(Text.of(Style.STRONG, kept.question()).and(asOf(answer)));
    screen.print(Text.of(Style.FAINT, when(kept)));
    screen.blank();
    screen.print(Text.of(inShort(answer)));
    answer.statements().forEach(statement -> screen.print("", marked(statement), ""));
    if (!answer.isAnswered()) {
      screen.print(Text.of(answer.reason()));
    }
    answer.notes().forEach(note -> screen.print("", marked(note), "  "));
    CitedQuotation.in(answer).forEach(cited -> source(cited, screen));
  }

  private static Text marked(WrittenAnswer.Cited said) {
    return MarkedText.cited(Text.of(said.text()), said.citations());
  }

  private static void source(CitedQuotation cited, Screen screen) {
    screen.blank();
    screen.print("", Text.of(Style.MARK, "[" + cited.n() + "]").and(" " + cited.source()), INDENT);
    screen.print(INDENT, Text.of(Style.QUOTED, "“" + cited.quote() + "”"), INDENT);
  }
}
