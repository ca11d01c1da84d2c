/**
 * The commands, each by its name. In: what a person asks for. Out: what is printed, and an exit
 * status. Start at {@link dateline.shell.Commands}, which puts them together.
 */
@NullMarked
package dateline.shell;

import org.jspecify.annotations.NullMarked;
