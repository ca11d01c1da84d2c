/**
 * Reads with a language model. The way is {@link dateline.reading.generative.PassageFormatter}
 * (passages for the prompt), {@link dateline.model.LanguageModel}, {@link
 * dateline.reading.generative.ReplyReading} (statements out of the reply). In: a question and
 * passages. Out: a draft. Start at {@link dateline.reading.generative.GenerativeReader}.
 */
@NullMarked
package dateline.reading.generative;

import org.jspecify.annotations.NullMarked;
