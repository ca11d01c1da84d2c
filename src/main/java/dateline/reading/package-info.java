/**
 * Turns a question and retrieved passages into a {@link dateline.reading.Draft}: statements with
 * claimed quotations. Two readers: the extractive one, offline, and the generative one, a language
 * model behind a prompt template. Nothing that leaves here has been verified.
 *
 * <p>The generative one goes {@link dateline.reading.Fence} (passages for the prompt) → {@link
 * dateline.reading.LanguageModel} (a server, or a recording) → {@link
 * dateline.reading.ReplyReading} (statements out of the reply). Start at {@link
 * dateline.reading.GenerativeReader}.
 */
@NullMarked
package dateline.reading;

import org.jspecify.annotations.NullMarked;
