package dateline.regression.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What suite files mean, and what is said of those that mean nothing. */
class SuitesTest {
  @TempDir Path folder;

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("suite.yaml"), yaml);
  }

  private Suite good(String yaml) throws IOException {
    Suites.Loaded loaded = Suites.read(file(yaml));
    assertThat(loaded).isInstanceOf(Suites.Good.class);
    return ((Suites.Good) loaded).suite();
  }

  /** The faults of a file, without its folder: {@code 3: a case needs “id”}. */
  private List<String> faults(String yaml) throws IOException {
    Suites.Loaded loaded = Suites.read(file(yaml));
    assertThat(loaded).isInstanceOf(Suites.Bad.class);
    return ((Suites.Bad) loaded)
        .faults().stream().map(fault -> fault.line() + ": " + fault.problem()).toList();
  }

  private static String suite(String cases) {
    return "name: News\ncases:\n" + cases.indent(2);
  }

  @Test
  void aSuite() throws IOException {
    Suite suite =
        good(
            """
            name: Bridge
            corpus: ../news
            expect-corpus: {articles: 2, passages: 3}
            today: 2026-11-24
            publisher: The Town Crier
            reader: [extractive, {kind: model, model: m-1, replay: replies.jsonl}]
            defaults:
              tags: all
              expect: [every-statement-cites]
            cases:
              - id: opening
                tags: [when, recency]
                question: When does the bridge open?
                as-of: 2024-05-01
                expect:
                  - contains-any: [June, July]
                  - cites: {article: bridge-2, quote: opens in June}
                    unreviewed: true
                  - not-abstains
                tolerated: {reason: not yet, until: 2027-01-31, reader: model}
              - id: talk
                conversation:
                  - question: When?
                  - question: And where?
                    expect: [note: superseded]
            """);

    assertThat(suite.name()).isEqualTo("Bridge");
    assertThat(suite.corpus()).hasValue(folder.resolveSibling("news"));
    assertThat(suite.size().articles()).hasValue(2);
    assertThat(suite.size().passages()).hasValue(3);
    assertThat(suite.readers())
        .containsExactly(
            new ReaderSetting.Extractive(),
            new ReaderSetting.Model(
                Optional.empty(),
                Optional.of("m-1"),
                Optional.of(folder.resolve("replies.jsonl"))));
    Case opening = suite.cases().getFirst();
    assertThat(opening.tags()).containsExactly("all", "when", "recency");
    assertThat(opening.line()).isEqualTo(11);
    assertThat(opening.terms().asOf()).hasValue(LocalDate.of(2024, 5, 1));
    assertThat(opening.terms().today()).hasValue(LocalDate.of(2026, 11, 24));
    assertThat(opening.terms().publisher()).hasValue("The Town Crier");
    assertThat(opening.turns().getFirst().expected())
        .extracting(e -> e.line() + " " + e.expectation().shown() + " " + e.unreviewed())
        .containsExactly(
            "16 contains-any “June”, “July” false",
            "17 cites bridge-2 “opens in June” true",
            "19 not-abstains false",
            "9 every-statement-cites false");
    assertThat(opening.toleration(suite.readers().get(0))).isEmpty();
    assertThat(opening.toleration(suite.readers().get(1)))
        .hasValueSatisfying(t -> assertThat(t.until()).isEqualTo(LocalDate.of(2027, 1, 31)));
    assertThat(suite.cases().get(1).turns())
        .extracting(Turn::question)
        .containsExactly("When?", "And where?");
  }

  @Test
  void eachRowOfATableIsACase() throws IOException {
    Suite suite =
        good(
            suite(
                """
                - id: capital-{{name}}
                  question: "What is the capital of {{ name }}?"
                  parameters:
                    - {name: Peru, city: Lima}
                    - {name: Mali, city: Bamako}
                  expect: [contains: "{{city}}"]
                - id: same
                  question: "{{q}}"
                  parameters: [{q: a}, {q: b}]
                  expect: [abstains]
                - id: literal
                  question: "What does {{name}} mean?"
                  expect: [abstains]
                """));

    assertThat(suite.cases())
        .extracting(one -> one.id() + ": " + one.turns().getFirst().question())
        .containsExactly(
            "capital-Peru: What is the capital of Peru?",
            "capital-Mali: What is the capital of Mali?",
            "same-1: a",
            "same-2: b",
            "literal: What does {{name}} mean?");
    assertThat(suite.cases().get(1).turns().getFirst().expected().getFirst().expectation().shown())
        .isEqualTo("contains “Bamako”");
  }

  @Test
  void everyNameOfAnExpectationIsRead() throws IOException {
    Suite suite =
        good(
            suite(
                """
                - id: all
                  question: q
                  expect:
                    - answered
                    - abstains: false
                    - contains: 2021
                    - icontains: a
                    - contains-any: [a, b]
                    - icontains-any: a
                    - contains-all: [a, b]
                    - icontains-all: [a]
                    - regex: "over \\\\d+ hours"
                    - equals: a
                    - starts-with: a
                    - cites: x
                    - cites-only: [x, y]
                    - not-cites: z
                    - newest-prevails
                    - note: {kind: superseded, cites: x}
                    - time: 2022-10
                    - time: {expression: last month, value: 2022-10, mod: LESS_THAN}
                    - every-statement-cites
                    - max-statements: 3
                    - max-latency: 500
                    - {type: not-contains, value: a}
                    - {type: icontains-any, value: "a, b"}
                    - {type: latency, threshold: 500, weight: 2, metric: speed}
                """));

    assertThat(suite.cases().getFirst().turns().getFirst().expected())
        .extracting(e -> e.expectation().shown())
        .containsExactly(
            "answered",
            "not-abstains",
            "contains “2021”",
            "icontains “a”",
            "contains-any “a”, “b”",
            "icontains “a”",
            "contains-all “a”, “b”",
            "icontains “a”",
            "regex “over \\d+ hours”",
            "equals “a”",
            "starts-with “a”",
            "cites x",
            "cites-only x, y",
            "not-cites z",
            "newest-prevails",
            "note superseded citing x",
            "time 2022-10",
            "time “last month” = 2022-10 LESS_THAN",
            "every-statement-cites",
            "max-statements 3",
            "max-latency 500 ms",
            "not-contains “a”",
            "icontains-any “a”, “b”",
            "max-latency 500 ms");
  }

  @Test
  void mistypedKeysAreNamedWithTheirLineAndWhatWasMeant() throws IOException {
    assertThat(
            faults(
                """
                name: News
                corpsu: here
                cases:
                  - id: a
                    qestion: q
                    expect:
                      - contans: b
                      - {type: llm-rubric, value: is it nice}
                  - id: b
                    question: q
                    expect: [note: superceded]
                    until: 31.12.2021
                """))
        .containsExactly(
            "2: a suite has no key “corpsu”; did you mean “corpus”?",
            "5: a case has no key “qestion”; did you mean “question”?",
            "11: there is no kind of note “superceded”; there are superseded, series, untold,"
                + " horizon, unresolved-date, dropped-statement, unsupported, undated-source,"
                + " conflicting, agreeing, corrected, withdrawn, reprinted, reading, reader",
            "12: “until”: “31.12.2021” is not a day; write 2021-12-31");
  }

  @Test
  void anExpectationThatThereIsNotIsNamed() throws IOException {
    assertThat(
            faults(
                suite(
                    """
                    - id: a
                      question: q
                      expect:
                        - contans: b
                        - {type: llm-rubric, value: is it nice}
                        - {type: similar, value: x, provider: y}
                        - {type: contains, value: x, weight: 0}
                        - contains: [a, b]
                        - contains-any: [""]
                        - max-statements: few
                        - answered: perhaps
                    """)))
        .containsExactly(
            "6: an expectation has no key “contans”; did you mean “contains”?",
            "7: there is no assertion “llm-rubric” here; there are abstains, answered, attribution,"
                + " cites, cites-only, contains, contains-all, contains-any, equals,"
                + " every-statement-cites, icontains, icontains-all, icontains-any, latency,"
                + " level, max-latency, max-statements, newest-prevails, note, regex, short,"
                + " starts-with, time",
            "8: an assertion has no key “provider”; it has metric, threshold, type, unreviewed,"
                + " value, weight",
            "8: there is no assertion “similar” here; there are abstains, answered, attribution,"
                + " cites, cites-only, contains, contains-all, contains-any, equals,"
                + " every-statement-cites, icontains, icontains-all, icontains-any, latency,"
                + " level, max-latency, max-statements, newest-prevails, note, regex, short,"
                + " starts-with, time",
            "9: weight 0 would never fail; leave the assertion out",
            "10: “contains” needs a text, not a list",
            "11: “contains-any” needs a list of texts, none of them empty",
            "12: “max-statements”: “few” is not a whole number",
            "13: “answered” is true or false, not “perhaps”");
  }

  @Test
  void whatIsMissingOrTwiceThereIsNamed() throws IOException {
    assertThat(
            faults(
                """
                cases:
                  - id: a
                    question: q
                    expect: [answered]
                    question: r
                  - id: a
                    question: q
                  - question: " "
                    expect: [answered]
                  - id: t
                    question: q
                    expect: [answered]
                    tolerated: {until: 2027-01-01}
                  - id: row
                    question: "{{a}} {{b}}"
                    parameters: [{a: 1}]
                    expect: [answered]
                """))
        .containsExactly(
            "1: a suite needs “name”",
            "5: “question” appears here twice, first on line 3",
            "6: the case expects nothing; say what under “expect”",
            "6: the id “a” appears here twice, first on line 2",
            "8: a case needs “id”",
            "8: “question” is blank",
            "13: “tolerated” needs “reason”",
            "14: row 1 of “parameters” has no “b”");
  }

  @Test
  void whatFollowsFromAMistypedKeyIsNotToldToo() throws IOException {
    assertThat(faults("name: n\ncases:\n  - id: a\n    queston: Who?\n    expect: [abstains]\n"))
        .containsExactly("4: a case has no key “queston”; did you mean “question”?");
    assertThat(faults("nam: n\ncases:\n  - {id: a, question: Who, expect: [abstains]}\n"))
        .containsExactly("1: a suite has no key “nam”; did you mean “name”?");
  }

  @Test
  void whatIsNotYamlIsOneLine() throws IOException {
    assertThat(faults("name: [unclosed\ncases: x"))
        .singleElement()
        .asString()
        .startsWith("2: not YAML: expected ',' or ']'");
    assertThat(faults(suite("- {id: a, question: Who?, expect: [answered]}")))
        .containsExactly(
            "3: not YAML: expected ',' or '}', but got ?; in brackets and braces a text with a"
                + " comma or a ? needs quotation marks");
    assertThat(faults("")).containsExactly("1: is empty; a suite begins with name:");
    assertThat(faults("just words"))
        .containsExactly("1: a suite must be lines “key: value”, not a text");
    assertThat(faults("name: a\n---\nname: b"))
        .singleElement()
        .asString()
        .startsWith("2: not YAML");
  }

  @Test
  void aCycleIsOneLine() throws IOException {
    assertThat(faults("name: n\ncases: &all\n  - id: a\n    expect: *all\n"))
        .containsExactly(
            "4: *all stands for a list or a mapping, which may hold itself; write it out");
  }

  @Test
  void aTextMayHaveAnAlias() throws IOException {
    Suite suite =
        good(
            suite(
                "- {id: a, question: &q 'Who?', expect: [answered]}\n"
                    + "- {id: b, question: *q , expect: [answered]}"));
    assertThat(suite.cases())
        .extracting(one -> one.turns().getFirst().question())
        .containsExactly("Who?", "Who?");
  }

  @Test
  void aBillionLaughsAreOneLine() throws IOException {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append(String.format(Locale.ROOT, "a%d: &a%d [*a%d, *a%d]%n", i, i, i - 1, i - 1));
    }
    assertThat(faults(yaml.toString())).hasSize(1);
  }

  @Test
  void aFileOfTenMegabytesIsOneLine() throws IOException {
    assertThat(faults("x".repeat(10_000_000)))
        .containsExactly("1: 10.0 MB; a suite may have at most 4.2 MB: divide it into several");
  }

  @Test
  void whatIsNestedTooDeepIsOneLine() throws IOException {
    assertThat(faults("name: n\ncases: " + "[".repeat(100_000)))
        .containsExactly("2: is nested deeper than 24 lists and mappings");
  }

  @Test
  void aFileThatIsNoTextIsOneLine() throws IOException {
    Path file = Files.write(folder.resolve("suite.yaml"), new byte[] {(byte) 0xC3, 0x28});
    assertThat(((Suites.Bad) Suites.read(file)).faults())
        .extracting(SuiteError::problem)
        .containsExactly("not UTF-8; save the file as UTF-8");
    assertThat(((Suites.Bad) Suites.read(folder)).faults())
        .extracting(SuiteError::problem)
        .containsExactly("is not a file");
    assertThat(((Suites.Bad) Suites.read(folder.resolve("none"))).faults())
        .extracting(SuiteError::message)
        .containsExactly(folder.resolve("none") + ":1: is not a file");
  }

  @Test
  void aTagConstructsNothing() throws IOException {
    assertThat(faults(suite("- {id: !!javax.script.ScriptEngineManager [x], question: q}")))
        .singleElement()
        .asString()
        .startsWith("3: not YAML: Global tag is not allowed");
  }
}
