package dateline.index.update;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.corpus.file.CorpusFile;
import dateline.corpus.file.Problem;
import dateline.index.ArticleDocument;
import dateline.index.ArticleTerms;
import dateline.index.Fields;
import dateline.index.FileDocument;
import dateline.index.Keys;
import dateline.index.NewsAnalyser;
import dateline.index.PassageDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** Writes to a folder by Lucene; nothing takes effect before it is committed. */
final class LuceneSink implements ArticleSink {
  private final IndexWriter writer;
  private final Vectors vectors;
  private final IndexVocabulary vocabulary;
  private final NewsAnalyser analyser;
  private final Workers workers;

  /**
   * @param vectors those that need not be made again
   * @param vocabulary makes the stems of headlines and passages, and takes their words
   */
  LuceneSink(IndexWriter writer, Vectors vectors, IndexVocabulary vocabulary, Workers workers) {
    this.writer = writer;
    this.vectors = vectors;
    this.vocabulary = vocabulary;
    this.analyser = vocabulary.analyser();
    this.workers = workers;
  }

  @Override
  public void removeFile(String name) throws IOException {
    writer.deleteDocuments(new Term(Fields.SOURCE, name));
  }

  @Override
  public void removeArticle(String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.ID, id));
  }

  @Override
  public void put(Article article, String digest) throws IOException {
    ArticleTerms terms = new ArticleTerms(analyser, article.title());
    List<Document> documents = new ArrayList<>();
    for (Passage passage : Passages.of(article)) {
      documents.add(PassageDocument.of(passage, terms, vectors.of(passage)));
    }
    documents.add(ArticleDocument.of(article, digest, terms));
    writer.updateDocuments(new Term(Fields.ID, article.id()), documents);
  }

  @Override
  public void putFile(
      CorpusFile file, String sha256, long indexed, List<Problem> problems, Set<String> shadowedBy)
      throws IOException {
    Document document = FileDocument.of(file, sha256, indexed, problems, shadowedBy);
    writer.updateDocument(Keys.file(file.path()), document);
  }

  @Override
  public void finish() throws IOException {
    vocabulary.write(writer);
    workers.onEach(writer::flushNextBuffer); // a commit would do it in one thread
  }
}
