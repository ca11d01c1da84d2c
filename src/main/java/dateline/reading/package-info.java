/**
 * Says what a reader is. In: a question and retrieved passages. Out: a {@link
 * dateline.reading.Draft}: statements with claimed quotations. Nothing that leaves here has been
 * verified. Start at {@link dateline.reading.Reader}.
 */
@NullMarked
package dateline.reading;

import org.jspecify.annotations.NullMarked;
