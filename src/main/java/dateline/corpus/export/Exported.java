package dateline.corpus.export;

import dateline.corpus.file.CorpusEntry;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.corpus.file.SourceArticle;
import java.util.List;
import java.util.function.Consumer;

/**
 * One document of an export.
 *
 * @param article what was found
 * @param line the line on which it begins, counting from 1
 */
record Exported(SourceArticle article, int line) {
  static void read(CorpusFile file, List<Exported> documents, Consumer<CorpusEntry> out) {
    if (documents.isEmpty()) {
      out.accept(Problem.of(file.path(), "holds no documents", "export them again"));
    }
    for (int i = 0; i < documents.size(); i++) {
      Exported document = documents.get(i);
      document.article().read(file, i + 1, document.line(), out);
    }
  }
}
