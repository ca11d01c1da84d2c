package dateline.shell;

import dateline.answering.AnswerJson;
import dateline.answering.Timeline;
import dateline.article.Article;
import dateline.shell.command.Arguments;
import dateline.shell.command.CommandHelp;
import dateline.shell.command.DateOptions;
import dateline.shell.command.ExitCodes;
import dateline.shell.command.OutputForm;
import dateline.shell.command.QuestionParser;
import dateline.shell.command.ShellCommand;
import dateline.shell.command.Workspace;
import dateline.shell.command.WorkspaceOpener;
import dateline.shell.terminal.Screen;
import dateline.shell.terminal.Style;
import dateline.shell.terminal.Text;
import dateline.shell.view.Shown;
import dateline.verification.Citation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Shows what the articles say about a topic, in the order of the times that they speak of. */
final class TimelineCommand extends ShellCommand {
  private static final CommandOption OUTPUT = OutputForm.option("it");

  /** How many statements without a time are shown. */
  private static final int UNDATED_SHOWN = 10;

  private final WorkspaceOpener opening;
  private final Screen screen;
  private final DateOptions dates;

  TimelineCommand(WorkspaceOpener opening, Screen screen, DateOptions dates) {
    super(
        new CommandHelp(
            "timeline",
            "TOPIC…",
            "list what is said about a topic, in the order of the times it speaks of",
            """
            The time is the one that the sentence speaks of, not that of the article: "next month" \
            is counted from the article's date, and what then lay ahead is marked. Sentences \
            without a time come last, by the date of their article; corrections stand apart. Of \
            a value, such as "death toll of the fire", what it was on which day comes first. The exit status \
            is 3 where the articles say nothing about the topic.\
            """,
            List.of("dateline timeline Biden Xi", "dateline timeline --output json Wang Yi"),
            Stream.concat(QuestionParser.OPTIONS.stream(), Stream.of(OUTPUT)).toList()));
    this.opening = opening;
    this.screen = screen;
    this.dates = dates;
  }

  @Override
  public ExitStatus run(Arguments given) {
    OutputForm output = OutputForm.of(given, OUTPUT);
    var topic = QuestionParser.of(given.text(), given, dates, List.of());
    Workspace workspace = opening.open(given);
    Timeline timeline = workspace.timelines().of(topic);
    switch (output) {
      case TEXT -> show(timeline);
      case JSON -> screen.json(AnswerJson.withLines(workspace.corpus()).pretty(timeline));
    }
    return timeline.citations().isEmpty() ? ExitCodes.ABSTAINED : ExitCodes.DONE;
  }

  /** In the chat, "timeline" alone, or a question about one, is a question. */
  @Override
  public boolean fits(Arguments given) {
    return !given.words().isEmpty() && !given.text().endsWith("?");
  }

  private void show(Timeline timeline) {
    if (timeline.citations().isEmpty()) {
      screen.print(Text.of("The articles say nothing about it."));
    }
    if (!timeline.series().points().isEmpty()) {
      screen.print("", Text.of(Style.STRONG, timeline.series().told()), "    ");
      screen.blank();
    }
    for (Timeline.Entry entry : timeline.dated()) {
      screen.print("", heading(timeline, entry), "    ");
      statement(timeline.citations().get(entry.citation() - 1));
    }
    if (!timeline.corrections().isEmpty()) {
      screen.print(Text.of(Style.STRONG, "Corrections, by the date of the article"));
      timeline.corrections().forEach(n -> statement(timeline.citations().get(n - 1)));
    }
    if (!timeline.undated().isEmpty()) {
      screen.print(Text.of(Style.STRONG, "With no time given, by the date of the article"));
      timeline.undated().stream()
          .limit(UNDATED_SHOWN)
          .forEach(n -> statement(timeline.citations().get(n - 1)));
      more(timeline.undated().size() - UNDATED_SHOWN);
    }
    timeline
        .horizon()
        .filter(_ -> !timeline.citations().isEmpty())
        .ifPresent(date ->
            screen.print(
                Text.of(
                    Style.FAINT,
                    "The newest article searched is dated " + Shown.plain(date) + ".")));
  }

  /** The time; for a relative one the words that say it; and whether it then lay ahead. */
  private static Text heading(Timeline timeline, Timeline.Entry entry) {
    String meaning = entry.expression().meaning();
    Text heading =
        Text.of(Style.STRONG, Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1));
    String words = entry.expression().relative() ? "  “" + entry.expression().text() + "”" : "";
    String ahead = timeline.ahead(entry) ? "  (then still to come)" : "";
    return heading.and(Style.FAINT, words + ahead);
  }

  private void statement(Citation citation) {
    Article article = citation.quote().article();
    screen.print("    ", Text.of("“" + citation.quote().text() + "”"), "    ");
    String source =
        Shown.source(article.publisher(), article.publication()) + Shown.page(citation.quote());
    screen.print("    ", Text.of(Style.FAINT, source + ", " + article.id()), "    ");
    screen.blank();
  }

  private void more(int left) {
    if (left > 0) {
      screen.print(
          "    ",
          Text.of(Style.FAINT, "… and " + left + " more; --output json has them all."),
          "    ");
      screen.blank();
    }
  }
}
