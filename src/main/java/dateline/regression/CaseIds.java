package dateline.regression;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the ids of a suite's cases apart. */
final class CaseIds {
  private CaseIds() {}

  /** Tells every id that a case before has already. */
  static void check(Path file, List<Case> cases, List<Fault> faults) {
    Map<String, Integer> lines = new HashMap<>();
    for (Case one : cases) {
      Integer earlier = lines.putIfAbsent(one.id(), one.line());
      if (earlier != null) {
        String problem =
            "the id “" + Block.shown(one.id()) + "” stands here twice, first on line " + earlier;
        faults.add(new Fault(file, one.line(), problem));
      }
    }
  }
}
