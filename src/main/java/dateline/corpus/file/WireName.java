package dateline.corpus.file;

import dateline.text.Characters;
import dateline.text.RuleTable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who sent an article out of its dateline: "NES, 5 March (Coastal Wire) — The council …". */
public final class WireName {
  private static final Pattern DATELINE = RuleTable.of(WireName.class).pattern("dateline");

  private WireName() {}

  /**
   * @param text cleaned; its dateline stands at its start
   */
  public static Optional<String> of(String text) {
    Matcher dateline = DATELINE.matcher(text).region(0, Math.min(text.length(), 200));
    return dateline.find()
        ? Optional.of(Characters.strip(dateline.group("name")))
        : Optional.empty();
  }
}
