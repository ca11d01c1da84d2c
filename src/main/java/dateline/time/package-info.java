/**
 * Recognises time expressions in English text and resolves them to intervals of days against an
 * anchor date; orders and compares intervals. In: text and an anchor. Out: {@link
 * dateline.time.Interval}s with the TIMEX3 value and the derivation in words. Knows nothing of
 * articles, files or the terminal.
 */
@NullMarked
package dateline.time;

import org.jspecify.annotations.NullMarked;
