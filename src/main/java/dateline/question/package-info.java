/**
 * Works out what a question asks. In: a {@link dateline.question.Question}, the one before it, and
 * the passages at hand. Out: a {@link dateline.question.QuestionAnalysis}: its names, its time, the
 * kind of answer wanted. Start at {@link dateline.question.Question}.
 */
@NullMarked
package dateline.question;

import org.jspecify.annotations.NullMarked;
