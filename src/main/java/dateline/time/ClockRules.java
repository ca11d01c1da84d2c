package dateline.time;

import dateline.time.calendar.DayPart;
import dateline.time.calendar.Meaning;
import dateline.time.calendar.Meaning.Clock;
import dateline.time.calendar.Meaning.PartOfDay;
import dateline.time.calendar.Modifier;
import dateline.time.calendar.Unit;
import dateline.time.calendar.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times of day: "3:30 p.m.", "1800 GMT", "noon", "Friday evening", "10 a.m. on Monday". */
final class ClockRules {
  private ClockRules() {}

  static @Nullable RuleMatch<Meaning> time(Tokens t, int i) {
    RuleMatch<Meaning> part = relativePart(t, i);
    if (part != null) {
      return part;
    }
    boolean rough = t.isAny(i, "about", "around", "approximately", "roughly");
    RuleMatch<String> clock = clock(t, rough ? i + 1 : i);
    return clock == null
        ? alone(t, i)
        : withDay(t, clock, rough ? Optional.of(Modifier.APPROX) : Optional.empty());
  }

  /** A clock time, and the day after it: "10 a.m. on Monday", "noon Friday". */
  private static RuleMatch<Meaning> withDay(
      Tokens t, RuleMatch<String> clock, Optional<Modifier> modifier) {
    int at = clock.end();
    at = t.isAny(at, "on", ",") ? at + 1 : at;
    if (t.exists(at) && t.beginsParagraph(at)) {
      return new RuleMatch<>(clock(null, clock.meaning(), modifier), clock.end());
    }
    if (t.is(at, "this") && t.dayPart(at + 1) != null) {
      Meaning today = new Meaning.Relative(Unit.DAY, 0, Meaning.Origin.ANCHOR);
      return new RuleMatch<>(new Clock(today, clock.meaning(), modifier), at + 2);
    }
    RuleMatch<Meaning> day = DayRules.day(t, at);
    if (day == null) {
      boolean habit = Tense.isHabit(t, clock.end());
      Meaning every = habit ? new Meaning.EveryDay() : null;
      return new RuleMatch<>(clock(every, clock.meaning(), modifier), clock.end());
    }
    int end = t.dayPart(day.end()) == null ? day.end() : day.end() + 1;
    return new RuleMatch<>(clock(day.meaning(), clock.meaning(), modifier), end);
  }

  /** A time of day on a day, or on the day beside it where another zone's clock has moved on. */
  private static Meaning clock(@Nullable Meaning day, String clock, Optional<Modifier> modifier) {
    return switch (clock.charAt(0)) {
      case '+' -> new Clock(new Meaning.DayBeside(day, 1), clock.substring(1), modifier);
      case '-' -> new Clock(new Meaning.DayBeside(day, -1), clock.substring(1), modifier);
      default -> new Clock(day, clock, modifier);
    };
  }

  /** What a day may go on with to become a time: "Friday evening", "Friday at 3 p.m.". */
  static RuleMatch<Meaning> afterDay(Tokens t, RuleMatch<Meaning> day) {
    int at = day.end();
    int part = t.isAny(at, "early", "late") ? at + 1 : at;
    DayPart named = t.dayPart(part);
    if (named != null && !t.beginsParagraph(part) && part - at <= 1) {
      Optional<Modifier> modifier =
          part == at
              ? Optional.empty()
              : Optional.of(t.is(at, "early") ? Modifier.START : Modifier.END);
      return new RuleMatch<>(new PartOfDay(day.meaning(), named, modifier), part + 1);
    }
    RuleMatch<String> clock = clock(t, t.isAny(at, "at", ",") ? at + 1 : at);
    boolean follows = clock != null && !t.beginsParagraph(at);
    return follows
        ? new RuleMatch<>(clock(day.meaning(), clock.meaning(), Optional.empty()), clock.end())
        : day;
  }

  /** "Tonight", "last night", "this morning", "overnight", "tomorrow night" is elsewhere. */
  private static @Nullable RuleMatch<Meaning> relativePart(Tokens t, int i) {
    if (t.is(i, "tonight")) {
      return part(0, DayPart.NIGHT, i + 1);
    }
    if (t.is(i, "overnight")) {
      int at = t.isAny(i + 1, "on", "from", "into") ? i + 2 : i + 1;
      int weekday = t.isCapitalised(at) ? t.value(at, Category.WEEKDAY) : 0;
      RuleMatch<Meaning> day = weekday > 0 ? DayRules.day(t, at) : null;
      if (day != null) {
        Meaning evening =
            t.is(i + 1, "into") ? new Meaning.DayBeside(day.meaning(), -1) : day.meaning();
        return new RuleMatch<>(new PartOfDay(evening, DayPart.NIGHT, Optional.empty()), day.end());
      }
      return new RuleMatch<>(new PartOfDay(null, DayPart.NIGHT, Optional.empty()), i + 1);
    }
    RuleMatch<Meaning> beside = besidePart(t, i);
    if (beside != null) {
      return beside;
    }
    int at = t.isAny(i, "early", "late") ? i + 1 : i;
    Optional<Modifier> modifier =
        at == i ? Optional.empty() : Optional.of(t.is(i, "early") ? Modifier.START : Modifier.END);
    DayPart named = t.dayPart(at + 1);
    if (named != null && (t.is(at, "this") || t.are(at, "last", "night"))) {
      Meaning day =
          new Meaning.Relative(Unit.DAY, t.is(at, "this") ? 0 : -1, Meaning.Origin.ANCHOR);
      return new RuleMatch<>(new PartOfDay(day, named, modifier), at + 2);
    }
    return named != null && t.is(at, "that")
        ? new RuleMatch<>(
            new PartOfDay(
                new Meaning.Relative(Unit.DAY, 0, Meaning.Origin.MENTIONED), named, modifier),
            at + 2)
        : null;
  }

  /** "The next morning", "the previous evening": of the day after or before the one spoken of. */
  private static @Nullable RuleMatch<Meaning> besidePart(Tokens t, int i) {
    DayPart named = t.is(i, "the") ? t.dayPart(i + 2) : null;
    boolean after = t.isAny(i + 1, "next", "following");
    if (named == null || !after && !t.isAny(i + 1, "previous", "preceding")) {
      return null;
    }
    Meaning day = new Meaning.Relative(Unit.DAY, after ? 1 : -1, Meaning.Origin.MENTIONED);
    return new RuleMatch<>(new PartOfDay(day, named, Optional.empty()), i + 3);
  }

  private static RuleMatch<Meaning> part(int day, DayPart part, int end) {
    return new RuleMatch<>(
        new PartOfDay(
            new Meaning.Relative(Unit.DAY, day, Meaning.Origin.ANCHOR), part, Optional.empty()),
        end);
  }

  /** "The morning of July 4", "in the evening", "in the early morning". */
  private static @Nullable RuleMatch<Meaning> alone(Tokens t, int i) {
    int at = t.is(i, "the") ? i + 1 : i;
    int part = t.isAny(at, "early", "late") ? at + 1 : at;
    boolean small = t.isAny(at, "early", "wee") && t.is(at + 1, "hours");
    part = small ? at + 1 : part;
    DayPart named = small ? DayPart.MORNING : t.dayPart(part);
    if (named == null) {
      return null;
    }
    Optional<Modifier> modifier =
        part == at
            ? Optional.empty()
            : Optional.of(t.is(at, "late") ? Modifier.END : Modifier.START);
    if (t.is(part + 1, "of")) {
      RuleMatch<Meaning> day = DayRules.day(t, part + 2);
      if (day != null) {
        return new RuleMatch<>(new PartOfDay(day.meaning(), named, modifier), day.end());
      }
    }
    boolean said = at > i && t.isAny(i - 1, "in", "during", "into", "of") && !t.is(part + 1, "of");
    return said ? new RuleMatch<>(new PartOfDay(null, named, modifier), part + 1) : null;
  }

  /** The value of a clock time. */
  private static @Nullable RuleMatch<String> clock(Tokens t, int i) {
    if (t.is(i, "noon") || t.is(i, "midnight")) {
      return zone(t, t.is(i, "noon") ? "T12:00" : "T24:00", i + 1);
    }
    int number = t.number(i);
    if (number < 0
        || t.isJoined(i)
            && (t.isMark(i - 1) || t.isNumber(i - 1))
            && !t.isAny(i - 1, "(", "“", "\"")) {
      return null;
    }
    if (t.length(i) == 4 && number < 2400 && number % 100 < 60 && isZone(t, i + 1)) {
      return zone(t, value(number / 100, number % 100), i + 1);
    }
    boolean minutes =
        t.isAny(i + 1, ":", ".")
            && t.isJoined(i + 1)
            && t.isJoined(i + 2)
            && t.length(i + 2) == 2
            && t.number(i + 2) < 60
            && t.number(i + 2) >= 0;
    int end = minutes ? i + 3 : i + 1;
    int minute = minutes ? t.number(i + 2) : 0;
    if (number > 23 || t.length(i) > 2) {
      return null;
    }
    boolean bare = t.is(end, "in") && !minutes && !t.isAny(i - 1, "at", "about", "around", "by");
    RuleMatch<Boolean> half = bare ? null : half(t, end);
    if (half != null && number >= 1 && number <= 12) {
      return zone(t, value(number % 12 + (half.meaning() ? 12 : 0), minute), half.end());
    }
    if (t.is(end, "o") && t.isApostrophe(end + 1) && t.is(end + 2, "clock")) {
      return zone(t, value(number, minute), end + 3);
    }
    boolean score =
        t.is(end, ":")
            || t.isJoined(end) && t.is(end, ".") && t.isJoined(end + 1) && t.isNumber(end + 1);
    boolean plain =
        minutes
            && t.is(i + 1, ":")
            && !score
            && (t.length(i) == 2
                || t.isAny(i - 1, "at", "by", "until", "from", "to", "around", "about", "and"));
    return plain || minutes && isZone(t, end) ? zone(t, value(number, minute), end) : null;
  }

  /** Whether "a.m." or "in the morning" (false), "p.m." or the like (true) stands here. */
  private static @Nullable RuleMatch<Boolean> half(Tokens t, int i) {
    if (t.isAny(i, "am", "pm")) {
      return new RuleMatch<>(t.is(i, "pm"), i + 1);
    }
    if (t.are(i, "in", "the") && t.dayPart(i + 2) != null) {
      return new RuleMatch<>(t.dayPart(i + 2) != DayPart.MORNING, i + 3);
    }
    if (!t.isAny(i, "a", "p") || !t.is(i + 1, ".") || !t.is(i + 2, "m")) {
      return null;
    }
    return new RuleMatch<>(t.is(i, "p"), t.is(i + 3, ".") ? i + 4 : i + 3);
  }

  private static String value(int hour, int minute) {
    return "T" + Words.twoDigits(hour) + ":" + Words.twoDigits(minute);
  }

  private static boolean isZone(Tokens t, int i) {
    return t.isCapitalised(i)
            && t.isAny(
                i, "GMT", "UTC", "EST", "EDT", "ET", "CET", "CEST", "BST", "PST", "PDT", "PT",
                "CST", "CDT", "CT", "MST", "MDT", "IST", "JST", "AEST")
        || t.is(zoneName(t, i), "time");
  }

  /** The token after the name of a zone in words: "local", "Eastern", "London", "New York". */
  private static int zoneName(Tokens t, int i) {
    if (t.is(i, "local") || t.isCapitalised(i) && t.is(i + 1, "time")) {
      return i + 1;
    }
    boolean two =
        t.isCapitalised(i) && (t.isCapitalised(i + 1) || t.isAny(i + 1, "standard", "daylight"));
    return two ? i + 2 : i;
  }

  /** The value with what a zone adds: TIMEX3 marks only the zero zone, by Z as ISO 8601 does. */
  private static RuleMatch<String> zone(Tokens t, String clock, int end) {
    RuleMatch<String> offset = ZoneOffsets.after(t, clock, end);
    if (offset != null) {
      return offset;
    }
    boolean american =
        t.isCapitalised(end) && t.isAny(end, "Eastern", "Central", "Pacific", "Mountain");
    if (american && !t.isAny(end + 1, "time", "standard", "daylight")) {
      boolean alone = !t.isCapitalised(end + 1) || t.value(end + 1, Category.WEEKDAY) > 0;
      return new RuleMatch<>(clock, alone ? end + 1 : end);
    }
    if (!isZone(t, end)) {
      return new RuleMatch<>(clock, end);
    }
    boolean zero = t.isAny(end, "GMT", "UTC");
    int time = zoneName(t, end);
    return new RuleMatch<>(zero ? clock + "Z" : clock, t.is(time, "time") ? time + 1 : end + 1);
  }
}
