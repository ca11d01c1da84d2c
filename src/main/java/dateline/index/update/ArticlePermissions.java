package dateline.index.update;

import dateline.corpus.CorpusFolder;
import dateline.corpus.file.CorpusFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps an index, which holds the words of the articles, from those who may not read the articles:
 * the owner's group and all others lose what they may do in its folder unless they may read the
 * corpus folder and every file of it. Where the file system knows no such permissions, nothing is
 * done.
 */
final class ArticlePermissions {
  private static final Set<PosixFilePermission> GROUP =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE);
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private ArticlePermissions() {}

  /**
   * Takes permissions off a folder; gives none.
   *
   * @param index the folder
   * @param files those that the index is of
   */
  static void apply(Path index, CorpusFolder corpus, List<CorpusFile> files) {
    try {
      Set<PosixFilePermission> all = Files.getPosixFilePermissions(corpus.root());
      for (CorpusFile file : files) {
        if (all.contains(PosixFilePermission.GROUP_READ)
            || all.contains(PosixFilePermission.OTHERS_READ)) {
          all.retainAll(Files.getPosixFilePermissions(corpus.root().resolve(file.path())));
        }
      }
      Set<PosixFilePermission> left = EnumSet.copyOf(Files.getPosixFilePermissions(index));
      if (!all.contains(PosixFilePermission.GROUP_READ)) {
        left.removeAll(GROUP);
      }
      if (!all.contains(PosixFilePermission.OTHERS_READ)) {
        left.removeAll(OTHERS);
      }
      Files.setPosixFilePermissions(index, left);
    } catch (UnsupportedOperationException | IOException _) {
      // a file system without permissions, or a folder that is somebody else's to guard
    }
  }
}
