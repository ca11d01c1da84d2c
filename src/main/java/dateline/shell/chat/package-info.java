/**
 * Holds the conversation at the prompt. In: the lines that a person types. Out: the commands that
 * they mean, run one after the other. Start at {@link dateline.shell.chat.Chat}.
 */
@NullMarked
package dateline.shell.chat;

import org.jspecify.annotations.NullMarked;
