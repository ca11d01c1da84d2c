package dateline.shell;

import dateline.answering.AnswerJson;
import dateline.answering.Citation;
import dateline.answering.Timeline;
import dateline.corpus.Article;
import dateline.time.Interval;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** Shows what the articles say about a topic, in the order of the times that they speak of. */
final class TimelineCommand extends ShellCommand {
  private static final CommandOption OUTPUT =
      Options.value("output", "text|json", "how to print it (default: text)");

  private final Opening opening;
  private final Screen screen;
  private final Dates dates;

  TimelineCommand(Opening opening, Screen screen, Dates dates) {
    super(
        new Manual(
            "timeline",
            "TOPIC…",
            "list what is said about a topic, in the order of the times spoken of",
            """
            The time is the one that the sentence speaks of, not that of the article: "next month" \
            is counted from the article's date. Sentences without a time come last. The exit status \
            is 3 where the articles say nothing about the topic.\
            """,
            List.of("dateline timeline Biden Xi", "dateline timeline --output json Wang Yi"),
            Stream.concat(Inquiry.OPTIONS.stream(), Stream.of(OUTPUT)).toList()));
    this.opening = opening;
    this.screen = screen;
    this.dates = dates;
  }

  private enum Output {
    TEXT,
    JSON
  }

  @Override
  ExitStatus run(Given given) {
    Output output = Choice.of(given, OUTPUT, Output.class, Output.TEXT);
    var topic = Inquiry.of(given.text(), given, dates, List.of());
    Workspace workspace = opening.open(given);
    Timeline timeline = workspace.timelines().of(topic);
    switch (output) {
      case TEXT -> show(timeline);
      case JSON -> screen.json(new AnswerJson(workspace.corpus().toString()).pretty(timeline));
    }
    return timeline.citations().isEmpty() ? Statuses.ABSTAINED : Statuses.DONE;
  }

  /** In the chat, "timeline" alone, or a question about one, is a question. */
  @Override
  boolean fits(Given given) {
    return !given.words().isEmpty() && !given.text().endsWith("?");
  }

  private void show(Timeline timeline) {
    if (timeline.citations().isEmpty()) {
      screen.print(Text.of("The articles say nothing about it."));
    }
    for (Timeline.Entry entry : timeline.dated()) {
      line(when(entry.time()), timeline.citations().get(entry.citation() - 1));
    }
    for (int n : timeline.undated()) {
      line("no time given", timeline.citations().get(n - 1));
    }
  }

  private void line(String when, Citation citation) {
    Article article = citation.quote().article();
    screen.print(
        "", Text.of(Style.STRONG, when).and("  “" + citation.quote().text() + "”"), "    ");
    String source = Shown.source(article.publisher(), article.publication());
    screen.print("    ", Text.of(Style.FAINT, source + ", " + article.id()), "    ");
    screen.blank();
  }

  private static String when(Interval time) {
    boolean day = time.first().equals(time.last());
    return day ? time.first().toString() : time.first() + " to " + time.last();
  }
}
