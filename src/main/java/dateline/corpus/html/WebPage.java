package dateline.corpus.html;

import dateline.article.Metadata;
import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;

/**
 * The articles of a web page, a file of its own or inside another: one, or the posts of a live
 * blog.
 */
public final class WebPage {
  private final Document page;
  private final LinkedData data;
  private final Metadata metadata;
  private final StruckWords.Off struck;
  private final List<SourceArticle> posts;
  private final PageArticle article;

  private WebPage(Document page) {
    this.page = page;
    this.data = LinkedData.of(page);
    this.metadata = PageMetadata.of(page, data);
    this.struck = StruckWords.takeOff(page);
    this.posts = struck.on(LiveBlog.posts(page, data, metadata));
    this.article =
        posts.isEmpty()
            ? PageArticle.of(page, metadata.title(), data.value("articleBody"))
            : new PageArticle(List.of(), List.of());
  }

  /** Reads a page of text that is decoded. */
  public static WebPage of(String html) {
    return new WebPage(Html.parse(html));
  }

  /** Reads a page whose encoding is what it declares. */
  public static WebPage of(byte[] html) {
    return of(PageBytes.text(html));
  }

  /** Why the page holds no article, with the file named; empty where it holds one. */
  public Optional<Problem> problem(String file) {
    boolean stated =
        data.isArticle()
            || page.selectFirst("[itemprop=articleBody], meta[property=og:type][content=article]")
                != null;
    return posts.isEmpty()
        ? PageKind.of(page, stated, article.blocks(), article.paragraphs()).problem(file)
        : Optional.empty();
  }

  /** Whether it is a live blog, of whose posts each is an article with a time of its own. */
  public boolean isLiveBlog() {
    return !posts.isEmpty();
  }

  /** The posts of a live blog, in the order of the page, or else the article. */
  public List<SourceArticle> articles() {
    return posts.isEmpty()
        ? struck.on(List.of(SourceArticle.of(metadata, article.paragraphs())))
        : posts;
  }

  /** Gives its articles, where it is a file of its own. */
  void read(CorpusFile file, Consumer<CorpusEntry> out) {
    if (isLiveBlog()) {
      SourceArticle.readAll(posts, file, out);
    } else {
      articles().getFirst().read(file, out);
    }
  }

  /** All paragraphs of a piece of HTML, in order; scripts, styles and hidden elements go. */
  public static List<String> paragraphs(String html) {
    return Html.paragraphs(Html.parse(html));
  }
}
