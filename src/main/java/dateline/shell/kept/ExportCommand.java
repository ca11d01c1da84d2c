package dateline.shell.kept;

import dateline.conversation.AnswerHistory;
import dateline.conversation.AnswerHtml;
import dateline.conversation.AnswerMarkdown;
import dateline.conversation.KeptAnswer;
import dateline.regression.AtomicFile;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.OptionChoice;
import dateline.shell.command.Options;
import dateline.shell.command.Session;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Text;
import dateline.shell.view.Shown;
import dateline.text.Characters;
import dateline.text.WholeNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import tools.jackson.databind.JsonNode;

/** Writes the answers of a chat to a file. */
public final class ExportCommand extends ShellCommand {
  private static final int MOST_ANSWERS = 9999;

  private static final CommandOption FORMAT =
      Options.value("format", "md|html|json", "how to write (default: as the file's name ends)");
  private static final CommandOption LAST =
      Options.value("last", "N", "the last N answers, whatever chat they are of");
  private static final CommandOption FORCE =
      Options.flag("force", "write over a file that is there");
  private static final String STANDARD_OUTPUT = "-";

  private final WorkspaceOpener opening;
  private final Screen screen;
  private final Session session;

  public ExportCommand(WorkspaceOpener opening, Screen screen, Session session) {
    super(
        new CommandHelp(
            "export",
            "FILE",
            "write the answers of a chat to a file, with their quotations",
            """
            In the chat it is this chat, else the last one; a question asked alone is a chat of \
            its own. Markdown has a footnote for each quotation, HTML is one page that needs no \
            other file, and JSON holds each answer as ask --output json prints it. - is standard \
            output, and needs --format.\
            """,
            List.of(
                "dateline export notes.md",
                "dateline export --last 3 answers.html",
                "dateline export - --format json"),
            List.of(FORMAT, LAST, FORCE)));
    this.opening = opening;
    this.screen = screen;
    this.session = session;
  }

  private enum Format {
    MD,
    HTML,
    JSON
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    String name = unquoted(given.only("file"));
    Format format = format(given, name);
    boolean printed = name.equals(STANDARD_OUTPUT);
    Path file = WorkspaceOpener.path(name, "export");
    if (!printed && Files.exists(file) && !given.has(FORCE)) {
      throw new UsageError(name + " already exists; name another file, or give --force");
    }
    List<KeptAnswer> answers = answers(given);
    if (answers.isEmpty()) {
      throw new UsageError("there is nothing to export: nothing has been asked yet");
    }
    String text = text(answers, format);
    if (printed) {
      text.lines().forEach(line -> screen.line(Text.of(line)));
    } else {
      AtomicFile.write(file, text);
      screen.print(Text.of(Shown.count(answers.size(), "answer") + " in " + name + "."));
    }
    return ExitCodes.DONE;
  }

  /** "export controls?" is a question; "export notes.md" is not. */
  @Override
  public boolean fits(Arguments given) {
    return given.words().size() == 1
        && (given.has(FORMAT) || unquoted(given.text()).matches("(?i).+\\.(md|html|json)"));
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1) : name;
  }

  private static Format format(Arguments given, String name) {
    if (given.has(FORMAT)) {
      return OptionChoice.of(given, FORMAT, Format.class, Format.MD);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (Format format : Format.values()) {
      if (lower.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    throw new UsageError(
        "export: “"
            + Characters.shortened(name, 60)
            + "” does not end in .md, .html or .json; name such a file, or give --format");
  }

  private List<KeptAnswer> answers(Arguments given) throws IOException {
    AnswerHistory history = Session.history(opening.open(given));
    if (given.has(LAST)) {
      String last = given.value(LAST).orElseThrow();
      return history.last(
          WholeNumber.count(MOST_ANSWERS, last)
              .orElseThrow(() ->
                  new UsageError(
                      "--last: “"
                          + Characters.shortened(last, 20)
                          + "” is not a number from 1 to "
                          + MOST_ANSWERS)));
    }
    return session.isOpen() ? history.ofChat(session.chat()) : history.newestChat();
  }

  private static String text(List<KeptAnswer> answers, Format format) {
    List<JsonNode> each = answers.stream().map(KeptAnswer::answer).toList();
    return switch (format) {
      case MD -> AnswerMarkdown.of(each);
      case HTML -> AnswerHtml.of(each);
      case JSON -> HistoryCommand.json(answers) + "\n";
    };
  }
}
