package dateline.regression.suite;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the ids of a suite's cases apart. */
final class CaseIds {
  private CaseIds() {}

  /** Tells every id that a case before has already. */
  static void check(Path file, List<Case> cases, List<SuiteError> faults) {
    Map<String, Integer> lines = new HashMap<>();
    for (Case one : cases) {
      Integer earlier = lines.putIfAbsent(one.id(), one.line());
      if (earlier != null) {
        String problem =
            "the id “"
                + YamlMapping.shown(one.id())
                + "” appears here twice, first on line "
                + earlier;
        faults.add(new SuiteError(file, one.line(), problem));
      }
    }
  }
}
