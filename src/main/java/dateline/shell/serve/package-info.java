/**
 * The commands that serve. In: a command line. Out: a server that runs until it is stopped. Start
 * at {@link dateline.shell.serve.ServeCommand} and {@link dateline.shell.serve.McpCommand}.
 */
@NullMarked
package dateline.shell.serve;

import org.jspecify.annotations.NullMarked;
