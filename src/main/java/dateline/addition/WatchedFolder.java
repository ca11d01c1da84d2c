package dateline.addition;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A folder and its sub-folders, of which the file system tells what changes. Hidden files and
 * folders, the index among them, are passed over; new folders are watched as they come.
 */
public final class WatchedFolder implements FolderChanges, AutoCloseable {
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  private WatchedFolder(WatchService service) {
    this.service = service;
  }

  /**
   * Begins to watch a folder.
   *
   * @throws IOException where the file system cannot watch it, or the limit of watched folders is
   *     reached
   */
  public static WatchedFolder at(Path root) throws IOException {
    WatchedFolder watched = new WatchedFolder(root.getFileSystem().newWatchService());
    try {
      watched.watch(root);
    } catch (IOException e) {
      watched.close();
      throw e;
    }
    return watched;
  }

  private void watch(Path root) throws IOException {
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (!folder.equals(root) && isHidden(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            register(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // whoever reads the folder names it
          }
        });
  }

  private void register(Path folder) throws IOException {
    folders.put(
        folder.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE),
        folder);
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  @Override
  public Seen within(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    try {
      while (true) {
        WatchKey key = service.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (key == null) {
          return Seen.NOTHING;
        }
        boolean changed = takeIn(key);
        if (!key.reset()) {
          folders.remove(key);
        }
        if (changed) {
          return Seen.CHANGE;
        }
      }
    } catch (ClosedWatchServiceException e) {
      return Seen.CLOSED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Seen.CLOSED;
    }
  }

  /**
   * Takes in what happened in a folder, and watches the folders that came.
   *
   * @return whether anything changed that is not hidden; lost events count as a change
   */
  private boolean takeIn(WatchKey key) {
    Path folder = folders.get(key);
    boolean changed = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (!(event.context() instanceof Path name) || folder == null) {
        changed = true;
      } else if (!isHidden(name)) {
        changed = true;
        follow(folder.resolve(name));
      }
    }
    return changed;
  }

  private void follow(Path file) {
    try {
      if (Files.isDirectory(file)) {
        watch(file);
      }
    } catch (IOException e) {
      // It is gone again, or no more can be watched; whoever waits looks through the folder anyway.
    }
  }

  /** Stops watching; a thread that waits in {@link #within} returns. */
  @Override
  public void close() throws IOException {
    service.close();
  }
}
