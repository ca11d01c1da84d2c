/**
 * Reads offline: a small question-answering model scores spans of the passages, and the sentences
 * that hold the best ones are quoted. In: a question and passages. Out: a draft. Start at {@link
 * dateline.reading.extractive.ExtractiveReader}.
 */
@NullMarked
package dateline.reading.extractive;

import org.jspecify.annotations.NullMarked;
