package dateline.corpus;

import dateline.article.Article;
import dateline.corpus.export.AttachedRecord;
import dateline.corpus.export.Attachments;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Gunzipped;
import dateline.text.RuleTable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of a corpus that the records of an export name as theirs, as a reference manager
 * exports them: the export, and a folder {@code files} beside it. Such a file is read as any other
 * file of the corpus, and what the record says of it counts. The export stands in its folder or in
 * one above it. A path that a record gives is compared with those of the listing, and never opened.
 */
final class AttachedFiles implements Attachments {
  private static final RuleTable TABLE = RuleTable.of(AttachedFiles.class);
  private static final Pattern BEFORE_DRIVE = TABLE.pattern("before-drive");
  private static final Pattern SCHEME = TABLE.pattern("scheme");

  private final Path root;
  private @Nullable List<CorpusFile> files;
  private @Nullable Map<String, AttachedRecord> records;
  private Map<CorpusFile, Map<String, AttachedRecord>> exports = new HashMap<>();
  private Set<String> foldersAbove = Set.of();

  AttachedFiles(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * Takes a listing of the corpus; what exports say that it still has is kept, unless files came or
   * went that they may name.
   */
  synchronized void listed(List<CorpusFile> listed) {
    if (!singles(listed).equals(files == null ? Set.of() : singles(files))) {
      exports = new HashMap<>();
    }
    files = listed;
    records = null;
    foldersAbove = ExportFiles.foldersAbove(singles(listed));
  }

  private static Set<String> singles(List<CorpusFile> files) {
    return files.stream()
        .map(CorpusFile::path)
        .filter(Formats::isSingle)
        .collect(Collectors.toSet());
  }

  /**
   * The files that an export names as its own and that are there.
   *
   * @throws IOException if the corpus cannot be walked
   */
  synchronized Set<String> filesOf(CorpusFile export) throws IOException {
    if (!ExportFiles.isExport(export)
        || files().isEmpty()
        || !foldersAbove.contains(ExportFiles.folder(export.path()))) {
      return Set.of();
    }
    if (records == null) {
      records = collected();
    }
    return new TreeSet<>(exports.getOrDefault(export, Map.of()).keySet());
  }

  private List<CorpusFile> files() throws IOException {
    if (files == null) {
      listed(CorpusListing.of(root).files());
    }
    return Objects.requireNonNull(files);
  }

  @Override
  public Optional<String> attach(CorpusFile export, String path, AttachedRecord record) {
    try {
      Path file = meant(export, path);
      if (!file.startsWith(root)) {
        return Optional.of("lies outside the corpus folder");
      }
      String inside = relative(file);
      if (!inside.startsWith(ExportFiles.folder(export.path()))) {
        return Optional.of("lies outside the folder of the export");
      }
      if (!Formats.isSingle(inside)) {
        return Optional.of(
            ArticleReaders.of(inside).isPresent()
                ? "is of a format with several articles in a file"
                : "is in an unsupported format");
      }
      return isListed(inside)
          ? Optional.empty()
          : Optional.of(Files.exists(file) ? "is hidden or passed over" : "is not there");
    } catch (InvalidPathException noPath) {
      return Optional.of("has a name that no file can have here");
    } catch (IOException unreadable) {
      return Optional.of("cannot be searched for");
    }
  }

  private synchronized boolean isListed(String path) throws IOException {
    return Collections.binarySearch(files(), new CorpusFile(path, 0, Instant.EPOCH)) >= 0;
  }

  /**
   * What the record says that names a file as its own, if one does; of several exports the nearest.
   *
   * @throws IOException if the corpus cannot be walked
   */
  synchronized Optional<AttachedRecord> recordOf(String path) throws IOException {
    if (!Formats.isSingle(path)) {
      return Optional.empty();
    }
    if (records == null) {
      records = collected();
    }
    return Optional.ofNullable(records.get(path));
  }

  private Map<String, AttachedRecord> collected() throws IOException {
    List<CorpusFile> nearestFirst =
        files().stream()
            .filter(ExportFiles::isExport)
            .sorted(
                Comparator.comparing((CorpusFile export) -> -depth(export.path()))
                    .thenComparing(CorpusFile::path))
            .toList();
    Map<CorpusFile, Map<String, AttachedRecord>> read = new HashMap<>();
    Map<String, AttachedRecord> all = new HashMap<>();
    for (CorpusFile export : nearestFirst) {
      Map<String, AttachedRecord> known = exports.get(export);
      read.put(export, known == null ? read(export) : known);
      read.get(export).forEach(all::putIfAbsent);
    }
    exports = read;
    return all;
  }

  private static long depth(String path) {
    return path.chars().filter(c -> c == '/').count();
  }

  private Map<String, AttachedRecord> read(CorpusFile export) {
    if (!ExportFiles.holdsRecords(root, export)) {
      return Map.of();
    }
    Map<String, AttachedRecord> found = new HashMap<>();
    Attachments collecting =
        (file, path, record) -> {
          Optional<String> why = attach(file, path, record);
          if (why.isEmpty()) {
            String inside = relative(meant(file, path));
            found.putIfAbsent(inside, of(inside, record));
          }
          return why;
        };
    try (InputStream in = Gunzipped.open(root.resolve(export.path()))) {
      ArticleReaders.of(export.path(), collecting).orElseThrow().read(export, in, _ -> {});
    } catch (IOException | RuntimeException unreadable) {
      return found; // it is named where it is read itself
    }
    return found;
  }

  /** What a record says of a file, without what it says of the export. */
  private static AttachedRecord of(String path, AttachedRecord record) {
    Article said = record.article();
    return new AttachedRecord(
        said.withId(CorpusFile.defaultId(path)).inFile(path), record.isTitled());
  }

  private String relative(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** The file that a record means, wherever it lies. */
  private Path meant(CorpusFile export, String path) {
    return root.resolve(export.path()).resolveSibling(plain(path)).normalize();
  }

  /** A path as this machine writes it: of an address of a file, or as Windows writes it. */
  private static String plain(String path) {
    if (path.regionMatches(true, 0, "file:", 0, "file:".length())) {
      return BEFORE_DRIVE.matcher(ofAddress(path)).replaceFirst("");
    }
    return path.contains("/") ? path : path.replace('\\', '/');
  }

  private static String ofAddress(String address) {
    try {
      String path = URI.create(address.replace(" ", "%20")).getPath();
      return path == null ? address.substring("file:".length()) : path;
    } catch (IllegalArgumentException unescaped) {
      return SCHEME.matcher(address).replaceFirst("");
    }
  }
}
