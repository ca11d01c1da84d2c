package dateline.shell.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a full disk, or a quota that is used up, from what was thrown for it. */
public final class DiskFull {
  /** How the operating systems say it in English, which the launcher makes them speak. */
  private static final List<String> SAID =
      List.of("no space left on device", "disk quota exceeded", "not enough space on the disk");

  private static final int DEEPEST_CAUSE = 16;

  private DiskFull() {}

  /** The one line to print, where {@code e} or one of its causes says that the disk is full. */
  public static Optional<String> message(Throwable e) {
    @Nullable Throwable cause = e;
    for (int i = 0; cause != null && i < DEEPEST_CAUSE; i++) {
      if (cause instanceof IOException io && saysIt(io)) {
        return Optional.of("the disk is full" + file(io) + ": free some space, then run it again");
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static boolean saysIt(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
    return SAID.stream().anyMatch(message::contains);
  }

  private static String file(IOException e) {
    return e instanceof FileSystemException known && known.getFile() != null
        ? ", writing " + known.getFile()
        : "";
  }
}
