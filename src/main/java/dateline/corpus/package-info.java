/**
 * Lists and reads a folder of article files. In: a folder. Out: {@link
 * dateline.corpus.file.CorpusEntry}s, each with an id of its own. Start at {@link
 * dateline.corpus.CorpusFolder}.
 */
@NullMarked
package dateline.corpus;

import org.jspecify.annotations.NullMarked;
