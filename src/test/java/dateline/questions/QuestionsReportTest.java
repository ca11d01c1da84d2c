package dateline.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsReportTest {
  private static final String KEYS =
      """
      {"id":"a","question":"Who built the mast?","kind":"who","abstain":false,"contains":["Ann"],"article":"masts","quote":["Ann built"],"notes":["horizon"]}
      {"id":"b","question":"Who sank it?","kind":"who","abstain":true}
      {"id":"c","question":"How tall is it?","kind":"how-many","abstain":false,"contains":["nine"],"quote":["nine metres"]}
      """;
  private static final String ANSWERS =
      """
      {"id":"a","status":"answered","statements":[{"text":"Ann.","citations":[1]}],"citations":[{"n":1,"article":"masts","publisher":null,"published":"2020-01-01","quote":"Ann built","start":0,"end":9}],"notes":[],"reason":null,"nearest":[]}
      {"id":"b","status":"answered","statements":[{"text":"Bob.","citations":[1]}],"citations":[{"n":1,"article":"masts","publisher":null,"published":"2020-01-01","quote":"Bob sank","start":0,"end":8}],"notes":[],"reason":null,"nearest":[]}
      {"id":"c","status":"abstained","statements":[],"citations":[],"notes":[],"reason":"Nothing says.","nearest":[]}
      """;

  @TempDir Path folder;
  private Path corpus;
  private Path answers;

  @BeforeEach
  void write() throws Exception {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("masts.txt"),
        "---\ntitle: Masts\n---\nAnn built the mast. It is nine metres tall.\n");
    answers = Files.writeString(folder.resolve("answers.jsonl"), ANSWERS);
  }

  @Test
  void countsByKindAndListsFailures() throws Exception {
    assertThat(report("some-dev.jsonl", "--verbose"))
        .contains(
            "== some-dev.jsonl",
            "how-many          1      0      0      0      0      1         0",
            "who               2      1      0      0      0      0         1",
            "answered rightly: 1 of 2 (50.0 %)",
            "abstained rightly: 0 of 1 (0.0 %)",
            "quotations not in their source: 1",
            "notes expected: 1, missing: 1",
            "b UNFOUNDED [who] Who sank it?",
            "    NOT IN SOURCE: masts Span[start=0, end=8] “Bob sank”",
            "c SILENT [how-many] How tall is it?",
            "    abstained: Nothing says.");
  }

  @Test
  void keepsTheFailuresOfHeldBackFilesToItself() throws Exception {
    assertThat(report("some-held.jsonl", "--verbose"))
        .contains("answered rightly: 1 of 2 (50.0 %)")
        .noneMatch(line -> line.contains("sank"));
    assertThat(report("some-held.jsonl", "--verbose", "--reveal-held"))
        .contains("b UNFOUNDED [who] Who sank it?");
  }

  @Test
  void anUnansweredQuestionIsAnError() throws Exception {
    Files.writeString(answers, "");
    assertThatThrownBy(() -> report("some-dev.jsonl"))
        .hasMessage("no answer to a in [" + answers + "]");
  }

  private List<String> report(String name, String... options) throws Exception {
    Path keys = Files.writeString(folder.resolve(name), KEYS);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--corpus", corpus.toString(), "--answers", answers.toString(), keys.toString()));
    arguments.addAll(List.of(options));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new QuestionsReport(arguments).print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
