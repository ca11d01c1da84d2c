package dateline.corpus;

import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a corpus folder, its sub-folders included. Hidden files and folders (a name that
 * begins with a full stop, {@code .dateline} among them) and {@link IgnoredFiles} are passed over;
 * links are followed, but to no folder twice.
 *
 * @param files those that hold articles, sorted by path
 * @param problems files that are not read and why, sorted by path; that there are no articles at
 *     all
 */
public record CorpusListing(List<CorpusFile> files, List<Problem> problems) {
  public CorpusListing {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  static CorpusListing of(Path root) throws IOException {
    Walk walk = new Walk(root);
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    walk.files.sort(null);
    walk.problems.sort(Comparator.comparing(Problem::file));
    if (walk.files.isEmpty()) {
      walk.problems.add(
          Problem.of(
              root.toString(),
              "holds no articles",
              "put .html, .txt, .md or .jsonl files into it"));
    }
    return new CorpusListing(ExportFiles.dated(root, walk.files), walk.problems);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private static final String MEND = "fix it or remove it from the corpus";

    private final Path root;
    private final IgnoredFiles companions = new IgnoredFiles();
    private final Set<Path> linked = new HashSet<>();
    private final List<CorpusFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        companions.enter(folder);
        return FileVisitResult.CONTINUE;
      }
      if (hidden(folder) || companions.isFolder(folder)) {
        companions.enter(folder);
        return FileVisitResult.SKIP_SUBTREE;
      }
      Optional<Problem> fault = fault(folder);
      fault.ifPresent(problems::add);
      companions.enter(folder);
      return fault.isPresent() ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    /** Why a file or a folder is not even opened. */
    private Optional<Problem> fault(Path path) {
      try {
        if (!isNamedInUnicode(path)) {
          return problem(
              path,
              "has a name that is not "
                  + System.getProperty("sun.jnu.encoding", "UTF-8")
                  + " and cannot be read",
              "rename it");
        }
        if (!Files.isSymbolicLink(path)) {
          return Optional.empty();
        }
        if (Files.isDirectory(path) && isReadElsewhere(path)) {
          return problem(path, "is a link to a folder that is read elsewhere", MEND);
        }
        return PseudoFiles.hold(path)
            ? problem(path, "is a link to a pseudo-file of the kernel", MEND)
            : Optional.empty();
      } catch (IOException e) {
        return Optional.of(FileFault.of(relative(path), e));
      }
    }

    private Optional<Problem> problem(Path path, String what, String mend) {
      return Optional.of(Problem.of(relative(path), what, mend));
    }

    /**
     * Whether the name can be given as text, and the text leads back to the file: a name in bytes
     * of another encoding cannot.
     */
    private boolean isNamedInUnicode(Path path) {
      try {
        return root.resolve(relative(path)).equals(path);
      } catch (InvalidPathException e) {
        return false;
      }
    }

    /**
     * Whether this link leads to a folder that is in the corpus, or that another link led to:
     * folders with two links each to the next would be read as often as there are ways through
     * them.
     */
    private boolean isReadElsewhere(Path folder) throws IOException {
      Path real = folder.toRealPath();
      return real.startsWith(root.toRealPath()) || !linked.add(real);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (hidden(file) || companions.isFile(file)) {
        return FileVisitResult.CONTINUE;
      }
      String path = relative(file);
      if (attributes.isSymbolicLink()) {
        problems.add(Problem.of(path, "is a link to nothing", MEND));
      } else if (!attributes.isRegularFile()) {
        problems.add(Problem.of(path, "is not a regular file", MEND));
      } else if (ArticleReaders.of(path).isPresent()) {
        fault(file).ifPresentOrElse(problems::add, () -> add(file, path, attributes));
      } else {
        problems.add(
            Problem.of(
                path,
                "is in an unsupported format",
                "save its text as .txt, .md, .html or .jsonl, or remove it from the corpus"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      problems.add(FileFault.of(relative(file), e));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        problems.add(FileFault.of(folder.equals(root) ? root.toString() : relative(folder), e));
      }
      return FileVisitResult.CONTINUE;
    }

    private void add(Path file, String path, BasicFileAttributes attributes) {
      CorpusFile found = new CorpusFile(path, attributes.size(), modified(file, attributes));
      files.add(found);
      if (found.stem().isEmpty()) {
        problems.add(Problem.of(path, "has a name without a visible character", "rename it"));
      }
    }

    /**
     * When a file was last written. Where the file system keeps the time of its last change of any
     * kind, which no program can set back, that counts if it is later: {@code cp -p} may put other
     * words of the same length and time there.
     */
    private static Instant modified(Path file, BasicFileAttributes attributes) {
      Instant modified = attributes.lastModifiedTime().toInstant();
      try {
        Instant changed = ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant();
        return changed.isAfter(modified) ? changed : modified;
      } catch (UnsupportedOperationException | IllegalArgumentException | IOException unknown) {
        return modified;
      }
    }

    private String relative(Path file) {
      return root.relativize(file).toString().replace('\\', '/');
    }

    private static boolean hidden(Path file) {
      return file.getFileName().toString().startsWith(".");
    }
  }
}
