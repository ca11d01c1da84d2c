/**
 * Reads article files, takes page furniture off, and splits the cleaned text into sentences and
 * passages. In: a folder. Out: {@link dateline.corpus.Article}s, {@link dateline.corpus.Passage}s
 * and the problems met on the way. Start at {@link dateline.corpus.CorpusFolder}.
 */
@NullMarked
package dateline.corpus;

import org.jspecify.annotations.NullMarked;
