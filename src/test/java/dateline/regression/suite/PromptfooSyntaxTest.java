package dateline.regression.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** promptfoo's files load as they are, as far as Dateline has their assertions. */
class PromptfooSyntaxTest {
  @TempDir Path folder;

  private Suites.Loaded read(String yaml) throws IOException {
    return Suites.read(Files.writeString(folder.resolve("promptfooconfig.yaml"), yaml));
  }

  @Test
  void aFileAsPromptfooWritesIt() throws IOException {
    Suites.Loaded loaded =
        read(
            """
            # yaml-language-server: $schema=https://promptfoo.dev/config-schema.json
            description: News
            prompts:
              - "Answer from the articles: {{question}}"
            providers: [openai:gpt-4o-mini, {id: x, config: {temperature: 0}}]
            defaultTest:
              assert:
                - {type: not-icontains, value: as an AI}
                - type: latency
                  threshold: 9000
            tests:
              - description: capital
                vars:
                  question: "What is the capital of {{country}}?"
                  country: Peru
                assert:
                  - type: icontains
                    value: lima
                  - type: contains-any
                    value: Lima, Ciudad de los Reyes
              - vars: {question: "Who?", name: [Ann, Bob]}
                assert:
                  - {type: equals, value: "It was {{name}}."}
                  - {type: not-regex, value: '\\bEve\\b'}
            """);

    assertThat(loaded).isInstanceOf(Suites.Good.class);
    Suite suite = ((Suites.Good) loaded).suite();
    assertThat(suite.name()).isEqualTo("News");
    assertThat(suite.cases())
        .extracting(one -> one.id() + ": " + expected(one))
        .containsExactly(
            "capital: [icontains “lima”, contains-any “Lima”, “Ciudad de los Reyes”,"
                + " not-icontains “as an AI”, max-latency 9000 ms]",
            "test 2-1: [equals “It was Ann.”, not-regex “\\bEve\\b”,"
                + " not-icontains “as an AI”, max-latency 9000 ms]",
            "test 2-2: [equals “It was Bob.”, not-regex “\\bEve\\b”,"
                + " not-icontains “as an AI”, max-latency 9000 ms]");
    assertThat(suite.cases().getFirst().turns().getFirst().question())
        .isEqualTo("What is the capital of Peru?");
  }

  private static List<String> expected(Case one) {
    return one.turns().getFirst().expected().stream().map(e -> e.expectation().shown()).toList();
  }

  @Test
  void whatPromptfooHasAndDatelineHasNotIsNamed() throws IOException {
    Suites.Loaded loaded =
        read(
            """
            prompts: ["{{question}}"]
            scenarios: []
            tests:
              - vars: {question: "Who?"}
                options: {transform: output.trim()}
                assert:
                  - {type: javascript, value: output.length < 9}
              - vars: file://vars.csv
                assert: []
              - vars: {question: "Who?"}
                assert: [{type: contains, value: "{{nobody}}"}]
            """);

    assertThat(loaded).isInstanceOf(Suites.Bad.class);
    assertThat(((Suites.Bad) loaded).faults())
        .extracting(fault -> fault.line() + ": " + fault.problem())
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith("2: a promptfoo file has no key “scenarios”"),
            fault -> assertThat(fault).startsWith("5: a test has no key “options”"),
            fault -> assertThat(fault).startsWith("7: there is no assertion “javascript” here"),
            fault ->
                assertThat(fault)
                    .isEqualTo("8: “vars” must be lines “name: value”; it cannot name a file"),
            fault ->
                assertThat(fault)
                    .isEqualTo("8: a test needs its question in “vars” under “question”"),
            fault -> assertThat(fault).isEqualTo("11: “vars” has no “nobody”"));
  }
}
