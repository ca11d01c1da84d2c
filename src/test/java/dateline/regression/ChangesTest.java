package dateline.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.regression.report.JsonReport;
import dateline.regression.report.Report;
import dateline.regression.suite.Suite;
import dateline.regression.suite.Suites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which answers changed, and why, in so many words. */
class ChangesTest {
  private static final Program PROGRAM = new Program("1", "build");
  private static final String OPENING =
      "- {id: opening, question: bridge opens, expect: [answered]}";

  @TempDir Path folder;

  private SuiteRun run(String one, LocalDate today, Article... articles) throws IOException {
    Path file =
        Files.writeString(folder.resolve("suite.yaml"), "name: n\ncases:\n" + one.indent(2));
    Suite suite = ((Suites.Good) Suites.read(file)).suite();
    return new SuiteRun(
        suite, suite.readers().getFirst(), new News(folder, articles), PROGRAM, false, today);
  }

  private List<Result> ask(SuiteRun run) {
    return run.suite().cases().stream().map(run::ask).toList();
  }

  private BaselineRun saved(SuiteRun run) throws IOException {
    Report report =
        new Report(
            PROGRAM,
            List.of(Report.Ran.of(run, Digests.of(run.subject()), Optional.empty(), 1, ask(run))),
            Optional.empty());
    Path file = folder.resolve("base.json");
    AtomicFile.write(file, JsonReport.of(report));
    return BaselineRun.read(file);
  }

  private List<String> why(BaselineRun base, SuiteRun now, Program program) {
    return new Changes(now, base, program, Digests.of(now.subject()))
        .of(ask(now)).stream().map(Change::why).toList();
  }

  private List<String> why(SuiteRun then, SuiteRun now) throws IOException {
    return why(saved(then), now, PROGRAM);
  }

  private SuiteRun over(Article... articles) throws IOException {
    return run(OPENING, LocalDate.EPOCH, articles);
  }

  @Test
  void nothingChanges() throws IOException {
    assertThat(why(over(News.SET), over(News.SET))).isEmpty();
  }

  @Test
  void anArticleArrived() throws IOException {
    assertThat(why(over(News.SET), over(News.SET, News.DELAYED)))
        .containsExactly(
            "The answer flipped because article “bridge-2” was added: without it the answer stays"
                + " the same.");
  }

  @Test
  void theFirstArticleArrived() throws IOException {
    Article other = News.article("other", "2024-01-01", "Nothing of note.");
    assertThat(why(over(other), over(other, News.SET)))
        .containsExactly(
            "The answer flipped because article “bridge-1” was added: without it the answer stays"
                + " the same.");
  }

  @Test
  void anArticleWent() throws IOException {
    assertThat(why(over(News.SET, News.DELAYED), over(News.SET)))
        .containsExactly(
            "The answer flipped because article “bridge-2” was removed: the answer rested on it.");
  }

  @Test
  void anArticleChanged() throws IOException {
    Article corrected = News.article("bridge-1", "2024-01-10", "The bridge opens on 2 May.");
    assertThat(why(over(News.SET), over(corrected)))
        .containsExactly(
            "The answer flipped because article “bridge-1” changed: the answer rests on it.");
  }

  @Test
  void anOlderArticleArrivedAndOnlyTheNotesChange() throws IOException {
    assertThat(why(over(News.DELAYED), over(News.SET, News.DELAYED)))
        .containsExactly(
            "The answer’s notes changed because article “bridge-1” was added: without it the answer"
                + " stays the same.");
  }

  /** Two articles arrive; one alone explains the change. */
  @Test
  void theOneOfTwoThatIsCitedIsNamed() throws IOException {
    Article other = News.article("other", "2024-05-01", "Nothing of note.");
    assertThat(why(over(News.SET), over(News.SET, News.DELAYED, other)))
        .containsExactly(
            "The answer flipped because article “bridge-2” was added: without it the answer stays"
                + " the same.");
  }

  @Test
  void itIsAskedOtherwise() throws IOException {
    BaselineRun base = saved(over(News.SET, News.DELAYED));
    SuiteRun asOf =
        run(
            "- {id: opening, question: who won, expect: [abstains]}",
            LocalDate.EPOCH,
            News.SET,
            News.DELAYED);
    assertThat(why(base, asOf, PROGRAM))
        .containsExactly(
            "The answer flipped because another question was asked then, “bridge opens”.");
  }

  @Test
  void theProgramDiffers() throws IOException {
    SuiteRun then = over(News.SET, News.DELAYED);
    Path file = folder.resolve("base.json");
    saved(then);
    Files.writeString(
        file,
        Files.readString(file).replace("The bridge opens in June", "The bridge opened in June"));
    BaselineRun base = BaselineRun.read(file);
    assertThat(why(base, over(News.SET, News.DELAYED), new Program("2", "build")))
        .containsExactly("The answer flipped with another version of Dateline: 2, which was 1.");
    assertThat(why(base, over(News.SET, News.DELAYED), new Program("1", "other")))
        .containsExactly("The answer flipped with another build of Dateline 1.");
    assertThat(why(base, over(News.SET, News.DELAYED), PROGRAM))
        .containsExactly("The answer flipped; the two runs differ in nothing that is recorded.");
  }

  @Test
  void theReaderDiffers() throws IOException {
    saved(over(News.SET));
    Path file = folder.resolve("base.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("\"kind\":\"extractive\"", "\"kind\":\"model\",\"model\":\"m-1\"")
            .replace("opens on 1 May.\",\"citations", "opens soon.\",\"citations"));
    assertThat(why(BaselineRun.read(file), over(News.SET), PROGRAM))
        .containsExactly(
            "The answer flipped because the reader’s kind differs: extractive, which was model.");
  }

  @Test
  void passagesMoved() {
    Ranked a = new Ranked("a", 0, "1");
    Ranked b = new Ranked("b", 3, "2");
    Ranked c = new Ranked("c", 1, "3");
    assertThat(RankChanges.between(List.of(a, b), List.of(a, b))).isEmpty();
    assertThat(RankChanges.between(List.of(a, b), List.of(b, a)))
        .hasValue("passage 3 of “b” went from rank 2 to 1, passage 0 of “a” went from rank 1 to 2");
    assertThat(RankChanges.between(List.of(a, b), List.of(a, c)))
        .hasValue("passage 1 of “c” came to rank 2, passage 3 of “b” left");
  }
}
