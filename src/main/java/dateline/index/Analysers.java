package dateline.index;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/** Which field is analysed how. */
final class Analysers {
  private Analysers() {}

  static Analyzer perField() {
    return new PerFieldAnalyzerWrapper(
        NewsAnalyser.stems(), Map.of(Fields.WORDS, NewsAnalyser.words()));
  }
}
