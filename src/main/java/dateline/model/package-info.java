/**
 * Speaks to language models. In: a {@link dateline.model.ModelRequest}. Out: a {@link
 * dateline.model.ModelReply}, from a server or from a recording. Start at {@link
 * dateline.model.LanguageModel}.
 */
@NullMarked
package dateline.model;

import org.jspecify.annotations.NullMarked;
