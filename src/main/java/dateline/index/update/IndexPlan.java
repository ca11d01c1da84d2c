package dateline.index.update;

import dateline.corpus.CorpusFolder;
import dateline.corpus.file.CorpusFile;
import dateline.index.FileDocument;
import dateline.index.Standing.KnownFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do so that the index agrees with the corpus.
 *
 * @param files all files of the corpus, by name
 * @param added the names of those that the index does not know
 * @param changed the names of those that hold something else than they did, or whose attached files
 *     came or went
 * @param touched the names of those that hold what they did but look otherwise from outside
 * @param removed the names of those that the index knows and that are gone
 */
public record IndexPlan(
    TreeMap<String, CorpusFile> files,
    Set<String> added,
    Set<String> changed,
    Set<String> touched,
    Set<String> removed) {
  /**
   * A file written this shortly before it was indexed may have been written again within the same
   * tick of the file system's clock, and is told by its content. Two seconds are FAT's tick.
   */
  private static final long LONGEST_TICK_NANOS = 2_000_000_000L;

  /** The plan for an index that knows nothing. */
  public static IndexPlan fromScratch(List<CorpusFile> files) {
    TreeMap<String, CorpusFile> byName = byName(files);
    return new IndexPlan(byName, new TreeSet<>(byName.keySet()), Set.of(), Set.of(), Set.of());
  }

  /** The plan for an index that knows some files. */
  public static IndexPlan of(
      CorpusFolder corpus, List<CorpusFile> files, Map<String, KnownFile> known) {
    TreeMap<String, CorpusFile> byName = byName(files);
    Set<String> added = new TreeSet<>();
    Set<String> changed = new TreeSet<>();
    Set<String> touched = new TreeSet<>();
    for (CorpusFile file : byName.values()) {
      KnownFile before = known.get(file.path());
      if (before == null) {
        added.add(file.path());
      } else if (before.size() != file.size()) {
        changed.add(file.path());
      } else if (!sameFromOutside(file, before)) {
        (holdsTheSame(corpus, file, before) ? touched : changed).add(file.path());
      }
    }
    Set<String> removed = new HashSet<>(known.keySet());
    removed.removeAll(byName.keySet());
    Set<String> cameOrWent = new HashSet<>(added);
    cameOrWent.addAll(removed);
    changed.addAll(changedExports(corpus, files, cameOrWent, known));
    return new IndexPlan(byName, added, changed, touched, removed);
  }

  /**
   * The exports whose attached files came or went. Their digest is of those files too, and nothing
   * of the export itself tells from outside.
   */
  private static List<String> changedExports(
      CorpusFolder corpus,
      List<CorpusFile> files,
      Set<String> cameOrWent,
      Map<String, KnownFile> known) {
    return CorpusFolder.exportsAbove(files, cameOrWent).stream()
        .filter(export -> known.containsKey(export.path()))
        .filter(export -> !holdsTheSame(corpus, export, known.get(export.path())))
        .map(CorpusFile::path)
        .toList();
  }

  private static boolean holdsTheSame(
      CorpusFolder corpus, CorpusFile file, @Nullable KnownFile before) {
    return before != null && ContentDigest.of(corpus, file).equals(before.sha256());
  }

  /** Whether the index agrees with the corpus. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  /** How many files the index is behind. */
  int size() {
    return added.size() + changed.size() + removed.size();
  }

  /** How many bytes there are to read. */
  public long bytes() {
    return Stream.of(added, changed)
        .flatMap(Set::stream)
        .mapToLong(name -> Objects.requireNonNull(files.get(name)).size())
        .sum();
  }

  private static boolean sameFromOutside(CorpusFile file, KnownFile before) {
    return FileDocument.nanoseconds(file.modified()) == before.modified()
        && FileDocument.nanoseconds(file.modified()) < before.indexed() - LONGEST_TICK_NANOS;
  }

  private static TreeMap<String, CorpusFile> byName(List<CorpusFile> files) {
    TreeMap<String, CorpusFile> byName = new TreeMap<>();
    files.forEach(file -> byName.put(file.path(), file));
    return byName;
  }
}
