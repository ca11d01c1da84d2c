package dateline.shell;

import dateline.regression.suite.Case;
import dateline.regression.suite.Suite;
import dateline.shell.command.UsageError;
import dateline.text.Characters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The cases that are to be asked.
 *
 * @param parts the suites that have any of them, in the order in which they were named
 */
record SelectedCases(List<Part> parts) {
  /** A suite and those of its cases that were chosen. */
  record Part(Suite suite, List<Case> cases) {}

  /**
   * @param tags only cases with one of these tags; all where there are none
   * @param ids only these cases; all where there are none
   * @throws UsageError where two suites have one name, or there is no such tag or case
   */
  static SelectedCases of(List<Suite> suites, List<String> tags, List<String> ids) {
    refuseNamesakes(suites);
    List<Part> parts = new ArrayList<>();
    for (Suite suite : suites) {
      List<Case> cases =
          suite.cases().stream()
              .filter(one -> ids.isEmpty() || ids.contains(one.id()))
              .filter(one -> tags.isEmpty() || one.tags().stream().anyMatch(tags::contains))
              .toList();
      if (!cases.isEmpty()) {
        parts.add(new Part(suite, cases));
      }
    }
    if (parts.isEmpty()) {
      throw new UsageError(none(suites, ids));
    }
    return new SelectedCases(parts);
  }

  private static String none(List<Suite> suites, List<String> ids) {
    if (ids.isEmpty()) {
      TreeSet<String> known = new TreeSet<>();
      suites.forEach(suite -> suite.cases().forEach(one -> known.addAll(one.tags())));
      return "no case has that tag; there are the tags "
          + Characters.shortened(String.join(", ", known), 500);
    }
    return "no case has the id “"
        + Characters.shortened(ids.getFirst(), 60)
        + "” and that tag, if one was given";
  }

  private static void refuseNamesakes(List<Suite> suites) {
    Map<String, Suite> names = new HashMap<>();
    for (Suite suite : suites) {
      Suite other = names.putIfAbsent(suite.name(), suite);
      if (other != null) {
        throw new UsageError(
            other.file()
                + " and "
                + suite.file()
                + " have one name, “"
                + Characters.shortened(suite.name(), 60)
                + "”; give each its own");
      }
    }
  }
}
