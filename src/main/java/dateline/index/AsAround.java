package dateline.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Makes folders that nobody may look into who may not look into the one that they stand in: an
 * index holds the text of its articles.
 */
public final class AsAround {
  private AsAround() {}

  public static void createDirectories(Path folder) throws IOException {
    Path around = folder.toAbsolutePath();
    while (around.getParent() != null && !Files.exists(around)) {
      around = around.getParent();
    }
    Path nearest = around;
    Files.createDirectories(folder);
    if (!Files.getFileStore(nearest).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(nearest);
    Path top = folder.toAbsolutePath();
    for (Path made = top; made != null && !made.equals(nearest); made = made.getParent()) {
      Set<PosixFilePermission> own = Files.getPosixFilePermissions(made);
      own.retainAll(allowed);
      Files.setPosixFilePermissions(made, own);
    }
  }
}
