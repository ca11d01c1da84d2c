package dateline.corpus;

import dateline.article.Article;
import dateline.corpus.export.Attachments;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a corpus that the records of an export name as theirs, as a reference manager
 * exports them: the export, and a folder {@code files} beside it. Such a file is read as any other
 * file of the corpus, and what the record says of it counts. The export stands in its folder or in
 * one above it. A path that a record gives is compared with those of the corpus, and never opened.
 */
final class AttachedFiles implements Attachments {
  private static final String FOLDER = "files/";

  private final Path root;
  private final Map<Path, Folder> folders = new HashMap<>();
  private final Map<Path, Export> exports = new HashMap<>();

  /** The exports that stand in a folder, as of its last change. */
  private record Folder(FileTime changed, List<Path> exports) {}

  /** The records of an export, by the paths of their files, as of its last change. */
  private record Export(long size, FileTime changed, Map<String, Article> records) {}

  AttachedFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public Optional<String> attach(CorpusFile export, String path, Article record) {
    Optional<String> inside = inside(export, path);
    if (inside.isEmpty()) {
      return Optional.of("lies outside the corpus folder");
    }
    if (!isSingle(inside.get()) || ("/" + inside.get()).contains("/.")) {
      return Optional.of("is in an unsupported format");
    }
    return Files.isRegularFile(root.resolve(inside.get()))
        ? Optional.empty()
        : Optional.of("is not there");
  }

  /** Whether a file of this name holds one article. */
  static boolean isSingle(String path) {
    return switch (ArticleReader.extension(path)) {
      case "html", "htm", "xhtml", "txt", "md", "pdf", "docx", "odt", "mhtml", "mht" -> true;
      default -> false;
    };
  }

  /** What the record says that names a file as its own, if one does. */
  synchronized Optional<Article> recordOf(String path) {
    if (!isSingle(path)) {
      return Optional.empty();
    }
    Path file = root.resolve(path);
    for (Path folder = file.getParent();
        folder != null && folder.startsWith(root);
        folder = folder.getParent()) {
      for (Path export : exports(folder)) {
        Article record = records(export).get(path);
        if (record != null) {
          return Optional.of(record);
        }
      }
    }
    return Optional.empty();
  }

  private List<Path> exports(Path folder) {
    try {
      FileTime changed = Files.getLastModifiedTime(folder);
      Folder known = folders.get(folder);
      if (known == null || !known.changed().equals(changed)) {
        known = new Folder(changed, listed(folder));
        folders.put(folder, known);
      }
      return known.exports();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static List<Path> listed(Path folder) throws IOException {
    List<Path> exports = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (isExport(file.getFileName().toString()) && Files.isRegularFile(file)) {
          exports.add(file);
        }
      }
    }
    exports.sort(null);
    return exports;
  }

  private static boolean isExport(String name) {
    return switch (ArticleReader.extension(name)) {
      case "json", "ris", "bib" -> !name.startsWith(".");
      default -> false;
    };
  }

  private Map<String, Article> records(Path export) {
    try {
      long size = Files.size(export);
      FileTime changed = Files.getLastModifiedTime(export);
      Export known = exports.get(export);
      if (known == null || known.size() != size || !known.changed().equals(changed)) {
        known = new Export(size, changed, read(export, size));
        exports.put(export, known);
      }
      return known.records();
    } catch (IOException | RuntimeException unreadable) {
      return Map.of(); // it is named where it is read itself
    }
  }

  private Map<String, Article> read(Path export, long size) throws IOException {
    String name = root.relativize(export).toString().replace('\\', '/');
    if (ArticleReader.extension(name).equals("json") && !isList(export)) {
      return Map.of();
    }
    Map<String, Article> records = new HashMap<>();
    Attachments collecting =
        (file, path, record) -> {
          inside(file, path).ifPresent(inside -> records.putIfAbsent(inside, record));
          return Optional.empty();
        };
    try (InputStream in = CorpusFolder.open(export)) {
      ArticleReaders.of(name, collecting)
          .orElseThrow()
          .read(new CorpusFile(name, size, Instant.EPOCH), in, _ -> {});
    }
    return records;
  }

  /** Whether a document in JSON is a list, as exports are and the items of an agency are not. */
  private static boolean isList(Path json) throws IOException {
    try (InputStream in = CorpusFolder.open(json)) {
      int first = in.read();
      while (first >= 0 && (Character.isWhitespace(first) || first > 127)) {
        first = in.read(); // white space, or a byte order mark
      }
      return first == '[';
    }
  }

  /** The path in the corpus folder that a record means; empty where it leads out of it. */
  private Optional<String> inside(CorpusFile export, String path) {
    try {
      Path file = root.resolve(export.path()).resolveSibling(plain(path)).normalize();
      return file.startsWith(root)
          ? Optional.of(root.relativize(file).toString().replace('\\', '/'))
          : Optional.empty();
    } catch (IllegalArgumentException noPath) {
      return Optional.empty();
    }
  }

  /** A path as this machine writes it: of an address of a file, or as Windows writes it. */
  private static String plain(String path) {
    if (path.regionMatches(true, 0, "file:", 0, "file:".length())) {
      String of = URI.create(path.replace(" ", "%20")).getPath();
      return of == null ? path : of;
    }
    return path.contains("/") ? path : path.replace('\\', '/');
  }

  /**
   * Files as listed, those of a folder {@code files} with the time of the last change of what they
   * were exported with, where that is later: what it says of them may have changed.
   */
  static List<CorpusFile> dated(List<CorpusFile> files) {
    Map<String, Instant> changed = new HashMap<>();
    for (CorpusFile file : files) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      if (isExport(name)) {
        String folder = file.path().substring(0, file.path().length() - name.length());
        changed.merge(folder, file.modified(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return changed.isEmpty() ? files : files.stream().map(file -> dated(file, changed)).toList();
  }

  private static CorpusFile dated(CorpusFile file, Map<String, Instant> changed) {
    int at = ("/" + file.path()).indexOf("/" + FOLDER);
    Instant export = at < 0 ? null : changed.get(file.path().substring(0, at));
    return export != null && export.isAfter(file.modified())
        ? new CorpusFile(file.path(), file.size(), export)
        : file;
  }
}
