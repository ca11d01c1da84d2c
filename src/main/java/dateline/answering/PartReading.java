package dateline.answering;

import dateline.question.Question;
import dateline.question.QuestionPart;
import dateline.reading.Draft;
import dateline.verification.DraftFilter;
import dateline.verification.VerificationContext;

/**
 * What reading came to for a part of a question.
 *
 * @param part the part
 * @param scrutiny what the draft was held against, with the part as a question that stands alone
 * @param draft what the reader made of it
 * @param gate what of that passes
 * @param asking what the part asks of time
 */
record PartReading(
    QuestionPart part,
    VerificationContext scrutiny,
    Draft draft,
    DraftFilter gate,
    DateRanking.Asking asking) {
  Question question() {
    return scrutiny.question();
  }
}
