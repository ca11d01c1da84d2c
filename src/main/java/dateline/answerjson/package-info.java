/**
 * Reads the JSON of answers. In: what {@code ask} and {@code serve} print, of this version or
 * another. Out: a {@link dateline.answerjson.WrittenAnswer}, in which what the JSON lacks is empty.
 * Start there.
 */
@NullMarked
package dateline.answerjson;

import org.jspecify.annotations.NullMarked;
