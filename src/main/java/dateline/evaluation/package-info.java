/**
 * Measures how well passages are found and read. In: a public collection, either a folder in the
 * layout of BEIR ({@link dateline.evaluation.Collection}) or a file in the format of SQuAD ({@link
 * dateline.evaluation.ReadingSet}), and what is to be measured on it. Out: {@link
 * dateline.evaluation.RetrievalScores} and {@link dateline.evaluation.ReadingScores}. Start at
 * {@link dateline.evaluation.RetrievalEvaluation} and {@link
 * dateline.evaluation.ReadingEvaluation}.
 */
@NullMarked
package dateline.evaluation;

import org.jspecify.annotations.NullMarked;
