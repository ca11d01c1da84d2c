package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collections that are small enough are measured for real, by the program as a process. */
class EvaluateIT {
  private static final Path RESOURCES = Path.of("src/test/resources/dateline/evaluation");

  @TempDir private Path folder;

  private Ended evaluate(Object... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("./dateline", "evaluate"));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return Ended.of(new ProcessBuilder(command));
  }

  @Test
  void retrievalOnAFolderInTheLayoutOfBeir() throws Exception {
    Path index = folder.resolve("index");
    Path run = folder.resolve("tiny.run");

    Ended ended = evaluate(RESOURCES.resolve("beir"), "--index", index, "--run", run);

    assertThat(ended).returns(0, Ended::status);
    assertThat(ended.out())
        .isEqualTo(
            """
            beir, test: 4 questions over 7 articles in 7 passages.

                     nDCG@10  Recall@100  MRR@10
            lexical   0.5000      0.5000  0.5000
            vector    1.0000      1.0000  1.0000
            hybrid    1.0000      1.0000  1.0000
            """);
    assertThat(Files.readAllLines(folder.resolve("tiny-hybrid.run")))
        .first()
        .asString()
        .matches("q1 Q0 match 1 [0-9.]+ hybrid");

    Path lexical = folder.resolve("tiny-lexical.run");
    Ended again =
        evaluate(
            RESOURCES.resolve("beir"), "--index", index, "--score", lexical, "--output", "json");

    assertThat(again.out()).contains("\"questions\" : 4", "\"name\" : \"vector\"");
    assertThat(again.out().lines().filter(line -> line.contains("\"nDCG@10\" : 0.5"))).hasSize(2);
  }

  @Test
  void readingOnAFileInTheFormatOfSquad() throws Exception {
    Ended given = evaluate(RESOURCES.resolve("tiny-squad.json"));

    assertThat(given).returns(0, Ended::status);
    assertThat(given.out())
        .startsWith(
            "tiny-squad.json: 8 questions about 3 paragraphs, each given with its questions.")
        .contains("answerable              6")
        .contains("not answerable          2");

    Ended open = evaluate(RESOURCES.resolve("tiny-squad.json"), "--open", "--output", "json");

    assertThat(open).returns(0, Ended::status);
    assertThat(open.out()).contains("\"passage\" : \"retrieved\"", "\"paragraphs\" : 3");
  }
}
