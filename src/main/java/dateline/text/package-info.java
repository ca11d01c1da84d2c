/**
 * Knows English and plain text: characters, words, stems, sentences, synonyms and opposites,
 * titles, the names of days and months, and digests. In: a string. Out: its parts, as {@link
 * dateline.text.Span}s and {@link dateline.text.Word}s. The word lists are resources of this
 * package. Uses nothing else of Dateline. Start at {@link dateline.text.Sentences}.
 */
@NullMarked
package dateline.text;

import org.jspecify.annotations.NullMarked;
