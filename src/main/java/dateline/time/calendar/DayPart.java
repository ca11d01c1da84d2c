package dateline.time.calendar;

/** The parts of the day and how TIMEX3 writes them (TimeML 1.2.1, section 2.2.3). */
public enum DayPart {
  MORNING("MO"),
  MIDDAY("MI"),
  AFTERNOON("AF"),
  EVENING("EV"),
  NIGHT("NI"),
  DAYTIME("DT");

  private final String code;

  DayPart(String code) {
    this.code = code;
  }

  /** What follows the date in a value: {@code TEV}. */
  public String code() {
    return "T" + code;
  }

  /** The part as read aloud: "evening". */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
