package dateline.time.calendar;

import dateline.time.calendar.Meaning.Clock;
import dateline.time.calendar.Meaning.DayBeside;
import dateline.time.calendar.Meaning.DayOfMonth;
import dateline.time.calendar.Meaning.Definite;
import dateline.time.calendar.Meaning.Distance;
import dateline.time.calendar.Meaning.DistanceTo;
import dateline.time.calendar.Meaning.EitherDay;
import dateline.time.calendar.Meaning.EveryDay;
import dateline.time.calendar.Meaning.Fixed;
import dateline.time.calendar.Meaning.InYear;
import dateline.time.calendar.Meaning.Length;
import dateline.time.calendar.Meaning.LengthRange;
import dateline.time.calendar.Meaning.NoSuchDay;
import dateline.time.calendar.Meaning.NthWeekday;
import dateline.time.calendar.Meaning.Origin;
import dateline.time.calendar.Meaning.Part;
import dateline.time.calendar.Meaning.PartOfDay;
import dateline.time.calendar.Meaning.Range;
import dateline.time.calendar.Meaning.Recurring;
import dateline.time.calendar.Meaning.Reference;
import dateline.time.calendar.Meaning.Relative;
import dateline.time.calendar.Meaning.Side;
import dateline.time.calendar.Meaning.Weekday;
import dateline.time.calendar.Meaning.WeekdayCounted;
import dateline.time.calendar.Meaning.WeekdayNear;
import dateline.time.calendar.Meaning.WeekdayOfRange;
import dateline.time.calendar.Meaning.Weekend;
import dateline.time.calendar.Meaning.YearBefore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Resolves what expressions say to days, in the order in which they stand in the text: an
 * expression such as "the following day" counts from the date last spoken of.
 *
 * <p>Where the text leaves the year of a month open, the nearest one on the side of the tense is
 * taken, or one within two months on the other side (see {@link #nearest}); with no tense to go by,
 * the nearest of all, the past winning a tie. A bare weekday with no tense is the last one, the
 * anchor's own day included, after the seven-day window of Mazur and Dale (2008).
 */
public final class Resolver {
  private static final Resolution NOWHEN =
      Resolution.date("XXXX-XX-XX", Optional.empty(), "some day");

  /** A distance in days that no other one reaches. */
  private static final long DAYS_BEYOND_ALL = 100_000;

  private final Optional<LocalDate> anchor;
  private Optional<LastMention> mentioned = Optional.empty();
  private int mentionedSentence = -1;

  public Resolver(Optional<LocalDate> anchor) {
    this.anchor = anchor;
  }

  /**
   * @param lean which way the clause leans, asked for only where the words leave it open
   * @param sentence a number that is another for every sentence
   */
  public Resolution resolve(Meaning meaning, Supplier<Direction> lean, int sentence) {
    Resolution resolution = resolve(meaning, lean, sentence == mentionedSentence);
    boolean dated = resolution.type() == TimeType.DATE || resolution.type() == TimeType.TIME;
    if (dated && resolution.interval().isPresent() && !isComparison(meaning)) {
      mentioned =
          Optional.of(LastMention.of(meaning, resolution.interval().get(), resolution.value()));
      mentionedSentence = sentence;
    }
    return resolution;
  }

  /** Whether it only compares with what is spoken of, which it leaves as it was. */
  private boolean isComparison(Meaning meaning) {
    return meaning instanceof YearBefore
        || meaning instanceof Distance distance && comparesPeriods(distance);
  }

  private Resolution resolve(Meaning meaning, Supplier<Direction> lean, boolean sameSentence) {
    return switch (meaning) {
      case Fixed fixed -> stretch(fixed.unit(), fixed.within());
      case InYear inYear -> inYear(inYear, lean);
      case Weekday weekday -> weekday(weekday, lean);
      case Weekend _ -> weekend(lean);
      case DayOfMonth day -> dayOfMonth(day);
      case YearBefore before -> yearBefore(before);
      case Range range ->
          range(
              resolve(range.first(), lean, sameSentence),
              resolve(range.last(), lean, sameSentence));
      case NthWeekday nth -> nthWeekday(nth, resolve(nth.whole(), lean, sameSentence));
      case WeekdayNear near -> weekdayNear(near);
      case WeekdayCounted counted -> weekdayCounted(counted);
      case WeekdayOfRange range -> weekdayOfRange(range, lean);
      case EitherDay either -> eitherDay(either);
      case NoSuchDay _ -> Resolution.date("XXXX-XX-XX", Optional.empty(), "no such day");
      case EveryDay _ -> everyDay(sameSentence);
      case DayBeside beside -> dayBeside(beside, lean, sameSentence);
      case DistanceTo distance -> distanceTo(distance);
      case LengthRange range -> lengthRange(range);
      case Relative relative -> relative(relative, lean);
      case Distance distance -> distance(distance, sameSentence);
      case Length length -> length(length);
      case Definite definite -> definite(definite);
      case Part part -> part(part, resolve(part.whole(), lean, sameSentence));
      case Side side -> side(side, resolve(side.whole(), lean, sameSentence));
      case PartOfDay part -> partOfDay(part, day(part.day(), lean, sameSentence));
      case Clock clock -> clock(clock, day(clock.day(), lean, sameSentence));
      case Recurring recurring ->
          new Resolution(
              TimeType.SET,
              recurring.value(),
              Optional.empty(),
              Optional.empty(),
              recurring.words(),
              Optional.empty());
      case Reference reference -> reference(reference);
    };
  }

  private static Resolution stretch(Unit unit, LocalDate within) {
    Resolution stretch =
        Resolution.date(unit.value(within), Optional.of(unit.around(within)), unit.words(within));
    return unit == Unit.NIGHT ? stretch.as(TimeType.TIME) : stretch;
  }

  private Resolution inYear(InYear meaning, Supplier<Direction> lean) {
    Annual annual = meaning.annual();
    return switch (meaning.year()) {
      case YearChoice.Stated stated -> annual(annual, stated.year());
      case YearChoice.Counted counted -> fromAnchor(annual, counted.years());
      case YearChoice.Step step ->
          anchor
              .map(day -> annual(annual, stepped(annual, day, step.step())).from(day))
              .orElseGet(() -> unplaced(annual));
      case YearChoice.Mentioned ignored ->
          mentioned
              .map(LastMention::day)
              .map(day -> annual(annual, day.getYear()).from(day))
              .orElseGet(() -> fromAnchor(annual, 0));
      case YearChoice.Unsaid ignored ->
          anchor
              .map(day -> annual(annual, nearest(annual, day, lean.get())).from(day))
              .orElseGet(() -> unplaced(annual));
    };
  }

  private Resolution fromAnchor(Annual annual, int years) {
    return anchor
        .map(day -> annual(annual, day.getYear() + years).from(day))
        .orElseGet(() -> unplaced(annual));
  }

  private static Resolution annual(Annual annual, int year) {
    return Resolution.date(annual.value(Words.year(year)), annual.in(year), annual.words(year));
  }

  private static Resolution unplaced(Annual annual) {
    return Resolution.date(
        annual.value("XXXX"), Optional.empty(), annual.words() + " of a year that is not stated");
  }

  /** The year of "last June", "this June", "next June". */
  private static int stepped(Annual annual, LocalDate day, int step) {
    int year = day.getYear();
    Interval here = annual.in(year).orElse(Interval.day(day));
    if (step < 0) {
      return here.last().isBefore(day) ? year : year - 1;
    }
    return step == 0 || here.first().isAfter(day) ? year : year + 1;
  }

  /**
   * The year in which it lies nearest to the anchor, on the side that the tense allows. A day, a
   * month, a season or a holiday that lies on the other side, but within two months, is taken all
   * the same: news names the year of any date that is not of the current one (Associated Press
   * Stylebook, "months"), so that "announced that the vote on 15 April …", said in March, is no
   * vote of last year. For a quarter, which is reported on when it is over, the tense alone
   * decides, and with none it is the last.
   */
  private static int nearest(Annual annual, LocalDate day, Direction lean) {
    int best = day.getYear();
    long least = Long.MAX_VALUE;
    long contrary = contrary(annual);
    Direction leaning =
        lean == Direction.UNKNOWN && contrary == DAYS_BEYOND_ALL ? Direction.PAST : lean;
    int reach = annual.in(day.getYear()).isPresent() ? 1 : 4;
    for (int year = day.getYear() - reach; year <= day.getYear() + reach; year++) {
      Optional<Interval> stretch = annual.in(year);
      if (stretch.isPresent()) {
        long distance = distance(stretch.get(), day, leaning, contrary);
        if (distance < least) {
          least = distance;
          best = year;
        }
      }
    }
    return best;
  }

  /** What lying on the side that the tense speaks against counts for, in days. */
  private static long contrary(Annual annual) {
    return switch (annual) {
      case Annual.OfPart _, Annual.OfFiscalPart _, Annual.OfFiscalYear _ -> DAYS_BEYOND_ALL;
      case Annual.OfDay _, Annual.OfMonth _, Annual.OfSeason _, Annual.OfHoliday _ -> 240;
    };
  }

  private static long distance(Interval stretch, LocalDate day, Direction lean, long contrary) {
    if (stretch.first().isAfter(day)) {
      long ahead = ChronoUnit.DAYS.between(day, stretch.first());
      return switch (lean) {
        case ONLY_PAST -> ahead + DAYS_BEYOND_ALL;
        case PAST -> ahead + contrary;
        case FUTURE, UNKNOWN -> ahead;
      };
    }
    if (stretch.last().isBefore(day)) {
      long behind = ChronoUnit.DAYS.between(stretch.last(), day);
      return lean == Direction.FUTURE ? behind + contrary : behind;
    }
    return 0;
  }

  private Resolution weekday(Weekday meaning, Supplier<Direction> lean) {
    if (anchor.isEmpty() || meaning.choice() == Weekday.Choice.ANY) {
      return Resolution.date(
          "XXXX-WXX-" + meaning.weekday(),
          Optional.empty(),
          "a "
              + Words.weekday(meaning.weekday())
              + (anchor.isEmpty()
                  ? " that cannot be placed without a date to count from"
                  : ", no particular one"));
    }
    LocalDate day = anchor.get();
    DayOfWeek weekday = DayOfWeek.of(meaning.weekday());
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate found =
        switch (meaning.choice()) {
          case ANY, UNSAID ->
              lean.get() == Direction.FUTURE
                  ? day.with(TemporalAdjusters.nextOrSame(weekday))
                  : day.with(TemporalAdjusters.previousOrSame(weekday));
          case THIS ->
              lean.get() == Direction.PAST || lean.get() == Direction.ONLY_PAST
                  ? day.with(TemporalAdjusters.previousOrSame(weekday))
                  : day.with(TemporalAdjusters.nextOrSame(weekday));
          case LAST -> day.with(TemporalAdjusters.previous(weekday));
          case NEXT -> day.with(TemporalAdjusters.next(weekday));
          case OF_LAST_WEEK -> monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(weekday));
          case OF_THIS_WEEK -> monday.with(TemporalAdjusters.nextOrSame(weekday));
          case OF_NEXT_WEEK -> monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(weekday));
        };
    return stretch(Unit.DAY, found)
        .saying(Words.weekday(meaning.weekday()) + " " + Words.day(found))
        .from(day);
  }

  /** The weekend under way, or else the last one, or the next where the clause looks ahead. */
  private Resolution weekend(Supplier<Direction> lean) {
    if (anchor.isEmpty()) {
      return unplaced(Unit.WEEKEND);
    }
    LocalDate day = anchor.get();
    boolean here =
        day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue()
            || lean.get() == Direction.FUTURE;
    return stretch(Unit.WEEKEND, here ? day : day.minusWeeks(1)).from(day);
  }

  private Resolution dayOfMonth(DayOfMonth meaning) {
    return origin(Origin.MENTIONED)
        .filter(day -> meaning.day() <= day.lengthOfMonth())
        .map(day -> stretch(Unit.DAY, day.withDayOfMonth(meaning.day())).from(day))
        .orElseGet(() -> unplaced(Unit.DAY));
  }

  /**
   * A year before the period spoken of; where none was, before the quarter that is over and
   * reported on, or the anchor's month or year.
   */
  private Resolution yearBefore(YearBefore meaning) {
    Unit named = meaning.named();
    return mentioned
        .filter(LastMention::period)
        .map(period -> stretch(period.grain(), period.day().minusYears(1)).from(period.day()))
        .or(() ->
            anchor.map(day ->
                stretch(named, (named == Unit.QUARTER ? day.minusMonths(3) : day).minusYears(1))
                    .from(day)))
        .orElseGet(() -> unplaced(named));
  }

  /** As ISO 8601 writes an interval. */
  private static Resolution range(Resolution first, Resolution last) {
    Resolution range =
        Resolution.date(
            first.value() + "/" + last.value(),
            Optional.empty(),
            first.words() + " to " + last.words());
    Resolution counted = first.origin().map(range::from).orElse(range);
    boolean placed =
        first.interval().isPresent()
            && last.interval().isPresent()
            && !last.interval().get().last().isBefore(first.interval().get().first());
    return placed
        ? counted.within(new Interval(first.interval().get().first(), last.interval().get().last()))
        : counted;
  }

  private static Resolution nthWeekday(NthWeekday meaning, Resolution whole) {
    DayOfWeek weekday = DayOfWeek.of(meaning.weekday());
    return whole
        .interval()
        .map(days ->
            meaning.nth() < 0
                ? days.last().with(TemporalAdjusters.previousOrSame(weekday))
                : days.first()
                    .with(TemporalAdjusters.nextOrSame(weekday))
                    .plusWeeks(meaning.nth() - 1L))
        .filter(day -> whole.interval().get().contains(Interval.day(day)))
        .map(day -> {
          Resolution found = stretch(Unit.DAY, day);
          return whole.origin().map(found::from).orElse(found);
        })
        .orElseGet(() -> unplaced(Unit.DAY));
  }

  private Resolution weekdayNear(WeekdayNear meaning) {
    return anchor
        .map(day -> {
          LocalDate mark =
              Distances.far(meaning.distance().length(), day, meaning.distance().sign());
          LocalDate near =
              mark.plusDays(3)
                  .with(TemporalAdjusters.previousOrSame(DayOfWeek.of(meaning.weekday())));
          return stretch(Unit.DAY, near).from(day);
        })
        .orElseGet(() -> unplaced(Unit.DAY));
  }

  private Resolution weekdayCounted(WeekdayCounted meaning) {
    if (anchor.isEmpty()) {
      return unplaced(Unit.DAY);
    }
    DayOfWeek weekday = DayOfWeek.of(meaning.weekday());
    LocalDate day = anchor.get();
    LocalDate counted =
        meaning.count() > 0
            ? day.with(TemporalAdjusters.next(weekday)).plusWeeks(meaning.count() - 1L)
            : day.with(TemporalAdjusters.previous(weekday)).plusWeeks(meaning.count() + 1L);
    return named(counted, weekday).from(day);
  }

  private Resolution weekdayOfRange(WeekdayOfRange meaning, Supplier<Direction> lean) {
    if (anchor.isEmpty()) {
      return unplaced(Unit.DAY);
    }
    DayOfWeek first = DayOfWeek.of(meaning.first());
    DayOfWeek last = DayOfWeek.of(meaning.last());
    LocalDate day = anchor.get();
    LocalDate start;
    LocalDate end;
    if (lean.get() == Direction.FUTURE) {
      start = day.with(TemporalAdjusters.nextOrSame(first));
      end = start.with(TemporalAdjusters.next(last));
    } else {
      end = day.with(TemporalAdjusters.previousOrSame(last));
      start = end.with(TemporalAdjusters.previous(first));
    }
    return (meaning.isLast() ? named(end, last) : named(start, first)).from(day);
  }

  private static Resolution named(LocalDate day, DayOfWeek weekday) {
    return stretch(Unit.DAY, day).saying(Words.weekday(weekday.getValue()) + " " + Words.day(day));
  }

  private static Resolution eitherDay(EitherDay meaning) {
    return Resolution.date(
        Words.year(meaning.year()) + "-XX-XX",
        Optional.empty(),
        Words.day(meaning.dayFirst()) + " or " + Words.day(meaning.monthFirst()));
  }

  /** A timetable's day is the one that its sentence speaks of, or none in particular. */
  private Resolution everyDay(boolean sameSentence) {
    return sameSentence && mentioned.isPresent()
        ? day(null, () -> Direction.UNKNOWN, true)
        : Resolution.date("", Optional.empty(), "no day in particular");
  }

  private Resolution dayBeside(DayBeside meaning, Supplier<Direction> lean, boolean sameSentence) {
    Resolution day = day(meaning.day(), lean, sameSentence);
    return day.interval()
        .filter(days -> days.first().equals(days.last()))
        .map(days -> {
          Resolution beside = stretch(Unit.DAY, days.first().plusDays(meaning.offset()));
          return day.origin().map(beside::from).orElse(beside);
        })
        .orElse(day);
  }

  private Resolution distanceTo(DistanceTo meaning) {
    Relative from = meaning.from();
    if (anchor.isEmpty()) {
      return unplaced(from.unit());
    }
    LocalDate near = from.unit().shift(anchor.get(), from.offset());
    LocalDate far = Distances.far(meaning.distance().length(), near, meaning.distance().sign());
    return stretch(from.unit(), far).from(anchor.get());
  }

  private static Resolution lengthRange(LengthRange range) {
    Resolution most = length(range.most());
    return new Resolution(
        TimeType.DURATION,
        range.least().value() + "/" + range.most().value(),
        most.modifier(),
        Optional.empty(),
        range.least().amount().digits() + " to " + most.words(),
        Optional.empty());
  }

  private static Resolution unplaced(Unit unit) {
    return Resolution.date(
        unit.unknownValue(), Optional.empty(), "cannot be placed without a date to count from");
  }

  private Resolution relative(Relative meaning, Supplier<Direction> lean) {
    if (anchor.isPresent() && isUnsaidQuarter(meaning)) {
      LocalDate day = lean.get() == Direction.FUTURE ? anchor.get() : anchor.get().minusMonths(3);
      return stretch(Unit.QUARTER, day).from(anchor.get());
    }
    boolean fromAnchor =
        meaning.unit() == Unit.DAY && !mentioned.map(LastMention::single).orElse(false);
    Optional<LocalDate> origin = fromAnchor ? anchor : origin(meaning.origin());
    return origin
        .map(day -> stretch(meaning.unit(), meaning.unit().shift(day, meaning.offset())).from(day))
        .orElseGet(() -> unplaced(meaning.unit()));
  }

  /** "The quarter" where none was spoken of: the one that is over, and reported on. */
  private boolean isUnsaidQuarter(Relative meaning) {
    return meaning.unit() == Unit.QUARTER
        && meaning.offset() == 0
        && meaning.origin() == Origin.MENTIONED
        && mentioned.filter(mention -> mention.grain() == Unit.QUARTER).isEmpty();
  }

  private Optional<LocalDate> origin(Origin origin) {
    return switch (origin) {
      case ANCHOR -> anchor;
      case MENTIONED -> mentioned.map(LastMention::day).or(() -> anchor);
    };
  }

  private Resolution distance(Distance meaning, boolean sameSentence) {
    Optional<LocalDate> origin = origin(meaning.origin());
    if (origin.isEmpty()) {
      return unplaced(meaning.length().unit()).with(meaning.length().modifier());
    }
    LocalDate day = origin.get();
    if (sameSentence && comparesPeriods(meaning)) {
      Unit grain = mentioned.orElseThrow().grain();
      return stretch(grain, day.plusYears(meaning.sign())).from(day);
    }
    if (meaning.length().unit().isShorterThanDay()) {
      return mentioned
          .filter(_ -> meaning.origin() == Origin.MENTIONED)
          .flatMap(LastMention::time)
          .map(time -> Distances.onTheClock(meaning, day.atTime(time)))
          .orElseGet(() -> Distances.onTheDay(meaning, day));
    }
    return Distances.resolve(meaning, day).from(day);
  }

  /** "Profit in the third quarter rose from … a year earlier": that quarter, not the whole year. */
  private boolean comparesPeriods(Distance meaning) {
    Length length = meaning.length();
    return meaning.origin() == Origin.MENTIONED
        && mentioned.filter(LastMention::period).isPresent()
        && length.unit() == Unit.YEAR
        && length.amount().number() == 1
        && length.rest() == null;
  }

  private static Resolution length(Length length) {
    return new Resolution(
        TimeType.DURATION,
        length.value(),
        length.modifier(),
        Optional.empty(),
        Distances.words(length),
        Optional.empty());
  }

  /** The days from so long before the anchor up to it, or from it on. */
  private Resolution definite(Definite meaning) {
    Resolution length = length(meaning.length());
    if (anchor.isEmpty()) {
      return length;
    }
    LocalDate day = anchor.get();
    LocalDate far = Distances.far(meaning.length(), day, meaning.sign());
    Interval interval = meaning.sign() < 0 ? new Interval(far, day) : new Interval(day, far);
    return length.within(interval).saying(length.words() + ", " + Words.days(interval)).from(day);
  }

  /**
   * The first, the middle or the last third of a stretch: what "early", "mid" and "late" are taken
   * for.
   */
  private static Resolution part(Part meaning, Resolution whole) {
    String words =
        switch (meaning.part()) {
          case START -> "early in ";
          case MID -> "around the middle of ";
          default -> "late in ";
        };
    Resolution part = whole.with(Optional.of(meaning.part())).saying(words + whole.words());
    return whole.interval().map(days -> part.within(third(days, meaning.part()))).orElse(part);
  }

  private static Interval third(Interval days, Modifier part) {
    long third = (ChronoUnit.DAYS.between(days.first(), days.last()) + 1) / 3;
    return switch (part) {
      case START -> new Interval(days.first(), days.first().plusDays(third));
      case MID -> new Interval(days.first().plusDays(third), days.last().minusDays(third));
      default -> new Interval(days.last().minusDays(third), days.last());
    };
  }

  private Resolution side(Side meaning, Resolution whole) {
    boolean earlier = meaning.sign() < 0;
    Resolution side =
        whole
            .with(Optional.of(earlier ? Modifier.START : Modifier.END))
            .saying((earlier ? "earlier in " : "later in ") + whole.words());
    boolean cut =
        anchor.isPresent()
            && whole.interval().isPresent()
            && whole.interval().get().contains(Interval.day(anchor.get()));
    if (!cut) {
      return side;
    }
    Interval days = whole.interval().get();
    return side.within(
        earlier
            ? new Interval(days.first(), anchor.get())
            : new Interval(anchor.get(), days.last()));
  }

  private Resolution day(@Nullable Meaning day, Supplier<Direction> lean, boolean sameSentence) {
    if (day != null) {
      return resolve(day, lean, sameSentence);
    }
    if (sameSentence && mentioned.isPresent()) {
      LocalDate spokenOf = mentioned.get().day();
      return stretch(Unit.DAY, spokenOf).from(spokenOf);
    }
    return anchor.map(origin -> stretch(Unit.DAY, origin).from(origin)).orElse(NOWHEN);
  }

  private static Resolution partOfDay(PartOfDay meaning, Resolution day) {
    String part = meaning.part() == DayPart.NIGHT ? "night" : meaning.part().word();
    return new Resolution(
        TimeType.TIME,
        day.value() + meaning.part().code(),
        meaning.modifier(),
        day.interval(),
        "the " + part + " of " + day.words(),
        day.origin());
  }

  private static Resolution clock(Clock meaning, Resolution day) {
    return new Resolution(
        TimeType.TIME,
        day.value() + meaning.clock(),
        meaning.modifier(),
        day.interval(),
        meaning.clock().substring(1).replace("Z", " UTC")
            + (day.value().isEmpty() ? ", on " : " on ")
            + day.words(),
        day.origin());
  }

  private Resolution reference(Reference reference) {
    String words =
        switch (reference) {
          case PAST_REF -> "some time before";
          case PRESENT_REF -> "about the time of writing";
          case FUTURE_REF -> "some time after";
        };
    boolean counted = reference != Reference.PRESENT_REF;
    Resolution resolution =
        Resolution.date(
            reference.name(),
            Optional.empty(),
            counted && anchor.isEmpty() ? words + " it was written" : words);
    return anchor.isPresent() ? resolution.from(anchor.get()) : resolution;
  }
}
