/**
 * Says what a command is. In: the words of a command line. Out: the {@link
 * dateline.shell.command.ShellCommand} that is run, its arguments read and its corpus opened, and
 * an exit status. Start at {@link dateline.shell.command.CommandRunner}.
 */
@NullMarked
package dateline.shell.command;

import org.jspecify.annotations.NullMarked;
