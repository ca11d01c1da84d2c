package dateline.index;

import dateline.corpus.Passage;
import org.apache.lucene.index.Term;

/** The terms that single documents are found and replaced by. The last part may hold anything. */
final class Keys {
  private Keys() {}

  static Term file(String name) {
    return new Term(Fields.KEY, "f" + name);
  }

  static Term article(String id) {
    return new Term(Fields.KEY, "a" + id);
  }

  static Term passage(Passage passage) {
    return new Term(Fields.KEY, "p" + passage.number() + "/" + passage.article().id());
  }
}
