/**
 * The prompt templates of {@code prompts/}. In: a folder. Out: {@link dateline.prompt.Prompts},
 * checked, each of which makes a {@link dateline.prompt.Prompt} of values. Start at {@link
 * dateline.prompt.PromptTemplate}.
 */
@NullMarked
package dateline.prompt;

import org.jspecify.annotations.NullMarked;
