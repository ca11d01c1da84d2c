/**
 * The commands that bring articles in: {@code add} and {@code watch}. In: a command line. Out:
 * files in the corpus, and an index that follows them. Start at {@link
 * dateline.shell.addition.AddCommand}.
 */
@NullMarked
package dateline.shell.addition;

import org.jspecify.annotations.NullMarked;
