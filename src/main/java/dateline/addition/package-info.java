/**
 * Adds files, folders, pages and feeds to a corpus. In: what a person names. Out: what was found in
 * it, and, once that person agrees, files in the corpus. Until then they stand in a hidden folder
 * of the corpus that goes away by itself. Start at {@link dateline.addition.Staging}.
 */
@NullMarked
package dateline.addition;

import org.jspecify.annotations.NullMarked;
