package dateline.shell.view;

import dateline.conversation.CitedQuotation;
import dateline.conversation.KeptAnswer;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Shows an answer that is kept, as it was given then. */
public final class KeptAnswerView {
  private static final String INDENT = "    ";
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

  private KeptAnswerView() {}

  /** One line for the question and one for what was answered. */
  public static void brief(KeptAnswer kept, Screen screen) {
    Text head =
        Text.of(Style.MARK, String.format("%4d", kept.number()))
            .and("  " + kept.question())
            .and(Style.FAINT, asOf(kept.answer()) + "  " + when(kept));
    screen.item(head, "      ");
    screen.item(Text.of("      " + inShort(kept.answer())), "      ");
  }

  private static String when(KeptAnswer kept) {
    return WHEN.format(kept.at().atZone(ZoneId.systemDefault()));
  }

  private static String asOf(JsonNode answer) {
    return answer.path("asOf").isString() ? " (as of " + answer.path("asOf").asString() + ")" : "";
  }

  private static String inShort(JsonNode answer) {
    if (!isAnswered(answer)) {
      return "The articles do not say.";
    }
    JsonNode lead = answer.path("short");
    return lead.isString() ? lead.asString() : answer.path("answer").asString("");
  }

  private static boolean isAnswered(JsonNode answer) {
    return answer.path("status").asString("").equals("answered");
  }

  /** The whole answer. */
  public static void whole(KeptAnswer kept, Screen screen) {
    JsonNode answer = kept.answer();
    screen.print(Text.of(Style.STRONG, kept.question()).and(asOf(answer)));
    screen.print(Text.of(Style.FAINT, when(kept)));
    screen.blank();
    screen.print(Text.of(inShort(answer)));
    for (JsonNode statement : answer.path("statements")) {
      screen.print("", marked(statement), "");
    }
    if (!isAnswered(answer)) {
      screen.print(Text.of(answer.path("reason").asString("")));
    }
    answer.path("notes").forEach(note -> screen.print("", marked(note), "  "));
    CitedQuotation.in(answer).forEach(cited -> source(cited, screen));
  }

  private static Text marked(JsonNode node) {
    String marks =
        node.path("citations")
            .valueStream()
            .map(n -> "[" + n.asInt(0) + "]")
            .collect(Collectors.joining());
    return Text.of(node.path("text").asString("") + " ").and(Style.MARK, marks);
  }

  private static void source(CitedQuotation cited, Screen screen) {
    screen.blank();
    screen.print("", Text.of(Style.MARK, "[" + cited.n() + "]").and(" " + cited.source()), INDENT);
    screen.print(INDENT, Text.of(Style.QUOTED, "“" + cited.quote() + "”"), INDENT);
  }
}
