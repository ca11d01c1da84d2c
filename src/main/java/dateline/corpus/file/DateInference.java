package dateline.corpus.file;

import dateline.article.PublicationDate;
import dateline.text.Characters;
import dateline.text.RuleTable;
import dateline.time.calendar.Precision;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Works out when an article was published where its file does not state it. Evidence, strongest
 * first: a line that says "Published …"; a by-line with a date; a dateline with a full date; a date
 * in the address; a line that says "Updated …"; a date in the file's name, which is weak. Each must
 * be an absolute date with its year. Never from other page furniture: the date line of a page tells
 * the day on which it was fetched. Nothing of this: no date.
 */
final class DateInference {
  private static final RuleTable TABLE = RuleTable.of(DateInference.class);

  private static final int DATELINE_WITHIN = 3;
  private static final int LONGEST_DATELINE = 120;

  /** "WASHINGTON, Oct 27, 2023 (Reuters) -", "LONDON, 3 March 2019 —". */
  private static final Pattern DATELINE = TABLE.pattern("dateline");

  /** "Moscow, March 3, 2019 — The council", "March 3, 2019 (Reuters) - The council". */
  private static final Pattern LIGHT_DATELINE = TABLE.pattern("light-dateline");

  private static final Pattern IN_ADDRESS = TABLE.pattern("in-address");

  private static final Pattern RUN_TOGETHER = TABLE.pattern("run-together");

  private DateInference() {}

  /**
   * @param cleaning the cleaned article and what was taken off it
   * @param url its address, where known
   * @param stem its file's name without the extension; empty where a file holds many articles
   */
  static Optional<PublicationDate> of(Cleaning cleaning, Optional<String> url, String stem) {
    return Stream.<Supplier<Optional<PublicationDate>>>of(
            () -> stamp(cleaning, "publication stamp"),
            () -> stamp(cleaning, "by-line"),
            () -> dateline(cleaning.paragraphs()),
            () -> url.flatMap(DateInference::address),
            () -> stamp(cleaning, "update stamp"),
            () -> fileName(stem))
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<PublicationDate> stamp(Cleaning cleaning, String kind) {
    return cleaning.removed().stream()
        .filter(removed -> removed.kind().equals(kind))
        .map(removed ->
            inferred(removed.paragraph(), "the page says " + quoted(removed.paragraph())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<PublicationDate> dateline(List<String> paragraphs) {
    return paragraphs.stream()
        .limit(DATELINE_WITHIN)
        .map(DateInference::dateline)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<PublicationDate> dateline(String paragraph) {
    Matcher matcher = DATELINE.matcher(paragraph);
    matcher.region(0, Math.min(LONGEST_DATELINE, paragraph.length()));
    return matcher.lookingAt()
        ? inferred(matcher.group("date"), "from the dateline " + quoted(matcher.group()))
        : lightDateline(paragraph);
  }

  private static Optional<PublicationDate> lightDateline(String paragraph) {
    Matcher matcher = LIGHT_DATELINE.matcher(paragraph);
    matcher.region(0, Math.min(LONGEST_DATELINE, paragraph.length()));
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    String date = matcher.group("first") == null ? matcher.group("second") : matcher.group("first");
    return inferred(date, "from the dateline " + quoted(matcher.group().strip()));
  }

  private static Optional<PublicationDate> address(String url) {
    Matcher matcher = IN_ADDRESS.matcher(url);
    if (!matcher.find()) {
      Matcher together = RUN_TOGETHER.matcher(url);
      return together.find()
          ? inferred(
              String.join(
                  "-", together.group("year"), together.group("month"), together.group("day")),
              "from its address " + quoted(url))
          : Optional.empty();
    }
    String month = matcher.group("month");
    String date =
        Character.isDigit(month.charAt(0))
            ? matcher.group("year") + "-" + month + "-" + matcher.group("day")
            : matcher.group("day") + " " + month + " " + matcher.group("year");
    return inferred(date, "from its address " + quoted(url));
  }

  private static Optional<PublicationDate> fileName(String stem) {
    return inferred(
        stem.replace('_', '-'),
        "from the name of its file, " + quoted(stem) + ", which is weak evidence");
  }

  private static Optional<PublicationDate> inferred(String written, String explanation) {
    return DateReading.day(written) instanceof DateReading.Known known
            && known.precision() == Precision.DAY
        ? Optional.of(
            new PublicationDate(
                known.first(), known.precision(), PublicationDate.Basis.INFERRED, explanation))
        : Optional.empty();
  }

  private static String quoted(String text) {
    return "“" + Characters.shown(text) + "”";
  }
}
