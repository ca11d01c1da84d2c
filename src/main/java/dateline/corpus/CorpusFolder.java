package dateline.corpus;

import dateline.article.Article;
import dateline.corpus.export.AttachedRecord;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.BoilerplateRules;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Gunzipped;
import dateline.corpus.file.Problem;
import dateline.corpus.file.TextReader;
import dateline.text.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * A folder of article files. Lists its files without opening them, and reads them one at a time:
 * however large the corpus, no more than one file (of a {@code .jsonl}: one line) is in memory,
 * beside what the records of reference managers say of the files that are attached to them.
 */
public final class CorpusFolder {
  private final Path root;
  private final AttachedFiles attached;

  private CorpusFolder(Path root) {
    this.root = root;
    this.attached = new AttachedFiles(root);
  }

  /**
   * @param root the folder
   * @throws CorpusFolderException if there is no such folder or it may not be read
   */
  public static CorpusFolder at(Path root) throws CorpusFolderException {
    String mend = "; put articles into a folder and name it with --corpus";
    if (!Files.exists(root)) {
      throw new CorpusFolderException("there is no folder " + root + mend);
    }
    if (!Files.isDirectory(root)) {
      throw new CorpusFolderException(root + " is not a folder" + mend);
    }
    if (!Files.isReadable(root)) {
      throw new CorpusFolderException(root + " is not readable; change its permissions");
    }
    if (isPseudo(root)) {
      throw new CorpusFolderException(
          root + " is a folder of the kernel, with no real files in it" + mend);
    }
    return new CorpusFolder(root);
  }

  private static boolean isPseudo(Path root) {
    try {
      return PseudoFiles.hold(root);
    } catch (IOException unknown) {
      return false;
    }
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /**
   * The files that hold articles, and what else stands in the folder, without opening any of them.
   *
   * @throws IOException if the folder cannot be walked
   */
  public CorpusListing list() throws IOException {
    CorpusListing listing = CorpusListing.of(root);
    attached.listed(listing.files());
    return listing;
  }

  /**
   * Reads the whole corpus, in the order of {@link CorpusListing#files}: first the problems of the
   * listing, then the entries file by file. Of two articles with one id the second gets another one
   * where it states none itself, and is a problem where it does.
   *
   * @param out takes each entry as it is read
   * @throws IOException if the folder cannot be walked; a file that cannot be read is a problem
   */
  public void read(Consumer<? super CorpusEntry> out) throws IOException {
    CorpusListing listing = list();
    listing.problems().forEach(out);
    ArticleIds ids = new ArticleIds();
    for (CorpusFile file : listing.files()) {
      read(file, ids, out);
    }
  }

  /**
   * Reads one file.
   *
   * @param ids the ids of the articles read before it; takes its own
   * @param out takes each entry as it is read
   */
  public void read(CorpusFile file, ArticleIds ids, Consumer<? super CorpusEntry> out) {
    read(file, ids, out, _ -> {});
  }

  /**
   * Reads one file.
   *
   * @param ids the ids of the articles read before it; takes its own
   * @param out takes each entry as it is read
   * @param read is told, after each entry and from time to time where none comes, how many bytes of
   *     the file were read until then
   */
  public void read(
      CorpusFile file, ArticleIds ids, Consumer<? super CorpusEntry> out, LongConsumer read) {
    try {
      Optional<AttachedRecord> record = attached.recordOf(file.path());
      Consumer<CorpusEntry> given = entry -> given(entry, ids, out);
      if (record.isPresent()) {
        described(file, record.get(), given, read);
      } else {
        content(file, given, read);
      }
    } catch (IOException e) {
      out.accept(FileFault.of(file.path(), e));
    } catch (NotTaken e) {
      throw e.fault;
    } catch (RuntimeException | StackOverflowError e) {
      out.accept(FileFault.of(file.path(), e));
    }
  }

  /** A file that a record names as its own; where it cannot be read, the abstract stands in. */
  private void described(
      CorpusFile file, AttachedRecord record, Consumer<CorpusEntry> out, LongConsumer read)
      throws IOException {
    DescribedFile described = new DescribedFile(file, record, out);
    try {
      content(file, described, read);
    } catch (NotTaken e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      described.end();
      throw e;
    }
    described.end();
  }

  private void content(CorpusFile file, Consumer<CorpusEntry> out, LongConsumer read)
      throws IOException {
    try (FileChannel channel = FileChannel.open(path(file.path()));
        InputStream in = Gunzipped.expanded(telling(channel, read), path(file.path()))) {
      Optional<Provenance> source = provenance(file);
      Consumer<CorpusEntry> told =
          entry -> {
            out.accept(sourced(entry, source));
            taken(() -> read.accept(position(channel)));
          };
      State before = State.of(path(file.path()));
      ArticleReader reader = ArticleReaders.of(file.path(), attached).orElseThrow();
      reader.read(file, decoded(in, file, source), told);
      if (!State.of(path(file.path())).equals(before)) {
        out.accept(
            Problem.of(
                file.path(), "changed while it was read", "index again when it is complete"));
      }
    }
  }

  /** The bytes of a file; how many were read is told where no entry tells it for long. */
  private static InputStream telling(FileChannel channel, LongConsumer read) {
    return new TellingStream(
        Channels.newInputStream(channel), () -> taken(() -> read.accept(position(channel))));
  }

  /** Where a file that was fetched came from; those of many articles say it of each themselves. */
  private Optional<Provenance> provenance(CorpusFile file) throws IOException {
    return switch (ArticleReader.extension(file.path())) {
      case "html", "htm", "xhtml", "txt", "md", "pdf", "docx", "odt" ->
          Provenance.of(path(file.path()));
      default -> Optional.empty();
    };
  }

  private static InputStream decoded(InputStream in, CorpusFile file, Optional<Provenance> source)
      throws IOException {
    return source.isPresent() && !Formats.isBinary(ArticleReader.extension(file.path()))
        ? source.get().decoded(in, TextReader.MOST_BYTES)
        : in;
  }

  private static CorpusEntry sourced(CorpusEntry entry, Optional<Provenance> source) {
    return switch (entry) {
      case CorpusEntry.Found(Article article, int line) when source.isPresent() ->
          new CorpusEntry.Found(source.get().added(article), line);
      case CorpusEntry.Found found -> found;
      case Problem problem -> problem;
    };
  }

  private static void given(CorpusEntry entry, ArticleIds ids, Consumer<? super CorpusEntry> out) {
    CorpusEntry checked =
        switch (entry) {
          case CorpusEntry.Found found -> ids.claim(found);
          case Problem problem -> problem;
        };
    taken(() -> out.accept(checked));
  }

  private static void taken(Runnable taking) {
    try {
      taking.run();
    } catch (RuntimeException e) {
      throw new NotTaken(e);
    }
  }

  /**
   * The exports of reference managers that may name one of some files as theirs.
   *
   * @param files the listing
   * @param paths files that came or went
   */
  public static List<CorpusFile> exportsAbove(
      Collection<CorpusFile> files, Collection<String> paths) {
    return ExportFiles.above(files, paths);
  }

  /**
   * The SHA-256 of a file's content, in hexadecimal; of a file that a record of an export names as
   * its own, that of the content and of what the record says; and of an export, that of the content
   * and of the names of its files that are there.
   *
   * @throws IOException if it cannot be read
   */
  public String sha256(CorpusFile file) throws IOException {
    try (InputStream in = Files.newInputStream(path(file.path()))) {
      String content = Digest.of(in);
      Set<String> files = attached.filesOf(file);
      if (!files.isEmpty()) {
        return new Digest().add(content).add(String.join("\n", files)).hex();
      }
      return attached
          .recordOf(file.path())
          .map(record -> new Digest().add(content).add(record.toString()).hex())
          .orElse(content);
    }
  }

  /** Whether a file of this name is in a format that is read. */
  public static boolean reads(String name) {
    return ArticleReaders.of(name).isPresent();
  }

  /**
   * What page furniture is told by: the SHA-256 of the rules, in hexadecimal. Articles that were
   * read by other rules may have another text.
   */
  public static String rules() {
    return BoilerplateRules.digest();
  }

  /**
   * An article as it stands in its file, page furniture, front matter and all; of a {@code .jsonl}
   * its line. It may hold control characters: escape it before a terminal sees it.
   *
   * @throws IOException if the file cannot be read, is not text, or no longer holds the article
   */
  public String raw(Article article) throws IOException {
    return RawText.of(path(article.file()), article);
  }

  private static long position(FileChannel channel) {
    try {
      return channel.position();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file looks like from outside. */
  private record State(long size, FileTime modified) {
    static State of(Path path) throws IOException {
      return new State(Files.size(path), Files.getLastModifiedTime(path));
    }
  }

  private Path path(String file) throws IOException {
    Path path = root.resolve(file).normalize();
    if (!path.startsWith(root.normalize())) {
      throw new IOException(file + " is not in the corpus folder " + root);
    }
    return path;
  }
}
