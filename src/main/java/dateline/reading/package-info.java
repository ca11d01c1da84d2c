/**
 * Turns a question and retrieved passages into a {@link dateline.reading.Draft}: statements with
 * claimed quotations. Two readers: the extractive one, offline, and the generative one, a language
 * model behind a prompt template. Nothing that leaves here has been verified.
 */
@NullMarked
package dateline.reading;

import org.jspecify.annotations.NullMarked;
