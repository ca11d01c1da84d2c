/**
 * Speaks the Model Context Protocol, so that an assistant can ask, search, quote and check: on
 * standard input and output, and over HTTP without sessions.
 *
 * <p>Start at {@link dateline.server.mcp.McpOffer}: what is offered, whatever carries it.
 */
@NullMarked
package dateline.server.mcp;

import org.jspecify.annotations.NullMarked;
