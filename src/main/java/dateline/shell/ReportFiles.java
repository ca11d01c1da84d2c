package dateline.shell;

import dateline.regression.AtomicFile;
import dateline.regression.report.HtmlReport;
import dateline.regression.report.JsonReport;
import dateline.regression.report.JunitReport;
import dateline.regression.report.Report;
import dateline.shell.command.Arguments;
import dateline.shell.command.Options;
import dateline.shell.command.WorkspaceOpener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.shell.core.command.CommandOption;

/**
 * The files that a run is reported to. They are written now and then while it goes on, each whole
 * or not at all, so that a run that is killed leaves what was done.
 */
final class ReportFiles {
  static final CommandOption JUNIT = Options.value("junit", "FILE", "report as JUnit XML");
  static final CommandOption JSON = Options.value("json", "FILE", "report as JSON");
  static final CommandOption HTML = Options.value("html", "FILE", "report as a page to look at");
  static final CommandOption SAVE =
      Options.value("save", "FILE", "save the run, once it is whole, for --against");

  private static final long BETWEEN_NANOS = 2_000_000_000;

  private final Optional<Path> junit;
  private final Optional<Path> json;
  private final Optional<Path> html;
  private final Optional<Path> save;
  private long last = System.nanoTime();

  ReportFiles(Arguments given) {
    this.junit = file(given, JUNIT);
    this.json = file(given, JSON);
    this.html = file(given, HTML);
    this.save = file(given, SAVE);
  }

  private static Optional<Path> file(Arguments given, CommandOption option) {
    return given.value(option).map(name -> WorkspaceOpener.path(name, option));
  }

  /** Whether a report is written that a later run can be compared with. */
  boolean keepsDigests() {
    return json.isPresent() || save.isPresent();
  }

  /** Writes the reports. */
  void write(Report report) throws IOException {
    if (junit.isPresent()) {
      write(JUNIT, junit.get(), JunitReport.of(report));
    }
    if (json.isPresent()) {
      write(JSON, json.get(), JsonReport.of(report));
    }
    if (html.isPresent()) {
      write(HTML, html.get(), HtmlReport.of(report));
    }
    last = System.nanoTime();
  }

  /** Writes the reports, if the last time is a while ago. */
  void writeNowAndThen(Supplier<Report> report) {
    if (System.nanoTime() - last > BETWEEN_NANOS) {
      try {
        write(report.get());
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }
  }

  /** Saves the run; whether that was asked for. */
  boolean save(Report report) throws IOException {
    if (save.isPresent()) {
      write(SAVE, save.get(), JsonReport.of(report));
    }
    return save.isPresent();
  }

  private static void write(CommandOption option, Path file, String text) throws IOException {
    try {
      AtomicFile.write(file, text);
    } catch (IOException e) {
      String reason = e.getClass().getSimpleName().replace("Exception", "");
      throw new IOException(
          "--" + option.longName() + ": " + file + " cannot be written (" + reason + ")", e);
    }
  }
}
