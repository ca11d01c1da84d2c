package dateline.index.update;

import dateline.article.Passage;
import dateline.index.CommitState;
import dateline.index.Fields;
import dateline.index.Manifest;
import dateline.index.PassageDocument;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;

/**
 * The vectors of an index, by the digest of what was embedded. They outlast the index: one that is
 * built anew, since its rules changed or somebody asked for it, takes them over.
 */
final class Vectors implements AutoCloseable {
  private final IndexReader reader;
  private final boolean any;

  private Vectors(IndexReader reader) {
    this.reader = reader;
    this.any =
        reader.leaves().stream()
            .anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(Fields.VECTOR) != null);
  }

  /** Those of a snapshot, which its owner closes. */
  static Vectors of(DirectoryReader reader) {
    reader.incRef();
    return new Vectors(reader);
  }

  /**
   * Those of what a writer goes on from, as far as the same model made them.
   *
   * @param replaced whether the index is built anew, so that it may be a damaged one: vectors that
   *     are not whole are left
   */
  static Vectors of(IndexWriter writer, String embedding, boolean replaced) throws IOException {
    if (Manifest.of(writer).filter(m -> m.embedding().equals(embedding)).isEmpty()) {
      return new Vectors(new MultiReader());
    }
    DirectoryReader reader = DirectoryReader.open(writer);
    if (replaced && !whole(reader)) {
      reader.close();
      return new Vectors(new MultiReader());
    }
    return new Vectors(reader);
  }

  private static boolean whole(DirectoryReader reader) {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        ((CodecReader) leaf.reader()).checkIntegrity();
      }
      return true;
    } catch (IOException damaged) {
      return false;
    }
  }

  /** The vector of any passage that is embedded as this one is. */
  Optional<float[]> of(Passage passage) throws IOException {
    return any ? of(PassageDocument.digest(passage)) : Optional.empty();
  }

  private Optional<float[]> of(String embedded) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Fields.VECTOR);
      if (vectors != null) {
        for (int document :
            CommitState.documents(leaf.reader(), new Term(Fields.EMBEDDED, embedded))) {
          KnnVectorValues.DocIndexIterator place = vectors.iterator();
          if (place.advance(document) == document) {
            return Optional.of(vectors.vectorValue(place.index()).clone());
          }
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
  }
}
