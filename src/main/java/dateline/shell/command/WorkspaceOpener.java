package dateline.shell.command;

import dateline.corpus.file.Problem;
import dateline.index.IndexPlace;
import dateline.index.update.IndexReport;
import dateline.index.update.Progress;
import dateline.reading.Reader;
import dateline.shell.terminal.Screen;
import dateline.shell.view.Shown;
import dateline.text.Characters;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.shell.core.command.CommandOption;

/** Opens the workspace that a command line names, and warns of articles that cannot be read. */
public final class WorkspaceOpener {
  /** The folder of articles where none is named. */
  private static final Path CORPUS = Path.of("corpus");

  /** Set by the launcher: the folder that it lies in. */
  private static final String HOME = "dateline.home";

  private final Workspaces workspaces;
  private final Screen screen;

  /** Commands are run by other threads than the prompt. */
  private volatile Optional<Workspace> newest = Optional.empty();

  public WorkspaceOpener(Workspaces workspaces, Screen screen) {
    this.workspaces = workspaces;
    this.screen = screen;
  }

  /**
   * Brings the index up to date and opens the workspace.
   *
   * @throws Failure where it holds no article
   */
  public Workspace open(Arguments given) {
    return open(given, Optional.empty());
  }

  /**
   * Brings the index up to date and opens the workspace.
   *
   * @param named the folder of the articles where the command line names none
   */
  public Workspace open(Arguments given, Optional<Path> named) {
    Path corpus =
        given.has(Options.CORPUS) ? corpus(given) : named.orElseGet(WorkspaceOpener::usualCorpus);
    return warned(open(corpus, indexPlace(given)));
  }

  /** Opens the workspace anew, without the warnings, which were given the first time. */
  public Workspace again(Arguments given) {
    return noted(workspaces.open(corpus(given), indexPlace(given), (stage, done, total) -> {}))
        .workspace();
  }

  /** The workspace that was opened last, without a look for changes; empty before the first. */
  public Optional<Workspace> newest() {
    return newest;
  }

  private Workspaces.Opened noted(Workspaces.Opened opened) {
    newest = Optional.of(opened.workspace());
    return opened;
  }

  /** Warns of what cannot be read. */
  private Workspace warned(Workspaces.Opened opened) {
    IndexReport report = opened.report();
    report.notes().forEach(note -> screen.warn("dateline: " + note));
    if (report.articles() == 0) {
      throw new Failure("no article can be read: " + inShort(report.problems()));
    }
    if (!report.problems().isEmpty()) {
      screen.warn("dateline: " + inShort(report.problems()));
    }
    return opened.workspace();
  }

  private Workspaces.Opened open(Path corpus, Optional<IndexPlace> index) {
    try (ProgressLine progress = new ProgressLine(screen)) {
      return noted(workspaces.open(corpus, index, progress));
    }
  }

  /** Brings the index up to date, and says what changed. */
  public Workspaces.Opened index(Arguments given, boolean rebuild, boolean vectors) {
    Path corpus = corpus(given);
    try (ProgressLine progress = new ProgressLine(screen)) {
      return noted(workspaces.index(corpus, indexPlace(given), rebuild, vectors, progress));
    }
  }

  /**
   * Opens another folder, its index up to date, with a vector for every passage.
   *
   * @throws Failure where it holds no article
   */
  public Workspace withVectors(Arguments given, Path folder) {
    try (ProgressLine progress = new ProgressLine(screen)) {
      return warned(noted(workspaces.index(folder, indexPlace(given), false, true, progress)));
    }
  }

  /** The task that computes the vectors which a workspace's index lacks, for a second thread. */
  public Consumer<Progress> vectors(Workspace workspace) {
    return progress -> workspaces.fillVectors(workspace.corpus(), workspace.index(), progress);
  }

  /** A reader, with no workspace. */
  public Reader reader(ReaderChoice choice) {
    return workspaces.reader(choice);
  }

  private static String inShort(List<Problem> problems) {
    return problems.size() == 1
        ? problems.getFirst().message()
        : Shown.count(problems.size(), "problem")
            + " in the corpus; dateline index names what could not be read";
  }

  /** The folder of articles that a command was given; there may be none yet. */
  public static Path corpus(Arguments given) {
    return given
        .value(Options.CORPUS)
        .map(dir -> path(dir, Options.CORPUS))
        .orElseGet(WorkspaceOpener::usualCorpus);
  }

  /** The folder of the launcher; the current one where there was none. */
  static Path home() {
    return Path.of(System.getProperty(HOME, ""));
  }

  /** {@code corpus/} of the current folder, or else the one beside the launcher. */
  private static Path usualCorpus() {
    String home = System.getProperty(HOME);
    return Files.isDirectory(CORPUS) || home == null ? CORPUS : Path.of(home).resolve(CORPUS);
  }

  private static Optional<IndexPlace> indexPlace(Arguments given) {
    return given.value(Options.INDEX).map(WorkspaceOpener::place);
  }

  private static IndexPlace place(String named) {
    return named.startsWith(IndexPlace.CLUSTER)
        ? new IndexPlace.Cluster(named.substring(IndexPlace.CLUSTER.length()))
        : new IndexPlace.Folder(path(named, Options.INDEX));
  }

  /**
   * The path that an option names.
   *
   * @throws UsageError where no file can have that name
   */
  public static Path path(String text, CommandOption option) {
    return path(text, "--" + option.longName());
  }

  /**
   * The path that a text names.
   *
   * @param what what the path is of, for a message
   * @throws UsageError where no file can have that name
   */
  public static Path path(String text, String what) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageError(
          what + ": “" + Characters.shortened(text, 60) + "” cannot be the name of a file here");
    }
  }
}
