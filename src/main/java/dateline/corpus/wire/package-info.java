/**
 * Reads the items of news agencies: NewsML-G2, NITF, and ninjs 1 and 2. In: a file. Out: one
 * article an item, with its version, its embargo, and whether it was withheld or cancelled. Start
 * at {@link dateline.corpus.wire.Item}, which all three make.
 */
@NullMarked
package dateline.corpus.wire;

import org.jspecify.annotations.NullMarked;
