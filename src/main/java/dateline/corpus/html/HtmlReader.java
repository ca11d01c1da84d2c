package dateline.corpus.html;

import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.corpus.file.TextReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a web page, as a browser or a crawler saves it: one article. */
public final class HtmlReader implements ArticleReader {
  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    byte[] bytes = in.readNBytes(TextReader.MOST_BYTES + 1);
    if (bytes.length > TextReader.MOST_BYTES) {
      out.accept(TextReader.tooLarge(file));
      return;
    }
    read(file, WebPage.of(bytes), out);
  }

  private static void read(CorpusFile file, WebPage page, Consumer<CorpusEntry> out) {
    Optional<Problem> problem = page.problem(file.path());
    problem.ifPresent(out);
    if (problem.isEmpty()) {
      page.read(file, out);
    }
  }
}
