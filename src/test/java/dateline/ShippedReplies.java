package dateline;

import dateline.answering.Answering;
import dateline.answering.SourcedAnswering;
import dateline.article.Article;
import dateline.article.SourceInfo;
import dateline.index.Manifest;
import dateline.index.update.Progress;
import dateline.prompt.Prompts;
import dateline.quotation.Verifier;
import dateline.reading.Reader;
import dateline.reading.ReaderInfo;
import dateline.reading.generative.GenerativeReader;
import dateline.reading.generative.WrittenReplies;
import dateline.regression.Program;
import dateline.regression.SuiteRun;
import dateline.regression.SuiteTarget;
import dateline.regression.suite.ReaderSetting;
import dateline.regression.suite.Suite;
import dateline.regression.suite.Suites;
import dateline.retrieval.Retriever;
import dateline.shell.command.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Records the replies of the shipped suite's second run: what {@link WrittenReplies} gives to the
 * prompts of today. A recording fits the prompts and passages that it was made with, so it is made
 * anew when they change.
 *
 * @param workspace the shipped articles
 * @param reader reads with the replies that are recorded
 */
record ShippedReplies(Workspace workspace, Reader reader) implements SuiteTarget {
  /** Records anew. */
  static void record(Path file, Path index) throws IOException {
    Suite suite = ((Suites.Good) Suites.read(file)).suite();
    Path recording = file.resolveSibling("replies/shipped.jsonl");
    Files.deleteIfExists(recording);
    Workspace workspace =
        new IndexedWorkspaces()
            .open(
                suite.corpus().orElseThrow(),
                Optional.of(new dateline.index.IndexPlace.Folder(index)),
                Progress.NONE)
            .workspace();
    Path written = file.resolveSibling("replies/shipped.yaml");
    Reader reader =
        new GenerativeReader(
            WrittenReplies.recorded(written, recording), Prompts.of(Path.of("prompts")));
    SuiteRun run =
        new SuiteRun(
            suite,
            suite.readers().getLast(),
            new ShippedReplies(workspace, reader),
            new Program("", ""),
            false,
            LocalDate.EPOCH);
    suite.cases().forEach(run::ask);
  }

  @Override
  public Answering answering(ReaderSetting setting, UnaryOperator<Retriever> around) {
    return new SourcedAnswering(
        around.apply(workspace.retriever()),
        reader,
        new Verifier(workspace.quotable()),
        query -> Optional.empty());
  }

  @Override
  public ReaderInfo info(ReaderSetting setting) {
    return new ReaderInfo(setting.kind(), Map.of());
  }

  @Override
  public Path corpus() {
    return workspace.corpus();
  }

  @Override
  public Path index() {
    return workspace.index();
  }

  @Override
  public Manifest manifest() {
    return workspace.manifest();
  }

  @Override
  public List<SourceInfo> sources() {
    return workspace.sources();
  }

  @Override
  public Optional<Article> article(String id) {
    return workspace.article(id);
  }
}
