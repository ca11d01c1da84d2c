package dateline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code evaluate} says of what it is given, over two articles held in memory. */
class EvaluateCommandTest {
  @TempDir Path folder;
  private Path qrels;

  @BeforeEach
  void collection() throws IOException {
    Files.writeString(
        folder.resolve("queries.jsonl"),
        "{\"_id\": \"q1\", \"text\": \"bridge\"}\n{\"_id\": \"q2\", \"text\": \"Rain\"}\n");
    qrels = Files.createDirectory(folder.resolve("qrels")).resolve("test.tsv");
    Files.writeString(qrels, "query-id\tcorpus-id\tscore\nq1\tbridge\t1\nq2\tbridge\t1\n");
  }

  private Typed typed(String... argv) throws Exception {
    FakeWorkspaces workspaces =
        new FakeWorkspaces(folder, FakeWorkspaces.BRIDGE, FakeWorkspaces.STORM);
    return Typed.of(workspaces, argv);
  }

  private void failsWith(String message, String... argv) throws Exception {
    assertThat(typed(argv)).isEqualTo(new Typed(1, "", "dateline: " + message + "\n"));
  }

  @Test
  void printsTheThreeWaysSideBySide() throws Exception {
    Typed typed = typed("evaluate", folder.toString());

    assertThat(typed).returns(0, Typed::status).returns("", Typed::err);
    assertThat(typed.out())
        .isEqualTo(
            folder.getFileName()
                + """
                , test: 2 questions over 2 articles in 3 passages.

                         nDCG@10  Recall@100  MRR@10
                lexical   0.5000      0.5000  0.5000
                vector    0.5000      0.5000  0.5000
                hybrid    0.5000      0.5000  0.5000
                """);
  }

  @Test
  void writesRunsAndMeasuresAnother() throws Exception {
    Path other = Files.writeString(folder.resolve("other"), "q1 Q0 bridge 1 1 theirs\n");

    Typed typed =
        typed(
            "evaluate",
            folder.toString(),
            "--run",
            folder.resolve("mine").toString(),
            "--score",
            other.toString());

    assertThat(typed.out()).contains("theirs    0.5000      0.5000  0.5000\n");
    assertThat(folder.resolve("mine-vector"))
        .hasContent("q1 Q0 bridge 1 0.5 vector\nq2 Q0 storm-2024 1 0.5 vector");
  }

  @Test
  void whatCannotBeMeasuredIsOneLine() throws Exception {
    failsWith(
        "there is no nothing; name a folder in the layout of BEIR, or a file in the format of"
            + " SQuAD",
        "evaluate",
        "nothing");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    failsWith(
        empty + " is not a folder in the layout of BEIR: it has no queries.jsonl and no qrels",
        "evaluate",
        empty.toString());
    failsWith(
        "there is no "
            + folder.resolve("qrels/dev.tsv")
            + "; a collection has its judgements there; --split names other ones",
        "evaluate",
        folder.toString(),
        "--split",
        "dev");
    Files.writeString(qrels, "q1\tbridge\t1\nq1\tgone\t1\n");
    failsWith(
        qrels
            + ", line 2: judges the document “gone”, which the corpus does not have; take all of"
            + " it",
        "evaluate",
        folder.toString());
  }

  @Test
  void whatCannotBeRunHasStatusTwo() throws Exception {
    assertThat(typed("evaluate"))
        .isEqualTo(new Typed(2, "", "dateline: evaluate takes one folder or file, not 0 words\n"));
    assertThat(typed("evaluate", folder.toString(), "--corpus", "x"))
        .isEqualTo(
            new Typed(
                2, "", "dateline: evaluate takes its articles from PATH, not from --corpus\n"));
    assertThat(typed("evaluate", folder.toString(), "--split", "../x").status()).isEqualTo(2);
  }

  @Test
  void readsAFileInTheFormatOfSquad() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("x.json"),
            """
            {"data": [{"paragraphs": [{"context": "Ann won. Bob lost.", "qas": [
              {"id": "1", "question": "Who won?", "answers": [{"text": "Ann"}]},
              {"id": "2", "question": "Who lost?", "answers": [{"text": "Bob"}]}]}]}]}
            """);

    assertThat(typed("evaluate", file.toString()))
        .isEqualTo(
            new Typed(
                0,
                """
                x.json: 2 questions about 1 paragraph, each given with its questions.

                                questions  answered  exact match  token F1  sentence
                all                     2    1.0000       0.0000    0.3333    0.5000
                answerable              2    1.0000       0.0000    0.3333    0.5000
                not answerable          0         –            –         –         –

                2 statements with 2 citations, of which 2 stand in their source.
                """,
                ""));
    assertThat(typed("evaluate", "--output", "json", "--sample", "1", file.toString()).out())
        .contains("\"questions\" : 1,\n  \"ofQuestions\" : 2", "\"token F1\" : null");
    assertThat(typed("evaluate", "--sample", "none", file.toString()))
        .isEqualTo(new Typed(2, "", "dateline: --sample: “none” is not a number of questions\n"));
    Files.writeString(file, "{\"data\": 3}");
    failsWith(
        file + " is not in the format of SQuAD: it has no list “data”",
        "evaluate",
        file.toString());
  }
}
