package dateline.addition;

import dateline.article.Article;
import dateline.corpus.CorpusFolder;
import dateline.corpus.CorpusFolderException;
import dateline.corpus.Provenance;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.fetch.Fetched;
import dateline.fetch.WebAddress;
import dateline.fetch.WebFetcher;
import dateline.text.Edges;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A hidden folder of the corpus in which what may be added is read first. What is kept is moved out
 * of it whole; what is not goes away with it. A file of the corpus is never written over: one of
 * the same name and content is there already, and one of another content gets a name with a number.
 */
public final class Staging implements AutoCloseable {
  /** Of a folder or a feed so many articles are shown. */
  static final int MOST_SHOWN = 10;

  private static final int MOST_NAMES = 1000;
  private static final int LONGEST_FRONT_MATTER = 64 * 1024;

  private final Path corpus;
  private final Path folder;
  private final boolean created;
  private final WebFetcher web;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Path> staged = new HashMap<>();
  private final List<Path> roots = new ArrayList<>();
  private int number;

  private Staging(Path corpus, Path folder, boolean created, WebFetcher web) {
    this.corpus = corpus;
    this.folder = folder;
    this.created = created;
    this.web = web;
  }

  /**
   * Opens one.
   *
   * @param corpus the folder of articles; made where there is none, and taken away again where
   *     nothing was kept
   * @param web fetches pages
   * @throws IOException where it cannot be written to
   */
  public static Staging in(Path corpus, WebFetcher web) throws IOException {
    boolean created = !Files.exists(corpus);
    Path folder = corpus.resolve(".dateline").resolve("adding-" + UUID.randomUUID());
    Files.createDirectories(folder);
    Staging staging = new Staging(corpus, folder, created, web);
    Runtime.getRuntime().addShutdownHook(new Thread(staging::leaveNothing));
    return staging;
  }

  /**
   * Reads what a person names.
   *
   * @param named a file, a folder or an address
   * @throws IOException where the corpus cannot be written to
   */
  public Examined take(String named) throws IOException {
    if (WebAddress.isMeant(named)) {
      Optional<WebAddress> address = WebAddress.of(named);
      return address.isPresent()
          ? fetched(named, address.get())
          : new Examined.Unusable(
              named, "is not an address that can be fetched; copy it from a browser");
    }
    try {
      return onDisk(named, Path.of(named));
    } catch (InvalidPathException e) {
      return new Examined.Unusable(named, "cannot be the name of a file here");
    }
  }

  private Examined onDisk(String named, Path path) throws IOException {
    if (!Files.exists(path)) {
      return new Examined.Unusable(
          named, "is not there; name a file, a folder, or an https:// address");
    }
    if (!Files.isReadable(path)) {
      return new Examined.Unusable(named, "is not readable; change its permissions");
    }
    Path real = path.toRealPath();
    Path home = corpus.toRealPath();
    if (real.startsWith(home)) {
      return new Examined.Present(named, home.relativize(real).toString().replace('\\', '/'));
    }
    if (home.startsWith(real)) {
      return new Examined.Unusable(named, "holds the corpus itself; name what is to be added");
    }
    if (Files.isDirectory(path)) {
      return ofFolder(named, real);
    }
    return Files.isRegularFile(path)
        ? ofFile(named, real)
        : new Examined.Unusable(named, "is not a regular file");
  }

  private Examined ofFile(String named, Path file) throws IOException {
    String name = file.getFileName().toString();
    if (!CorpusFolder.reads(name)) {
      return new Examined.Unusable(
          named, "is in an unsupported format; save its text as .txt, .md, .html or .jsonl");
    }
    Path root = newRoot();
    Copied copied = copy(file, root, name);
    return copied.fresh() ? read(named, root, copied.place()) : new Examined.Present(named, name);
  }

  private Examined ofFolder(String named, Path from) throws IOException {
    String name = String.valueOf(from.getFileName());
    Path root = newRoot();
    List<Problem> problems = new ArrayList<>();
    int fresh = 0;
    try {
      var listing = CorpusFolder.at(from).list();
      problems.addAll(listing.problems());
      for (CorpusFile file : listing.files()) {
        if (!Files.isReadable(from.resolve(file.path()))) {
          problems.add(
              Problem.of(
                  name + "/" + file.path(),
                  "is not readable",
                  "change its permissions, so that you may read it"));
          continue;
        }
        fresh += copy(from.resolve(file.path()), root, name + "/" + file.path()).fresh() ? 1 : 0;
      }
      if (fresh == 0 && !listing.files().isEmpty()) {
        return new Examined.Present(named, name);
      }
    } catch (CorpusFolderException e) {
      return new Examined.Unusable(named, String.valueOf(e.getMessage()));
    }
    return fresh == 0
        ? new Examined.Unusable(named, "holds no file that is read")
        : with(problems, read(named, root, name));
  }

  private static Examined with(List<Problem> before, Examined read) {
    return switch (read) {
      case Examined.Found found ->
          new Examined.Found(
              found.named(),
              found.articles(),
              found.count(),
              Stream.concat(before.stream(), found.problems().stream()).toList(),
              found.place());
      case Examined.Present present -> present;
      case Examined.Unusable unusable -> unusable;
    };
  }

  private Examined fetched(String named, WebAddress address) throws IOException {
    String place = PlaceName.of(address);
    Optional<String> present = present(place);
    if (present.isPresent() || !taken.add(place)) {
      return new Examined.Present(named, present.orElse(place));
    }
    return switch (web.fetch(address)) {
      case Fetched.Refused(String why) -> new Examined.Unusable(named, why);
      case Fetched.Page page -> {
        Optional<String> format = PageFormat.of(page);
        yield format.isPresent()
            ? staged(named, page, place + "." + format.get())
            : new Examined.Unusable(
                named, "is in an unsupported format: " + Edges.before(page.type(), ";"));
      }
    };
  }

  /** The file of an address that was fetched before. */
  private Optional<String> present(String place) throws IOException {
    Path stem = corpus.resolve(place);
    if (!Files.isDirectory(stem.getParent())) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(stem.getParent())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(stem.getFileName() + "."))
          .filter(file -> !file.toString().endsWith(Provenance.EXTENSION))
          .map(file -> corpus.relativize(file).toString().replace('\\', '/'))
          .findFirst();
    }
  }

  private Examined staged(String named, Fetched.Page page, String place) throws IOException {
    Path root = newRoot();
    Path file = root.resolve(place);
    Files.createDirectories(file.getParent());
    Files.write(file, page.bytes());
    Provenance source = new Provenance(page.from().toString(), page.at(), page.type());
    Files.writeString(Provenance.beside(file), source.yaml());
    return read(named, root, place);
  }

  private Examined read(String named, Path root, String place) throws IOException {
    List<Article> articles = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int[] count = {0};
    CorpusFolder.at(root)
        .read(entry -> {
          switch (entry) {
            case CorpusEntry.Found found -> {
              if (count[0]++ < MOST_SHOWN) {
                articles.add(found.article());
              }
            }
            case Problem problem -> problems.add(problem);
          }
        });
    if (count[0] == 0) {
      roots.remove(root);
      return new Examined.Unusable(
          named, problems.isEmpty() ? "holds no article" : why(problems.getFirst()));
    }
    return new Examined.Found(named, articles, count[0], problems, place);
  }

  private static String why(Problem problem) {
    return problem.what() + "; " + problem.mend();
  }

  private Path newRoot() throws IOException {
    Path root = folder.resolve(String.valueOf(number++));
    Files.createDirectories(root);
    roots.add(root);
    return root;
  }

  /**
   * A file in this folder.
   *
   * @param fresh whether the corpus lacks it
   */
  private record Copied(String place, boolean fresh) {}

  private Copied copy(Path file, Path root, String wanted) throws IOException {
    for (int copy = 1; copy <= MOST_NAMES; copy++) {
      String place = copy == 1 ? wanted : numbered(wanted, copy);
      Path there = corpus.resolve(place);
      if (Files.exists(there)) {
        if (Files.isRegularFile(there) && Files.mismatch(file, there) < 0) {
          return new Copied(place, false);
        }
      } else if (staged.containsKey(place) && Files.mismatch(file, staged.get(place)) < 0) {
        return new Copied(place, false);
      } else if (taken.add(place)) {
        Path target = root.resolve(place);
        Files.createDirectories(target.getParent());
        try (InputStream in = Files.newInputStream(file)) {
          Files.copy(in, target);
        }
        copyFrontMatter(file, target);
        staged.put(place, target);
        return new Copied(place, true);
      }
    }
    throw new IOException("the corpus has " + MOST_NAMES + " files named as " + wanted);
  }

  /** What stands beside a fetched page says where it is from; the page goes nowhere without it. */
  private static void copyFrontMatter(Path file, Path target) throws IOException {
    Path beside = Provenance.beside(file);
    if (Files.isRegularFile(beside) && Files.size(beside) <= LONGEST_FRONT_MATTER) {
      Files.copy(beside, Provenance.beside(target));
    }
  }

  private static String numbered(String place, int number) {
    int slash = place.lastIndexOf('/') + 1;
    int dot = place.indexOf('.', slash + 1);
    int at = dot < 0 ? place.length() : dot;
    return place.substring(0, at) + "-" + number + place.substring(at);
  }

  /**
   * Moves all that was found into the corpus.
   *
   * @throws IOException where that cannot be done; what was moved before stays
   */
  public void keep() throws IOException {
    for (Path root : roots) {
      List<Path> files;
      try (Stream<Path> walk = Files.walk(root)) {
        files = walk.filter(Files::isRegularFile).sorted(frontMatterFirst()).toList();
      }
      for (Path file : files) {
        Path target = corpus.resolve(root.relativize(file).toString());
        Files.createDirectories(target.getParent());
        if (isLeftOver(target)) {
          Files.delete(target);
        }
        Files.move(file, target);
      }
    }
  }

  /** Whether a file is the front matter of a page that is no longer there. */
  private static boolean isLeftOver(Path file) {
    String name = file.toString();
    return name.endsWith(Provenance.EXTENSION)
        && Files.isRegularFile(file)
        && !Files.exists(Path.of(name.substring(0, name.length() - Provenance.EXTENSION.length())));
  }

  /** So that whoever indexes meanwhile finds no page without it. */
  private static Comparator<Path> frontMatterFirst() {
    return Comparator.<Path, Boolean>comparing(
            file -> !file.toString().endsWith(Provenance.EXTENSION))
        .thenComparing(Comparator.naturalOrder());
  }

  /** What Ctrl-C leaves. */
  private void leaveNothing() {
    try {
      close();
    } catch (IOException | UncheckedIOException e) {
      // The program is ending, and nobody is there to be told.
    }
  }

  @Override
  public void close() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    if (created) {
      deleteIfEmpty(folder.getParent());
      deleteIfEmpty(corpus);
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
  }
}
