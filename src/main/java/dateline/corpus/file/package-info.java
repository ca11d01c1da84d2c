/**
 * Reads the articles of one file: plain text, Markdown and JSON lines, compressed or not. Takes the
 * page furniture off and works out the publication date. In: a {@link
 * dateline.corpus.file.CorpusFile} and its bytes. Out: {@link dateline.corpus.file.CorpusEntry}s,
 * articles and the problems met on the way. Start at {@link dateline.corpus.file.ArticleReader}.
 */
@NullMarked
package dateline.corpus.file;

import org.jspecify.annotations.NullMarked;
