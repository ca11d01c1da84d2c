package dateline.corpus.file;

import dateline.text.Characters;
import java.util.OptionalInt;

/**
 * Something in the corpus that could not be read as it stands.
 *
 * @param file the file, relative to the corpus folder, with {@code /}
 * @param line the line it is on, counting from 1, where one can be named
 * @param what what is wrong, without a full stop
 * @param mend what to do about it, without a full stop
 */
public record Problem(String file, OptionalInt line, String what, String mend)
    implements CorpusEntry {

  /** A problem of a whole file. */
  public static Problem of(String file, String what, String mend) {
    return new Problem(file, OptionalInt.empty(), what, mend);
  }

  /** A problem on one line of a file. */
  public static Problem at(String file, int line, String what, String mend) {
    return new Problem(file, OptionalInt.of(line), what, mend);
  }

  /** The whole problem on one line, free of control characters: what it quotes may be hostile. */
  public String message() {
    String name = Characters.visible(file);
    String where = line.isPresent() ? name + ", line " + line.getAsInt() : name;
    return Characters.oneLine(where + ": " + what + "; " + mend);
  }
}
