package dateline;

import dateline.index.IndexPlace;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import dateline.regression.Program;
import dateline.regression.Result;
import dateline.regression.SuiteRun;
import dateline.regression.suite.Case;
import dateline.regression.suite.ReaderSetting;
import dateline.regression.suite.Suite;
import dateline.regression.suite.SuiteError;
import dateline.regression.suite.Suites;
import dateline.shell.command.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs suites as tests of JUnit 5: one test for each case, in one container for each reader.
 *
 * <pre>{@code
 * class NewsTest {
 *   @TestFactory
 *   Stream<DynamicNode> news() {
 *     return SuiteTests.of(Path.of("src/test/resources/news.yaml"));
 *   }
 * }
 * }</pre>
 *
 * A case that fails fails its test; one that is tolerated aborts it, so that it is reported as
 * skipped with its reason. Whoever uses this has JUnit 5 in their own project; the program itself
 * comes without it.
 */
public final class SuiteTests {
  private static final Path CORPUS = Path.of("corpus");

  /** A test asks anew each time: whoever runs it wants to know what is answered now. */
  private static final boolean REMEMBERS = false;

  private final Suite suite;
  private final Workspace workspace;

  private SuiteTests(Suite suite, Workspace workspace) {
    this.suite = suite;
    this.workspace = workspace;
  }

  /**
   * The tests of a suite, over its corpus with the index in its usual folder.
   *
   * @param suite a suite file; where it names no corpus, it is asked over {@code corpus}
   * @throws IllegalArgumentException where the file is not a suite, or names an article that the
   *     corpus does not have; the message names each line
   */
  public static Stream<DynamicNode> of(Path suite) {
    Suite read = read(suite);
    return of(read, read.corpus().orElse(CORPUS).resolve(CorpusIndex.DEFAULT_FOLDER));
  }

  /**
   * The same, with the index in another folder.
   *
   * @param index empty, missing or an index of Dateline
   */
  public static Stream<DynamicNode> of(Path suite, Path index) {
    return of(read(suite), index);
  }

  private static Stream<DynamicNode> of(Suite suite, Path index) {
    Workspace workspace =
        new IndexedWorkspaces()
            .open(
                suite.corpus().orElse(CORPUS),
                Optional.of(new IndexPlace.Folder(index)),
                Progress.NONE)
            .workspace();
    return new SuiteTests(suite, workspace).containers().stream();
  }

  private static Suite read(Path file) {
    return switch (Suites.read(file)) {
      case Suites.Good(Suite suite) -> suite;
      case Suites.Bad(List<SuiteError> faults) -> throw new IllegalArgumentException(told(faults));
    };
  }

  private static String told(List<SuiteError> faults) {
    return faults.stream().map(SuiteError::message).collect(Collectors.joining("\n"));
  }

  private List<DynamicNode> containers() {
    List<DynamicNode> containers = new ArrayList<>();
    for (ReaderSetting reader : suite.readers()) {
      SuiteRun run = new SuiteRun(suite, reader, workspace, program(), REMEMBERS, LocalDate.now());
      List<SuiteError> faults = run.faults(suite.cases(), Set.of());
      if (!faults.isEmpty()) {
        throw new IllegalArgumentException(told(faults));
      }
      containers.add(DynamicContainer.dynamicContainer(run.name(), place(1), tests(run)));
    }
    return containers;
  }

  private static Program program() {
    return Program.running(
        Optional.ofNullable(SuiteTests.class.getPackage().getImplementationVersion())
            .orElse("development"));
  }

  private Stream<DynamicTest> tests(SuiteRun run) {
    DynamicTest corpus =
        DynamicTest.dynamicTest(
            "the corpus is as expected",
            place(suite.size().line()),
            () -> run.mismatch().ifPresent(Assertions::fail));
    return Stream.concat(Stream.of(corpus), suite.cases().stream().map(one -> test(run, one)));
  }

  /** Reports that do not show containers tell the runs of several readers apart by this name. */
  private DynamicTest test(SuiteRun run, Case one) {
    String reader = suite.readers().size() > 1 ? " (" + run.reader().shown() + ")" : "";
    return DynamicTest.dynamicTest(one.id() + reader, place(one.line()), () -> tell(run.ask(one)));
  }

  private static void tell(Result result) {
    switch (result.outcome()) {
      case PASSED -> {}
      case TOLERATED -> Assumptions.abort("tolerated: " + result.shown());
      case FAILED, PASSES_AGAIN, NO_LONGER_TOLERATED, BROKEN -> Assertions.fail(result.shown());
    }
  }

  /** Where a test stands, for editors that open it. */
  private URI place(int line) {
    return URI.create(suite.file().toUri() + "?line=" + line);
  }
}
