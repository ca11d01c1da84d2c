/**
 * Shows answers, articles, passages and checks, to a person as text and to a program as JSON. In:
 * what a command found. Out: lines of a {@link dateline.shell.terminal.Screen}. Start at {@link
 * dateline.shell.view.AnswerView}.
 */
@NullMarked
package dateline.shell.view;

import org.jspecify.annotations.NullMarked;
