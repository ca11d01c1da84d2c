/**
 * Reads PDF. In: a file. Out: one article with its headline, its paragraphs in reading order, and
 * where its pages begin. Start at {@link dateline.corpus.pdf.PdfReader}; the way of a page is
 * {@link dateline.corpus.pdf.PageGlyphs} to {@link dateline.corpus.pdf.PageLayout} to {@link
 * dateline.corpus.pdf.RunningLines} to {@link dateline.corpus.pdf.PdfParagraphs}.
 */
@NullMarked
package dateline.corpus.pdf;

import org.jspecify.annotations.NullMarked;
