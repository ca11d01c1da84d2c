/**
 * Builds an index and brings it up to date. In: a corpus folder and the folder of its index. Out:
 * an {@link dateline.index.update.OpenedIndex} with a report of what was done. Start at {@link
 * dateline.index.update.CorpusIndex}.
 */
@NullMarked
package dateline.index.update;

import org.jspecify.annotations.NullMarked;
