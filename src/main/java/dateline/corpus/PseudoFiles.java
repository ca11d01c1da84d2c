package dateline.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Tells file systems in which the kernel shows its own state, such as {@code /proc}, from those
 * that hold files: what stands there has no size, may have no end, and is nobody's article.
 */
final class PseudoFiles {
  /** As {@code /proc/filesystems} names them. */
  private static final Set<String> TYPES =
      Set.of(
          "autofs",
          "binfmt_misc",
          "bpf",
          "cgroup",
          "cgroup2",
          "configfs",
          "debugfs",
          "devfs",
          "devpts",
          "efivarfs",
          "fusectl",
          "mqueue",
          "nsfs",
          "proc",
          "procfs",
          "pstore",
          "securityfs",
          "selinuxfs",
          "sysfs",
          "tracefs");

  private PseudoFiles() {}

  /**
   * Whether {@code path}, with its links followed, stands in one of them.
   *
   * @throws IOException if the file system does not say
   */
  static boolean hold(Path path) throws IOException {
    return TYPES.contains(Files.getFileStore(path).type().toLowerCase(Locale.ROOT));
  }
}
