/**
 * Reads the documents of word processors: DOCX and ODT. In: a file. Out: one article of its
 * paragraphs and the rows of its tables; macros, comments, deleted text and what lies outside the
 * file are not looked at. Start at {@link dateline.corpus.office.OfficeReader}.
 */
@NullMarked
package dateline.corpus.office;

import org.jspecify.annotations.NullMarked;
