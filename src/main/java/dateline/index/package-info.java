/**
 * Keeps the passages of a corpus on disk, as BM25 text and as vectors, and brings them up to date.
 * In: a corpus folder. Out: a {@link dateline.index.PassageIndex}, a snapshot that can be searched.
 * Start at {@link dateline.index.CorpusIndex}. The layout on disk is described in {@code
 * src/site/markdown/running.md}.
 */
@NullMarked
package dateline.index;

import org.jspecify.annotations.NullMarked;
