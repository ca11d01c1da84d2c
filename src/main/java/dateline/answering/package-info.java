/**
 * Answers a question: retrieves, reads, verifies, ranks the statements by date. In: a {@link
 * dateline.question.Question}. Out: an {@link dateline.answering.Answer}, or a {@link
 * dateline.answering.Timeline}. Start at {@link dateline.answering.SourcedAnswering}.
 */
@NullMarked
package dateline.answering;

import org.jspecify.annotations.NullMarked;
