/**
 * Keeps answers with what they rested on, and writes them as documents. In: answers as JSON, with
 * when and in which chat they were asked. Out: a bounded history beside the index, and Markdown,
 * HTML and JSON. Start at {@link dateline.conversation.AnswerHistory}.
 */
@NullMarked
package dateline.conversation;

import org.jspecify.annotations.NullMarked;
