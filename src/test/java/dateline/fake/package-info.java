/**
 * A server that speaks the wire protocols of Ollama, OpenAI and Anthropic on loopback, and
 * misbehaves on request: {@link dateline.fake.FakeServer} serves, {@link dateline.fake.Wire} writes
 * the protocols, {@link dateline.fake.Misbehaviour} lists what may go wrong.
 */
@NullMarked
package dateline.fake;

import org.jspecify.annotations.NullMarked;
