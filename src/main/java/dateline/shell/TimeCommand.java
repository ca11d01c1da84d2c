package dateline.shell;

import dateline.corpus.file.ArticleBody;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.DateOptions;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.Failure;
import dateline.shell.command.Options;
import dateline.shell.command.OutputForm;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.UsageError;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.text.Characters;
import dateline.text.JsonText;
import dateline.time.TimeExpression;
import dateline.time.TimeRecogniser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Shows the time expressions of a text file and what they mean. */
final class TimeCommand extends ShellCommand {
  private static final CommandOption ANCHOR =
      Options.value("anchor", "DATE", "the day that \"last month\" is counted from");
  private static final CommandOption OUTPUT = OutputForm.option("them");
  private static final long MOST_BYTES = 50L << 20;

  private final Screen screen;
  private final TimeRecogniser recogniser;
  private final DateOptions dates;

  TimeCommand(Screen screen, TimeRecogniser recogniser, DateOptions dates) {
    super(
        new CommandHelp(
            "time",
            "FILE",
            "show the time expressions of a text file and what they mean",
            """
            Values and mods are those of TIMEX3. Offsets count UTF-16 code units from the start of \
            the file, front matter included. Without --anchor it is counted from the date that the \
            file's front matter states, and without that relative expressions stay unresolved.\
            """,
            List.of("dateline time article.txt --anchor 2023-10-28 --output json"),
            List.of(ANCHOR, OUTPUT)));
    this.screen = screen;
    this.recogniser = recogniser;
    this.dates = dates;
  }

  @Override
  public ExitStatus run(Arguments given) throws IOException {
    OutputForm output = OutputForm.of(given, OUTPUT);
    Optional<LocalDate> stated = dates.first(given, ANCHOR, LocalDate.now());
    String file = given.only("file");
    String text = read(file);
    ArticleBody body = ArticleBody.in(text);
    Optional<LocalDate> anchor = stated.or(body::published);
    List<TimeExpression> found =
        recogniser.recognise(text.substring(body.start()), anchor).stream()
            .map(time -> time.shifted(body.start()))
            .toList();
    switch (output) {
      case TEXT -> found.forEach(this::line);
      case JSON -> screen.json(json(file, anchor, found));
    }
    return ExitCodes.DONE;
  }

  /** In the chat, "time of the meeting?" is a question. */
  @Override
  public boolean fits(Arguments given) {
    return given.words().size() == 1
        && (given.has(ANCHOR) || Files.isRegularFile(Path.of(given.text())));
  }

  private static String read(String file) throws IOException {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new UsageError(
          "“" + Characters.shortened(file, 200) + "” is not a file that can be read");
    }
    if (Files.size(path) > MOST_BYTES) {
      throw new Failure(file + " has more than 50 MB; split it");
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Failure(file + " is not UTF-8; save it as UTF-8", e);
    }
  }

  private void line(TimeExpression time) {
    Text text =
        Text.of(Style.FAINT, time.start() + "–" + time.end() + "  ")
            .and(Style.STRONG, time.text())
            .and("  " + time.type() + " " + time.value())
            .and(time.modifier().map(mod -> " " + mod).orElse(""));
    screen.print("", text, "    ");
    screen.print("    ", Text.of(Style.FAINT, time.derivation()), "    ");
  }

  private static String json(String file, Optional<LocalDate> anchor, List<TimeExpression> found) {
    return JsonText.line(
        new Found(
            file, anchor.map(LocalDate::toString), found.stream().map(Expression::of).toList()));
  }

  private record Found(String file, Optional<String> anchor, List<Expression> expressions) {}

  private record Expression(
      int start,
      int end,
      String text,
      String type,
      String value,
      Optional<String> mod,
      Optional<String> first,
      Optional<String> last,
      String shown) {
    static Expression of(TimeExpression time) {
      return new Expression(
          time.start(),
          time.end(),
          time.text(),
          time.type().name(),
          time.value(),
          time.modifier().map(Enum::name),
          time.interval().map(days -> days.first().toString()),
          time.interval().map(days -> days.last().toString()),
          time.derivation());
    }
  }
}
