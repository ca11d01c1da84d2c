package dateline.corpus.html;

import dateline.article.Mark;
import dateline.article.Metadata;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** The article of a web page that stands inside another file: a mail, a web archive. */
public final class WebPage {
  private final Document page;
  private final LinkedData data;
  private final Metadata metadata;
  private final StruckWords.Off struck;
  private final PageArticle article;

  private WebPage(Document page) {
    this.page = page;
    this.data = LinkedData.of(page);
    this.metadata = PageMetadata.of(page, data);
    this.struck = StruckWords.takeOff(page);
    this.article = PageArticle.of(page, metadata.title(), data.value("articleBody"));
  }

  /** Reads a page of text that is decoded. */
  public static WebPage of(String html) {
    return new WebPage(HtmlReader.parse(html));
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
    return PageKind.of(page, stated, article.blocks(), article.paragraphs()).problem(file);
  }

  /** The article, with what the page states of it. */
  public SourceArticle article() {
    SourceArticle found = SourceArticle.of(metadata, article.paragraphs());
    for (Mark mark : struck.within(article.paragraphs())) {
      found = found.withMark(mark);
    }
    return found;
  }

  /** All paragraphs of a piece of HTML, in order; scripts, styles and hidden elements go. */
  public static List<String> paragraphs(String html) {
    Document fragment = HtmlReader.parse(html);
    PageBoilerplate.takeOffMachinery(fragment);
    PageBoilerplate.takeOffHidden(fragment.body());
    return Blocks.of(fragment.body()).stream().map(Block::text).toList();
  }
}
