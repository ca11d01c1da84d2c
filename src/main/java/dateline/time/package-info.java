/**
 * Recognises time expressions in English text and resolves them against an anchor date. In: text
 * and an anchor. Out: {@link dateline.time.TimeExpression}s with the TIMEX3 value, the interval and
 * the derivation in words. Knows nothing of articles, files or the terminal. Start at {@link
 * dateline.time.TimeRecogniser}.
 */
@NullMarked
package dateline.time;

import org.jspecify.annotations.NullMarked;
