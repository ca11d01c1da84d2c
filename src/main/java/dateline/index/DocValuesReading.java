package dateline.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;

/** Reads single doc values. */
final class DocValuesReading {
  private DocValuesReading() {}

  /** Where the passage stands that a document of the kind {@link Fields#PASSAGE} is of. */
  static FoundPassage.Place place(IndexReader reader, int document) throws IOException {
    LeafReaderContext leaf = leaf(reader, document);
    int local = document - leaf.docBase;
    return new FoundPassage.Place(
        id(leaf.reader(), local), Math.toIntExact(number(leaf.reader(), Fields.NUMBER, local)));
  }

  /** The leaf that a document stands in. */
  static LeafReaderContext leaf(IndexReader reader, int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }

  static long number(LeafReader leaf, String field, int document) throws IOException {
    return number(DocValues.getNumeric(leaf, field), field, document);
  }

  /** Of several documents of a leaf: they are asked for in ascending order. */
  static long number(NumericDocValues values, String field, int document) throws IOException {
    if (!values.advanceExact(document)) {
      throw new IOException("document " + document + " has no " + field);
    }
    return values.longValue();
  }

  static String id(LeafReader leaf, int document) throws IOException {
    SortedDocValues values = DocValues.getSorted(leaf, Fields.ID);
    if (!values.advanceExact(document)) {
      throw new IOException("document " + document + " has no " + Fields.ID);
    }
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }

  static String string(LeafReader leaf, String field, int document) throws IOException {
    return string(DocValues.getBinary(leaf, field), field, document);
  }

  /** Of several documents of a leaf: they are asked for in ascending order. */
  static String string(BinaryDocValues values, String field, int document) throws IOException {
    if (!values.advanceExact(document)) {
      throw new IOException("document " + document + " has no " + field);
    }
    return values.binaryValue().utf8ToString();
  }
}
