/**
 * Counts on the calendar: units, seasons, holidays and intervals of days. In: the {@link
 * dateline.time.calendar.Meaning} of a time expression and an anchor date. Out: a {@link
 * dateline.time.calendar.Resolution}, with its {@link dateline.time.calendar.Interval}. Knows no
 * text. Start at {@link dateline.time.calendar.Resolver}.
 */
@NullMarked
package dateline.time.calendar;

import org.jspecify.annotations.NullMarked;
