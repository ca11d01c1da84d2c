package dateline.corpus.export;

import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import java.util.List;
import java.util.function.Consumer;

/** Tells whether a text file is the export of a press database, and reads it. */
public final class Exports {
  private static final int CHARACTERS_LOOKED_AT = 20_000;

  private Exports() {}

  /**
   * Gives the documents of an export; false, and nothing is given, where the text is none.
   *
   * @param text with line ends {@code \n}
   */
  public static boolean read(CorpusFile file, String text, Consumer<CorpusEntry> out) {
    String start = text.substring(0, Math.min(CHARACTERS_LOOKED_AT, text.length()));
    List<String> lines;
    if (NexisLayout.is(start)) {
      lines = text.lines().toList();
      Exported.read(file, NexisLayout.documents(lines), out);
    } else if (FactivaLayout.is(start)) {
      lines = text.lines().toList();
      Exported.read(file, FactivaLayout.documents(lines), out);
    } else if (ProQuestLayout.is(start)) {
      lines = text.lines().toList();
      Exported.read(file, ProQuestLayout.documents(lines), out);
    } else {
      return false;
    }
    return true;
  }
}
