/**
 * Reads web archives: WARC, and pages saved as MHTML. In: a file. Out: one article a page that
 * holds one. Start at {@link dateline.corpus.archive.WarcFileReader}.
 */
@NullMarked
package dateline.corpus.archive;

import org.jspecify.annotations.NullMarked;
