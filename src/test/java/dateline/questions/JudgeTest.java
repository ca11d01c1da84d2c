package dateline.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.questions.Reply.Cited;
import dateline.questions.Reply.Said;
import dateline.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
  private static final String TALLER =
      """
      {"id":"a","question":"Which mast is the taller?","kind":"who","abstain":false,
       "contains":["Xi"],"article":"masts","quote":["The taller is Xi"]}
      """
          .replace("\n", " ");

  @TempDir Path folder;

  @Test
  void theFirstStatementAnswers() throws Exception {
    assertThat(Judge.judge(key(TALLER), reply(said("Xi", "masts", "The taller is Xi."))))
        .isEqualTo(Verdict.RIGHT);
  }

  @Test
  void onlyALaterStatementAnswers() throws Exception {
    Reply reply =
        reply(said("Chi", "masts", "It is Chi."), said("Xi", "masts", "The taller is Xi."));
    assertThat(Judge.judge(key(TALLER), reply)).isEqualTo(Verdict.RIGHT_LATER);
  }

  @Test
  void theAnswerMustBeAWholeWord() throws Exception {
    Reply reply = reply(said("Xinjiang", "masts", "It is Xinjiang."));
    assertThat(Judge.judge(key(TALLER), reply)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void theArticleMustBeTheRightOne() throws Exception {
    Reply reply = reply(said("Xi", "sails", "The taller is Xi."));
    assertThat(Judge.judge(key(TALLER), reply)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void anotherQuotationIsToBeLookedAt() throws Exception {
    Reply reply = reply(said("Xi", "masts", "Nobody minds that Xi is old."));
    assertThat(Judge.judge(key(TALLER), reply)).isEqualTo(Verdict.OTHER_QUOTATION);
  }

  @Test
  void aClauseOfTheExpectedQuotationWillDo() throws Exception {
    Reply reply = reply(said("Xi", "masts", "taller is Xi"));
    assertThat(Judge.judge(key(TALLER), reply)).isEqualTo(Verdict.RIGHT);
  }

  @Test
  void silenceIsFalseWhereTheSourcesAnswer() throws Exception {
    assertThat(Judge.judge(key(TALLER), silence())).isEqualTo(Verdict.FALSE_ABSTENTION);
  }

  @Test
  void silenceIsRightWhereTheyDoNot() throws Exception {
    KeyedQuestion key =
        key("{\"id\":\"a\",\"question\":\"Why?\",\"kind\":\"why\",\"abstain\":true}");
    assertThat(Judge.judge(key, silence())).isEqualTo(Verdict.RIGHT_ABSTENTION);
    assertThat(Judge.judge(key, reply(said("Xi", "masts", "It is Xi."))))
        .isEqualTo(Verdict.UNFOUNDED);
  }

  @Test
  void theContraryPolarityIsWrongWhateverIsQuoted() throws Exception {
    KeyedQuestion key =
        key(
            "{\"id\":\"a\",\"question\":\"Is it?\",\"kind\":\"yes-no\",\"abstain\":false,"
                + "\"polarity\":\"no\",\"quote\":[\"It is not\"]}");
    assertThat(Judge.judge(key, reply(said("Yes.", "masts", "It is not."))))
        .isEqualTo(Verdict.WRONG);
    assertThat(Judge.judge(key, reply(said("No.", "masts", "It is not."))))
        .isEqualTo(Verdict.RIGHT);
    assertThat(Judge.judge(key, reply(said("It is not.", "masts", "It is not."))))
        .isEqualTo(Verdict.RIGHT);
    assertThat(Judge.judge(key, reply(said("Nobody knows.", "masts", "Nobody knows."))))
        .isEqualTo(Verdict.WRONG);
  }

  @Test
  void aListIsJudgedAsAWhole() throws Exception {
    KeyedQuestion key =
        key(
            "{\"id\":\"a\",\"question\":\"Who came?\",\"kind\":\"list\",\"abstain\":false,"
                + "\"containsAll\":[\"Ann\",\"Bob\"],\"quote\":[\"Ann came\"]}");
    Reply reply = reply(said("Ann", "masts", "Ann came."), said("Bob", "masts", "Bob came."));
    assertThat(Judge.judge(key, reply)).isEqualTo(Verdict.RIGHT);
    assertThat(Judge.judge(key, reply(said("Ann", "masts", "Ann came.")))).isEqualTo(Verdict.WRONG);
  }

  @Test
  void anArticleLaterThanTheAsOfDateIsNoticedAmongTheNearestToo() throws Exception {
    KeyedQuestion key =
        key(
            "{\"id\":\"a\",\"question\":\"Why?\",\"kind\":\"as-of\",\"asOf\":\"2019-12-31\","
                + "\"abstain\":true}");
    assertThat(Judge.breaksAsOf(key, silence(cited("masts", "It is Xi.")))).isTrue();
    assertThat(Judge.breaksAsOf(key, silence())).isFalse();
  }

  @Test
  void aQuotationMustStandAtItsPlace() {
    Sources sources = new Sources(Map.of("masts", "The taller is Xi."));
    assertThat(sources.hold(cited("masts", "The taller"))).isTrue();
    assertThat(sources.hold(cited("masts", "the taller"))).isFalse();
    assertThat(sources.hold(cited("masts", "The taller is Xi. It is not."))).isFalse();
    assertThat(sources.hold(cited("sails", "The taller"))).isFalse();
  }

  private KeyedQuestion key(String line) throws Exception {
    return KeyedQuestion.read(Files.writeString(folder.resolve("key.jsonl"), line)).getFirst();
  }

  private static Reply reply(Said... statements) {
    return new Reply(
        true,
        List.of(statements),
        Stream.of(statements).flatMap(s -> s.citations().stream()).toList(),
        List.of(),
        "");
  }

  private static Reply silence(Cited... nearest) {
    return new Reply(false, List.of(), List.of(nearest), List.of(), "The sources do not say.");
  }

  private static Said said(String text, String article, String quote) {
    return new Said(text, List.of(cited(article, quote)));
  }

  private static Cited cited(String article, String quote) {
    return new Cited(
        article, Optional.empty(), Optional.of("2020-01-01"), quote, new Span(0, quote.length()));
  }
}
