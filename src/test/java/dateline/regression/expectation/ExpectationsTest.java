package dateline.regression.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.regression.News;
import dateline.regression.suite.ReaderSetting;
import dateline.regression.suite.Scope;
import dateline.regression.suite.Suite;
import dateline.regression.suite.Suites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each expectation against an answer that is as expected and one that is not. */
class ExpectationsTest {
  @TempDir Path folder;

  /** Expectations as suites have them, and what is got where they do not hold. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # The newer of two articles answers, the older is superseded
          bridge opens | answered                                        |
          bridge opens | not-answered                                    | “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | abstains                                        | “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | contains: June                                  |
          bridge opens | contains: june                                  | “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | icontains: june                                 |
          bridge opens | not-contains: June                              | “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | contains-any: [July, June]                      |
          bridge opens | contains-all: [July, June]                      | “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | icontains-all: [BRIDGE, june]                   |
          bridge opens | regex: 'in Ju[nl][ey]\\b'                         |
          bridge opens | regex: '^in'                                    | “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | starts-with: The bridge                         |
          bridge opens | equals: The bridge                              | “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | equals: 'The bridge opens in June, said <b>Ann</b> “Li” & co.' |
          bridge opens | cites: bridge-2                                 |
          bridge opens | cites: bridge-1                                 | rests on bridge-2 “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | cites: {article: bridge-2, quote: bridge opens in June} |
          bridge opens | cites: {article: bridge-2, quote: 'The bridge opens … said <b>Ann</b> "Li"'} |
          bridge opens | cites: {article: bridge-2, quote: bridge opens in July} | these words are not in bridge-2, which has “bridge opens in June”
          bridge opens | cites: {article: bridge-1, quote: opens on 1 May} | rests on bridge-2 “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | cites-only: bridge-2                            |
          bridge opens | cites-only: [bridge-1]                          | rests on bridge-2 “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | not-cites: bridge-2                             | rests on bridge-2 “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | newest-prevails                                 |
          bridge opens | note: superseded                                |
          bridge opens | note: {kind: superseded, cites: bridge-1}       |
          bridge opens | note: {kind: superseded, cites: bridge-2}       | notes superseded “Superseded.”
          bridge opens | note: horizon                                   | notes superseded “Superseded.”
          bridge opens | time: 2022-10                                   | no time is resolved
          bridge opens | short: June                                     | no short answer
          bridge opens | level: answers                                  |
          bridge opens | level: may-answer                               | level answers
          who won      | level: silent                                   |
          bridge opens | attribution: Ann                                | attributed to nobody
          bridge opens | not-attribution: Ann                            |
          bridge opens | every-statement-cites                           |
          bridge opens | max-statements: 1                               |
          bridge opens | max-statements: 0                               | 1 statements: “The bridge opens in June, said <b>Ann</b> “Li” & co.”
          bridge opens | max-latency: 1000                               |
          bridge opens | max-latency: 0                                  | 7 ms
          # One article alone
          opens on 1 May | newest-prevails                               | no older account is shown as superseded; rests on bridge-1 “The bridge opens on 1 May.”
          # No answer
          who won      | abstains                                        |
          who won      | answered                                        | no answer: “Nothing tells of it.”
          who won      | contains: June                                  | no answer: “Nothing tells of it.”
          who won      | not-contains: June                              |
          who won      | cites-only: bridge-2                            | no answer: “Nothing tells of it.”
          who won      | not-cites: bridge-2                             |
          who won      | every-statement-cites                           |
          """)
  void anExpectationAndWhatWasGot(String question, String expectation, String got)
      throws IOException {
    assertThat(check(question, expectation).got()).isEqualTo(Optional.ofNullable(got));
  }

  private Check check(String question, String expectation) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("suite.yaml"),
            "name: n\ncases: [{id: a, question: q, expect: [" + expectation + "]}]\n");
    Suites.Loaded loaded = Suites.read(file);
    assertThat(loaded).as(loaded.toString()).isInstanceOf(Suites.Good.class);
    Suite suite = ((Suites.Good) loaded).suite();
    News news = new News(folder, News.SET, News.DELAYED);
    Reply reply =
        Reply.of(
            news.answering(new ReaderSetting.Extractive(), retriever -> retriever)
                .answer(Scope.NONE.question(question, LocalDate.EPOCH, List.of())),
            "corpus");
    EvaluationInput heard = new EvaluationInput(reply, Duration.ofMillis(7), news::article);
    return Check.of(suite.cases().getFirst().turns().getFirst().expected().getFirst(), heard);
  }

  @Test
  void aQuotationThatDoesNotStandInItsArticleSupportsNothing() {
    News news = new News(folder, News.SET);
    Reply reply =
        Reply.of(
            news.answering(new ReaderSetting.Extractive(), retriever -> retriever)
                .answer(Scope.NONE.question("opens", LocalDate.EPOCH, List.of())),
            "corpus");
    News edited =
        new News(folder, News.article("bridge-1", "2024-01-10", "The bridge opens soon."));
    Expectation every = new SourceExpectation.EveryStatementCites();

    assertThat(every.holds(new EvaluationInput(reply, Duration.ZERO, news::article))).isTrue();
    assertThat(every.holds(new EvaluationInput(reply, Duration.ZERO, edited::article))).isFalse();
    assertThat(every.got(new EvaluationInput(reply, Duration.ZERO, edited::article)))
        .isEqualTo("without a quotation that stands in its article: “The bridge opens on 1 May.”");
  }

  @Test
  void aTimeIsItsExpressionItsValueAndItsModifier() {
    String json =
        """
        {"status": "answered", "answer": "a [1]", "statements": [], "citations": [], "nearest": [],
         "times": [{"expression": "almost a year ago", "citation": 1, "value": "2022-10",
                    "mod": "LESS_THAN", "shown": "…"}],
         "notes": [], "reason": null, "reader": {"kind": "extractive"}}
        """;
    EvaluationInput heard =
        new EvaluationInput(Reply.of(json), Duration.ZERO, id -> Optional.empty());

    assertThat(time("almost a year ago", "2022-10", "LESS_THAN").holds(heard)).isTrue();
    assertThat(time("a year ago", "2022-10", "LESS_THAN").holds(heard)).isFalse();
    assertThat(time("almost a year ago", "2022-11", "LESS_THAN").holds(heard)).isFalse();
    assertThat(time("almost a year ago", "2022-10", "MORE_THAN").holds(heard)).isFalse();
    assertThat(time("a", "b", "c").got(heard))
        .isEqualTo("times “almost a year ago” = 2022-10 LESS_THAN");
  }

  private static Expectation time(String expression, String value, String mod) {
    return new SourceExpectation.TimeIs(Optional.of(expression), value, Optional.of(mod));
  }
}
