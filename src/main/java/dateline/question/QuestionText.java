package dateline.question;

import dateline.article.TextAnalysis;
import dateline.time.TimeExpression;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the words of a question ask, before any article is looked at. Worked out once for each
 * question ({@link Question#asked}), for all who retrieve, read, verify and weigh.
 *
 * @param analysis the words, with the times that they speak of
 * @param focus how they look at time
 * @param answerType the kind of thing that they ask for
 * @param brief the topic, where they ask to be told about it
 * @param value the question for the value, where they ask how one changed
 * @param parts the questions in it that can be answered one by one, at least one
 * @param statedTime the time that they name outright
 */
public record QuestionText(
    TextAnalysis analysis,
    TemporalFocus focus,
    AnswerType answerType,
    Optional<BriefTopic> brief,
    Optional<String> value,
    List<QuestionPart> parts,
    Optional<TimeExpression> statedTime) {
  /**
   * Works out what a question asks.
   *
   * @param now the day that its relative dates count from
   */
  static QuestionText of(String question, LocalDate now) {
    TextAnalysis analysis = new TextAnalysis(question, Optional.of(now));
    Optional<String> value = ValueOverTime.asked(question);
    return new QuestionText(
        analysis,
        TemporalFocus.of(question),
        AnswerType.by(question),
        BriefTopic.of(question),
        value,
        value.isPresent() ? QuestionPart.overTime(question) : QuestionParts.of(question),
        StatedTime.in(analysis.times()));
  }

  /** The words, as they were typed. */
  public String text() {
    return analysis.text();
  }
}
