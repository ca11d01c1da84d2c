package dateline.corpus.html;

import dateline.article.Mark;
import dateline.article.Metadata;
import dateline.corpus.file.ArticleReader;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import dateline.corpus.file.TextReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads a web page, as a browser or a crawler saves it: one article. */
public final class HtmlReader implements ArticleReader {
  /** How deep elements may be nested; what is deeper stands in the last of them. */
  private static final int DEEPEST = 400;

  @Override
  public void read(CorpusFile file, InputStream in, Consumer<CorpusEntry> out) throws IOException {
    byte[] bytes = in.readNBytes(TextReader.LARGEST + 1);
    if (bytes.length > TextReader.LARGEST) {
      out.accept(TextReader.tooLarge(file));
      return;
    }
    read(file, parse(PageBytes.text(bytes)), out);
  }

  public static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
  }

  private static void read(CorpusFile file, Document page, Consumer<CorpusEntry> out) {
    LinkedData data = LinkedData.of(page);
    Metadata metadata = PageMetadata.of(page, data);
    StruckWords.Off struck = StruckWords.takeOff(page);
    List<SourceArticle> posts = LiveBlog.posts(page, data, metadata);
    if (!posts.isEmpty()) {
      SourceArticle.readAll(posts, file, out);
      return;
    }
    PageArticle article = PageArticle.of(page, metadata.title(), data.value("articleBody"));
    PageKind kind = PageKind.of(page, isStated(page, data), article.blocks(), article.paragraphs());
    Optional<Problem> problem = kind.problem(file.path());
    problem.ifPresent(out);
    if (problem.isEmpty()) {
      SourceArticle found = SourceArticle.of(metadata, article.paragraphs());
      for (Mark mark : struck.within(article.paragraphs())) {
        found = found.withMark(mark);
      }
      found.read(file, out);
    }
  }

  private static boolean isStated(Document page, LinkedData data) {
    return data.isArticle()
        || page.selectFirst("[itemprop=articleBody], meta[property=og:type][content=article]")
            != null;
  }
}
