/**
 * Answers a question: retrieves, reads, verifies, weighs the accounts by date. In: a {@link
 * dateline.reading.Question}. Out: an {@link dateline.answering.Answer}. Start at {@link
 * dateline.answering.Answering}.
 */
@NullMarked
package dateline.answering;

import org.jspecify.annotations.NullMarked;
