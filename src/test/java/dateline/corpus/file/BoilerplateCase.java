package dateline.corpus.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code furniture.txt}.
 *
 * @param number its line in the file
 * @param goes whether the line is page furniture
 * @param place where it is tried: "", "top" or "list"
 * @param heldOut whether the rules were written without it
 */
record BoilerplateCase(int number, boolean goes, String place, String line, boolean heldOut) {
  private static final Path FILE = Path.of("src/test/resources/dateline/corpus/file/furniture.txt");
  private static final Pattern CASE =
      Pattern.compile("(off|stays)(?: \\((top|list)\\))? {3,}(\\S.*)");

  private static final String HEADLINE = "Council Votes to Keep the Bridge";
  private static final String PROSE =
      """
      The council voted on Monday to keep the old bridge, which engineers had called unsafe.

      Repairs will begin in spring and take two years, the mayor told reporters after the vote.
      """;
  private static final String MORE_PROSE =
      "Opponents of the plan said that they would take the city to court before the year is out.";

  static List<BoilerplateCase> all() throws IOException {
    List<BoilerplateCase> cases = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(FILE)) {
      number++;
      Matcher matcher = CASE.matcher(line);
      if (matcher.matches()) {
        String place = matcher.group(2) == null ? "" : matcher.group(2);
        boolean heldOut = cases.size() % 3 == 2;
        boolean goes = matcher.group(1).equals("off");
        cases.add(new BoilerplateCase(number, goes, place, matcher.group(3), heldOut));
      }
    }
    return cases;
  }

  /** Whether the cleaning decides as the file says. */
  boolean holds() {
    return goes != cleaned().paragraphs().contains(line);
  }

  private Cleaning cleaned() {
    String page =
        switch (place) {
          case "top" -> String.join("\n\n", HEADLINE, line, PROSE, MORE_PROSE);
          case "list" -> String.join("\n\n", PROSE, "Most read", line, MORE_PROSE);
          default -> String.join("\n\n", PROSE, line, MORE_PROSE);
        };
    return Cleaning.of(page, Optional.of(HEADLINE));
  }

  @Override
  public String toString() {
    return "furniture.txt, line " + number + ": " + (goes ? "off   " : "stays ") + line;
  }
}
