/**
 * Turns a question into ranked passages: lexical, by vector, and fused by their scores. In: a
 * {@link dateline.retrieval.Query}. Out: {@link dateline.retrieval.RankedPassage}s. Start at {@link
 * dateline.retrieval.Retriever}.
 */
@NullMarked
package dateline.retrieval;

import org.jspecify.annotations.NullMarked;
