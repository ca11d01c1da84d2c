package dateline.corpus;

import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Loads the reader of a format when a file of it is read, and keeps what goes wrong in a library on
 * a damaged or hostile file from ending the whole run: it becomes a problem of that file.
 *
 * @param format its name, for the problem
 * @param reader loads the reader
 */
record GuardedReader(String format, Supplier<ArticleReader> reader) implements ArticleReader {
  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    Passed passed = new Passed(out);
    try {
      reader.get().read(file, new LeftOpen(in), passed);
    } catch (NotTaken e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (passed.failed) {
        throw e;
      }
      out.accept(
          Problem.of(
              file.path(),
              "is damaged, or is no " + format + " (" + e.getClass().getSimpleName() + ")",
              "fetch or save it again"));
    }
  }

  /** A stream that a library cannot close: whoever opened the file still asks where it stands. */
  private static final class LeftOpen extends FilterInputStream {
    LeftOpen(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return in.read(bytes, offset, length);
    }

    @Override
    public void close() {}
  }

  /** Tells what goes wrong where the entries go from what goes wrong in the reader. */
  private static final class Passed implements Consumer<CorpusEntry> {
    private final Consumer<CorpusEntry> out;
    private boolean failed;

    Passed(Consumer<CorpusEntry> out) {
      this.out = out;
    }

    @Override
    public void accept(CorpusEntry entry) {
      failed = true;
      out.accept(entry);
      failed = false;
    }
  }
}
