package dateline.corpus.html;

import dateline.article.Metadata;
import dateline.corpus.file.DateReading;
import dateline.corpus.file.SourceArticle;
import dateline.text.Prose;
import dateline.text.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/**
 * The posts of a live blog on a web page. Each has a time of its own and becomes an article of its
 * own, so that a question as of a day sees no later post.
 */
final class LiveBlog {
  /** Fewer posts with times of their own make no live blog. */
  private static final int FEWEST_POSTS = 2;

  private static final int FEWEST_WORDS = 5;
  private static final Pattern LIVE = RuleTable.of(LiveBlog.class).pattern("live");
  private static final String POSTS =
      "[itemprop=liveBlogUpdate], [itemtype*=BlogPosting] [itemtype*=BlogPosting], article,"
          + " section, li, [class*=post], [class*=block], [class*=update], [class*=entry]";

  private LiveBlog() {}

  /**
   * The posts in the order of the page; empty where it is no live blog.
   *
   * @param data what the page states
   * @param about what is known of the whole
   */
  static List<SourceArticle> posts(Document page, LinkedData data, Metadata about) {
    List<SourceArticle> stated = stated(data.node("liveBlogUpdate"), about);
    if (stated.size() >= FEWEST_POSTS) {
      return stated;
    }
    boolean live =
        LIVE.matcher(page.title() + " " + about.title().orElse("")).find()
            || page.selectFirst("[itemtype*=LiveBlogPosting]") != null
            || data.isLiveBlog();
    List<SourceArticle> shown = live ? shown(page, about) : List.of();
    return shown.size() >= FEWEST_POSTS ? shown : List.of();
  }

  private static List<SourceArticle> stated(JsonNode updates, Metadata about) {
    List<SourceArticle> posts = new ArrayList<>();
    for (JsonNode update : updates.isArray() ? updates : List.of(updates)) {
      String date = text(update, "datePublished");
      Document body = Html.parse(text(update, "articleBody"));
      StruckWords.Off struck = StruckWords.takeOff(body);
      List<String> paragraphs = Html.paragraphs(body);
      if (DateReading.stated(date) instanceof DateReading.Known && !paragraphs.isEmpty()) {
        posts.addAll(
            struck.on(
                List.of(
                    post(paragraphs, text(update, "headline"), date, text(update, "url"), about))));
      }
    }
    return posts;
  }

  private static List<SourceArticle> shown(Document page, Metadata about) {
    Document bare = page.clone();
    PageBoilerplate.takeOffMachinery(bare);
    List<SourceArticle> posts = new ArrayList<>();
    for (Element element : bare.body().select(POSTS)) {
      List<Element> times = element.select("time[datetime]");
      boolean inner =
          element.select(POSTS).stream()
              .skip(1)
              .anyMatch(e -> e.selectFirst("time[datetime]") != null);
      if (times.size() == 1 && !inner) {
        post(element, times.getFirst(), about).ifPresent(posts::add);
      }
    }
    return posts;
  }

  private static Optional<SourceArticle> post(Element element, Element time, Metadata about) {
    String date = time.attr("datetime");
    String anchor = element.id();
    time.remove();
    List<String> paragraphs = Blocks.of(element).stream().map(Block::text).toList();
    int words = paragraphs.stream().mapToInt(Prose::words).sum();
    if (words < FEWEST_WORDS || !(DateReading.stated(date) instanceof DateReading.Known)) {
      return Optional.empty();
    }
    String url = anchor.isEmpty() ? "" : about.url().map(u -> u + "#" + anchor).orElse("");
    String heading =
        Optional.ofNullable(element.selectFirst("h2, h3, h4")).map(Element::text).orElse("");
    return Optional.of(post(paragraphs, heading, date, url, about));
  }

  private static SourceArticle post(
      List<String> paragraphs, String headline, String date, String url, Metadata about) {
    SourceArticle post =
        SourceArticle.of(about, paragraphs)
            .withTitle(headline.isBlank() ? about.title().orElse("") : headline)
            .withPublished(date);
    return url.isBlank() ? post : post.withUrl(url);
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
