/**
 * Speaks the OpenAI chat completions interface, so that chat programs can use Dateline as if it
 * were a model: the last message of the user is the question, the ones before it the conversation.
 * Citations come as annotations, and the whole answer as JSON in a field of its own.
 *
 * <p>Start at {@link dateline.server.openai.OpenAiRoutes}.
 */
@NullMarked
package dateline.server.openai;

import org.jspecify.annotations.NullMarked;
