package dateline.questions;

import ai.onnxruntime.OrtException;
import dateline.answering.Answering;
import dateline.answering.SourcedAnswering;
import dateline.article.Article;
import dateline.corpus.CorpusFolder;
import dateline.index.ArticleFilter;
import dateline.index.PassageIndex;
import dateline.index.update.BgeSmall;
import dateline.index.update.CorpusIndex;
import dateline.index.update.Progress;
import dateline.quotation.Sources;
import dateline.quotation.Verifier;
import dateline.reading.extractive.ExtractiveReader;
import dateline.reading.extractive.OnnxWindowModel;
import dateline.retrieval.HybridRetriever;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program's offline way from question to answer, over an index in a folder of its own. */
record Subject(PassageIndex index, OnnxWindowModel model, Answering answering)
    implements AutoCloseable {
  /**
   * @param corpus the articles
   * @param folder where the index goes
   */
  static Subject over(Path corpus, Path folder) throws Exception {
    BgeSmall embedding = new BgeSmall();
    PassageIndex index =
        new CorpusIndex(CorpusFolder.at(corpus), folder, embedding).open(Progress.NONE).passages();
    OnnxWindowModel model = OnnxWindowModel.shipped();
    return new Subject(
        index,
        model,
        new SourcedAnswering(
            new HybridRetriever(index, embedding::question),
            new ExtractiveReader(model),
            new Verifier(Sources.of(articles(index))),
            query ->
                index.horizon(new ArticleFilter(query.since(), query.until(), query.publisher()))));
  }

  private static List<Article> articles(PassageIndex index) {
    List<Article> articles = new ArrayList<>();
    index.articles().forEach(articles::add);
    return articles;
  }

  @Override
  public void close() throws OrtException {
    index.close();
    model.close();
  }
}
