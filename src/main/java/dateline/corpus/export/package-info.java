/**
 * Reads exports of press databases and of reference managers. In: a file. Out: one article a
 * document, copyright tails off; what is only an abstract is marked as a summary. Start at {@link
 * dateline.corpus.export.Exports}.
 */
@NullMarked
package dateline.corpus.export;

import org.jspecify.annotations.NullMarked;
