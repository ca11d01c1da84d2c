/**
 * The commands and the terminal. In: what a person types. Out: what is printed, and an exit status.
 * The only package that knows the terminal; Spring Shell stands here and in the root alone.
 *
 * <p>A line goes {@link dateline.shell.CommandLine} (words, options) → a {@link
 * dateline.shell.ShellCommand} → a view (what is shown) → {@link dateline.shell.Screen} (how wide,
 * in colour or not). Text of articles and questions becomes printable in one place, {@link
 * dateline.shell.Visible}. Start at {@link dateline.shell.CommandRunner}.
 */
@NullMarked
package dateline.shell;

import org.jspecify.annotations.NullMarked;
