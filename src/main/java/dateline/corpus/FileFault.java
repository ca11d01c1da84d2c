package dateline.corpus;

import dateline.corpus.file.Gunzipped;
import dateline.corpus.file.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Says what is the matter with a file or a folder of the corpus that could not be read. */
final class FileFault {
  private static final String MEND = "fix it or remove it from the corpus";

  private FileFault() {}

  /**
   * @param file relative to the corpus folder, with {@code /}
   * @param e what the file system or the file's format said
   */
  static Problem of(String file, IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> Problem.of(file, "is not readable", "change its permissions");
      case NoSuchFileException _ ->
          Problem.of(file, "is no longer there", "put it back or index again");
      case FileSystemLoopException _ ->
          Problem.of(file, "is a link to a folder that it is in", MEND);
      case Gunzipped.Bomb bomb ->
          Problem.of(file, bomb.getMessage() + " and is read no further", "expand and split it");
      case ZipException _, EOFException _ ->
          Problem.of(file, "is not whole gzip: " + e.getMessage(), "fetch or compress it again");
      default ->
          Problem.of(
              file,
              "cannot be read: " + reason(e),
              "make sure that it exists and that you may read it");
    };
  }

  /**
   * A fault of the program while it read a file: the file is named, and the others are read.
   *
   * @param e what was thrown
   */
  static Problem of(String file, Throwable e) {
    return Problem.of(
        file,
        "cannot be read: an error in the program (" + e.getClass().getSimpleName() + ")",
        "remove it from the corpus and report the error");
  }

  private static String reason(IOException e) {
    String reason =
        e instanceof FileSystemException known && known.getReason() != null
            ? known.getReason()
            : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }
}
