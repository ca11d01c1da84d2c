package dateline.corpus;

import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Gunzipped;
import dateline.text.RuleTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Those files of a listing that may be exports of a reference manager, by their folders. */
final class ExportFiles {
  private static final Pattern LIST = RuleTable.of(ExportFiles.class).pattern("list");

  /** In so many bytes a document in JSON begins. */
  private static final int BYTES_OF_START = 4096;

  private final Path root;
  private final Map<String, Queue<CorpusFile>> latestFirst = new HashMap<>();

  private ExportFiles(Path root) {
    this.root = root;
  }

  /**
   * Files as listed, those of one article with the time of the last change of the exports in their
   * folder or above it, where that is later: what these say of them may have changed.
   */
  static List<CorpusFile> dated(Path root, List<CorpusFile> files) {
    ExportFiles exports = new ExportFiles(root);
    files.stream().filter(ExportFiles::isExport).forEach(exports::add);
    return exports.latestFirst.isEmpty() ? files : files.stream().map(exports::dated).toList();
  }

  private void add(CorpusFile export) {
    latestFirst
        .computeIfAbsent(
            folder(export.path()),
            _ -> new PriorityQueue<>(Comparator.comparing(CorpusFile::modified).reversed()))
        .add(export);
  }

  private CorpusFile dated(CorpusFile file) {
    if (!Formats.isSingle(file.path())) {
      return file;
    }
    Instant latest = file.modified();
    for (String folder : foldersAbove(Set.of(file.path()))) {
      latest = latest(latest, folder);
    }
    return latest.equals(file.modified()) ? file : new CorpusFile(file.path(), file.size(), latest);
  }

  /** The last change of an export in a folder, if it came after another time; else that time. */
  private Instant latest(Instant other, String folder) {
    Queue<CorpusFile> exports = latestFirst.get(folder);
    while (exports != null && !exports.isEmpty() && exports.peek().modified().isAfter(other)) {
      if (holdsRecords(root, exports.peek())) {
        return exports.peek().modified();
      }
      exports.remove();
    }
    return other;
  }

  /**
   * The exports that may name one of some files as theirs: those in its folder or above it.
   *
   * @param files the listing
   * @param paths files, which need not be in the listing
   */
  static List<CorpusFile> above(Collection<CorpusFile> files, Collection<String> paths) {
    Set<String> folders =
        foldersAbove(paths.stream().filter(Formats::isSingle).collect(Collectors.toSet()));
    return files.stream()
        .filter(file -> isExport(file) && folders.contains(folder(file.path())))
        .toList();
  }

  /** The folders that files are in, and those above, the corpus folder first. */
  static Set<String> foldersAbove(Set<String> paths) {
    Set<String> folders = new TreeSet<>();
    for (String path : paths) {
      folders.add("");
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        folders.add(path.substring(0, slash + 1));
      }
    }
    return folders;
  }

  /** The path of a file's folder, with its last {@code /}; empty of one in the corpus folder. */
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Whether a file is an export by its name. */
  static boolean isExport(CorpusFile file) {
    return switch (ArticleReader.extension(file.path())) {
      case "json", "ris", "bib" -> true;
      default -> false;
    };
  }

  /**
   * Whether an export can hold records: of documents in JSON, those that are a list, as the items
   * of an agency and feeds are not.
   */
  static boolean holdsRecords(Path root, CorpusFile export) {
    return !ArticleReader.extension(export.path()).equals("json") || isList(root, export);
  }

  private static boolean isList(Path root, CorpusFile json) {
    try (InputStream in = Gunzipped.open(root.resolve(json.path()))) {
      String start = new String(in.readNBytes(BYTES_OF_START), StandardCharsets.ISO_8859_1);
      return LIST.matcher(start).find();
    } catch (IOException unreadable) {
      return false; // it is named where it is read itself
    }
  }
}
