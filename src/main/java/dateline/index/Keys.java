package dateline.index;

import dateline.article.Passage;
import org.apache.lucene.index.Term;

/** The terms that single documents are found and replaced by. The last part may hold anything. */
public final class Keys {
  private Keys() {}

  public static Term file(String name) {
    return new Term(Fields.KEY, "f" + name);
  }

  public static Term article(String id) {
    return new Term(Fields.KEY, "a" + id);
  }

  public static Term passage(Passage passage) {
    return new Term(Fields.KEY, "p" + passage.number() + "/" + passage.article().id());
  }
}
