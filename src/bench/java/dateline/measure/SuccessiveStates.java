package dateline.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Made-up local news, the same for the same seed, in which dated articles report one state of a
 * thing after the other: the toll on a bridge, who heads a museum, when a river last flooded. Later
 * ones name the thing and say nothing of its state. Beside them things that happened once, long
 * before most of what is told of them. A question asks for the newest state, or whether the thing
 * ever happened; what answers is known from how the article was made.
 */
final class SuccessiveStates {
  private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
  private static final int DAYS = 3650;

  /** How many articles tell a thing's states. */
  private static final int[] REPORTS = {3, 8, 20, 40};

  private static final int MENTIONS = 3;
  private static final int MENTIONS_OF_ONCE = 20;
  private static final String[] START =
      "Ans Bel Cor Dun Els Fen Gar Hol Ing Jes Kel Lor Mar Nor Orm Pel".split(" ");
  private static final String[] END = "ford by ham wick stead mouth dale burn".split(" ");
  private static final String[] NAMES =
      ("Adams Baines Carver Doyle Ellery Finch Grant Hollis Irving Jarvis Keane Lorimer Mercer"
              + " Nolan Osborne Pryce Quill Rowe Sutton Thorne")
          .split(" ");
  private static final String[] FILLERS = {
    "The council will take up the matter again after the holidays.",
    "Residents who came to the meeting asked few questions.",
    "A spokesman declined to say more before the figures are out.",
    "Traffic in the town was light, and the shops closed early.",
    "The paper's readers have written about it for months.",
    "Several neighbouring towns are said to be looking at the same step.",
    "Work on the high street goes on until the end of the quarter.",
    "The weather office expects rain for the rest of the week.",
    "Nobody from the opposition was there when the vote was taken.",
    "The mayor thanked the volunteers and left without taking questions."
  };

  /** A kind of thing: {@code %t} is the town, {@code %v} the state. */
  private record Kind(String question, String headline, List<String> states, List<String> asides) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "How much is the toll on the %t bridge now?",
              "Toll on %t bridge",
              List.of(
                  "The toll on the %t bridge is %v crowns from this week.",
                  "Drivers now pay a toll of %v crowns on the %t bridge.",
                  "Crossing the %t bridge costs drivers %v crowns, the council decided."),
              List.of("The %t bridge was closed for an hour after a lorry lost its load.")),
          new Kind(
              "Who is the director of the %t museum?",
              "New head for %t museum",
              List.of(
                  "%v was named director of the %t museum on Tuesday.",
                  "The %t museum is now led by its new director, %v.",
                  "%v takes over as director of the %t museum."),
              List.of("The %t museum showed ten paintings that it had kept in its cellar.")),
          new Kind(
              "What is the latest number of members of the %t rowing club?",
              "%t rowing club counts members",
              List.of(
                  "The %t rowing club has %v members, its secretary said.",
                  "Membership of the %t rowing club stands at %v.",
                  "With %v members the %t rowing club enters the season."),
              List.of("The %t rowing club lost both its races on Saturday.")),
          new Kind(
              "When did the river last flood %t?",
              "River floods %t",
              List.of(
                  "The river flooded %t on %v, and water stood in the cellars.",
                  "Water ran through the streets of %t when the river flooded it on %v.",
                  "On %v the river flooded %t for some hours."),
              List.of("The river at %t stood low, and anglers complained of the heat.")));

  private static final Kind ONCE =
      new Kind(
          "Has the %t choir ever won the county prize?",
          "%t choir",
          List.of("The %t choir won the county prize with a song of its own."),
          List.of(
              "The %t choir sang at the opening of the market hall.",
              "The county prize for choirs went elsewhere, and the %t choir came home late.",
              "A concert of the %t choir was put off because of the snow."));

  /**
   * A question.
   *
   * @param article the article that answers
   * @param value what it says; of something that happened once the day is what counts, and this is
   *     empty
   * @param ever whether it is asked of something that happened once
   */
  record Asked(String question, String article, String value, boolean ever) {}

  private final Random random;
  private final StringBuilder lines = new StringBuilder();
  private final List<Asked> questions = new ArrayList<>();
  private int articles;

  SuccessiveStates(long seed, int towns) {
    random = new Random(seed);
    TreeSet<String> names = new TreeSet<>();
    while (names.size() < towns) {
      names.add(one(START) + one(END));
    }
    int thing = 0;
    for (String town : names) {
      for (int i = 0; i < 2; i++, thing++) {
        changing(town, KINDS.get(thing % KINDS.size()), REPORTS[thing / 4 % REPORTS.length]);
      }
      once(town);
    }
  }

  /** The articles as JSON lines. */
  String lines() {
    return lines.toString();
  }

  List<Asked> questions() {
    return questions;
  }

  int articles() {
    return articles;
  }

  private void changing(String town, Kind kind, int reports) {
    TreeSet<LocalDate> days = days(reports);
    String value = "";
    String last = "";
    for (LocalDate day : days) {
      value = value(kind, day, value);
      last = article(town, kind, one(kind.states().toArray(String[]::new)), value, day);
    }
    questions.add(new Asked(kind.question().replace("%t", town), last, value, false));
    for (int i = 0; i < MENTIONS; i++) {
      LocalDate day = days.last().plusDays(1 + random.nextInt(700));
      article(town, kind, one(kind.asides().toArray(String[]::new)), "", day);
    }
  }

  private void once(String town) {
    LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS / 4));
    String article = article(town, ONCE, ONCE.states().getFirst(), "", day);
    questions.add(new Asked(ONCE.question().replace("%t", town), article, "", true));
    for (int i = 0; i < MENTIONS_OF_ONCE; i++) {
      LocalDate later = day.plusDays(1 + random.nextInt(DAYS * 3 / 4));
      article(town, ONCE, one(ONCE.asides().toArray(String[]::new)), "", later);
    }
  }

  private TreeSet<LocalDate> days(int number) {
    TreeSet<LocalDate> days = new TreeSet<>();
    int until = DAYS / 2 + random.nextInt(DAYS / 2);
    while (days.size() < number) {
      days.add(FIRST_DAY.plusDays(random.nextInt(until)));
    }
    return days;
  }

  private String value(Kind kind, LocalDate day, String before) {
    if (kind.question().startsWith("When")) {
      return day.minusDays(random.nextInt(3))
          .format(java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", java.util.Locale.UK));
    }
    String value =
        kind.question().startsWith("Who")
            ? (char) ('A' + random.nextInt(26)) + "nna " + one(NAMES)
            : String.valueOf(10 + random.nextInt(400));
    return value.equals(before) ? value(kind, day, before) : value;
  }

  /** Writes an article, and gives its id. */
  private String article(String town, Kind kind, String sentence, String value, LocalDate day) {
    String id = "a" + articles++;
    String told = sentence.replace("%t", town).replace("%v", value);
    StringBuilder text = new StringBuilder();
    int at = random.nextInt(3);
    for (int i = 0; i < 4; i++) {
      text.append(i == at ? told : one(FILLERS)).append(i == 1 ? "\n\n" : " ");
    }
    lines
        .append(
            JsonMapper.shared()
                .writeValueAsString(
                    Map.of(
                        "id", id,
                        "title", kind.headline().replace("%t", town),
                        "publisher", "The Chronicle",
                        "published", day.toString(),
                        "text", text.toString().strip())))
        .append('\n');
    return id;
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
