/**
 * Searches the passages of a corpus on disk, as BM25 text and as vectors. In: the folder of an
 * index. Out: a {@link dateline.index.PassageIndex}, which can be searched. The layout on disk is
 * described in {@code src/site/markdown/running.md}. Start at {@link dateline.index.PassageIndex}.
 */
@NullMarked
package dateline.index;

import org.jspecify.annotations.NullMarked;
