/**
 * Prints at a terminal: width, colour, wrapped lines, Ctrl-C. In: {@link
 * dateline.shell.terminal.Text}. Out: what stands on the screen. Text of articles and questions
 * becomes printable in one place, {@link dateline.shell.terminal.Visible}. Start at {@link
 * dateline.shell.terminal.Screen}.
 */
@NullMarked
package dateline.shell.terminal;

import org.jspecify.annotations.NullMarked;
