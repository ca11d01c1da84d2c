/**
 * Works out what a question asks. In: a {@link dateline.question.Question}, the one before it, and
 * the passages at hand. Out: a {@link dateline.question.QuestionText}, what the words ask for and
 * how they look at time; and a {@link dateline.question.QuestionAnalysis}, with the names as the
 * passages have them. Start at {@link dateline.question.Question}.
 */
@NullMarked
package dateline.question;

import org.jspecify.annotations.NullMarked;
