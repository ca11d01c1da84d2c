/**
 * The commands for what was answered before: its sources, its history, its export. In: the last
 * answer and the history beside the index. Out: pages opened, text copied, files written. Start at
 * {@link dateline.shell.kept.HistoryCommand}.
 */
@NullMarked
package dateline.shell.kept;

import org.jspecify.annotations.NullMarked;
