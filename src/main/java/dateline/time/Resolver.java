package dateline.time;

import dateline.time.Meaning.Clock;
import dateline.time.Meaning.Definite;
import dateline.time.Meaning.Distance;
import dateline.time.Meaning.Fixed;
import dateline.time.Meaning.InYear;
import dateline.time.Meaning.Length;
import dateline.time.Meaning.Origin;
import dateline.time.Meaning.Part;
import dateline.time.Meaning.PartOfDay;
import dateline.time.Meaning.Recurring;
import dateline.time.Meaning.Reference;
import dateline.time.Meaning.Relative;
import dateline.time.Meaning.Side;
import dateline.time.Meaning.Weekday;
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
 * <p>Where the text leaves the year of a month open, the nearest one that the tense allows is
 * taken; with no tense to go by, the nearest of all, the past winning a tie. A bare weekday with no
 * tense is the last one, the anchor's own day included, after the seven-day window of Mazur and
 * Dale (2008).
 */
final class Resolver {
  private static final Resolution NOWHEN =
      Resolution.date("XXXX-XX-XX", Optional.empty(), "some day");

  private final Optional<LocalDate> anchor;
  private @Nullable LocalDate mentioned;
  private int mentionedSentence = -1;

  Resolver(Optional<LocalDate> anchor) {
    this.anchor = anchor;
  }

  /**
   * @param lean which way the clause leans, asked for only where the words leave it open
   * @param sentence a number that is another for every sentence
   */
  Resolution resolve(Meaning meaning, Supplier<Lean> lean, int sentence) {
    Resolution resolution = resolve(meaning, lean, sentence == mentionedSentence);
    boolean dated = resolution.type() == TimeType.DATE || resolution.type() == TimeType.TIME;
    if (dated && resolution.interval().isPresent() && !(meaning instanceof Reference)) {
      mentioned = resolution.interval().get().first();
      mentionedSentence = sentence;
    }
    return resolution;
  }

  private Resolution resolve(Meaning meaning, Supplier<Lean> lean, boolean sameSentence) {
    return switch (meaning) {
      case Fixed fixed -> stretch(fixed.unit(), fixed.within());
      case InYear inYear -> inYear(inYear, lean);
      case Weekday weekday -> weekday(weekday, lean);
      case Relative relative -> relative(relative);
      case Distance distance -> distance(distance);
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
    return Resolution.date(
        unit.value(within), Optional.of(unit.around(within)), unit.words(within));
  }

  private Resolution inYear(InYear meaning, Supplier<Lean> lean) {
    Annual annual = meaning.annual();
    return switch (meaning.year()) {
      case YearChoice.Stated stated -> annual(annual, stated.year());
      case YearChoice.Counted counted -> fromAnchor(annual, counted.years());
      case YearChoice.Step step ->
          anchor
              .map(day -> annual(annual, stepped(annual, day, step.step())).from(day))
              .orElseGet(() -> unplaced(annual));
      case YearChoice.Mentioned ignored ->
          mentioned == null
              ? fromAnchor(annual, 0)
              : annual(annual, mentioned.getYear()).from(mentioned);
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

  /** The year in which it lies nearest to the anchor, on the side that the tense allows. */
  private static int nearest(Annual annual, LocalDate day, Lean lean) {
    int best = day.getYear();
    long least = Long.MAX_VALUE;
    int reach = annual.in(day.getYear()).isPresent() ? 1 : 4;
    for (int year = day.getYear() - reach; year <= day.getYear() + reach; year++) {
      Optional<Interval> stretch = annual.in(year);
      if (stretch.isPresent()) {
        long distance = distance(stretch.get(), day, lean);
        if (distance < least) {
          least = distance;
          best = year;
        }
      }
    }
    return best;
  }

  private static long distance(Interval stretch, LocalDate day, Lean lean) {
    if (stretch.first().isAfter(day)) {
      long ahead = ChronoUnit.DAYS.between(day, stretch.first());
      return lean == Lean.PAST ? ahead + 100_000 : ahead;
    }
    if (stretch.last().isBefore(day)) {
      long behind = ChronoUnit.DAYS.between(stretch.last(), day);
      return lean == Lean.FUTURE ? behind + 100_000 : behind;
    }
    return 0;
  }

  private Resolution weekday(Weekday meaning, Supplier<Lean> lean) {
    if (anchor.isEmpty()) {
      return Resolution.date(
          "XXXX-WXX-" + meaning.weekday(),
          Optional.empty(),
          "a "
              + Words.weekday(meaning.weekday())
              + " that cannot be placed without a date to count from");
    }
    LocalDate day = anchor.get();
    DayOfWeek weekday = DayOfWeek.of(meaning.weekday());
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate found =
        switch (meaning.choice()) {
          case UNSAID, THIS ->
              lean.get() == Lean.FUTURE
                  ? day.with(TemporalAdjusters.nextOrSame(weekday))
                  : day.with(TemporalAdjusters.previousOrSame(weekday));
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

  private Resolution relative(Relative meaning) {
    Optional<LocalDate> origin = origin(meaning.origin());
    return origin
        .map(day -> stretch(meaning.unit(), meaning.unit().shift(day, meaning.offset())).from(day))
        .orElseGet(() ->
            Resolution.date(
                meaning.unit().unknownValue(),
                Optional.empty(),
                "cannot be placed without a date to count from"));
  }

  private Optional<LocalDate> origin(Origin origin) {
    return switch (origin) {
      case ANCHOR -> anchor;
      case MENTIONED -> mentioned == null ? anchor : Optional.of(mentioned);
    };
  }

  private Resolution distance(Distance meaning) {
    Optional<LocalDate> origin = origin(meaning.origin());
    return origin
        .map(day -> Distances.resolve(meaning, day).from(day))
        .orElseGet(() ->
            Resolution.date(
                    meaning.length().unit().unknownValue(),
                    Optional.empty(),
                    "cannot be placed without a date to count from")
                .with(meaning.length().modifier()));
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

  private Resolution day(@Nullable Meaning day, Supplier<Lean> lean, boolean sameSentence) {
    if (day != null) {
      return resolve(day, lean, sameSentence);
    }
    if (sameSentence && mentioned != null) {
      return stretch(Unit.DAY, mentioned);
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
        meaning.clock().substring(1).replace("Z", " UTC") + " on " + day.words(),
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
