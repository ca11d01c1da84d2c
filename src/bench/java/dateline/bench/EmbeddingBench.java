package dateline.bench;

import dateline.article.Article;
import dateline.article.Passages;
import dateline.corpus.CorpusFolder;
import dateline.corpus.file.CorpusEntry;
import dateline.index.update.BgeSmall;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.util.VectorUtil;

/**
 * How many passages a second are embedded, beside LangChain4j's own wrapper of the same model on
 * the same passages: medians of rounds in turn, their ratio, and how near the vectors are.
 *
 * <pre>{@code
 * ./mvnw verify, then
 * java -cp "target/test-classes:target/classes:target/dateline/lib/*" dateline.bench.EmbeddingBench [ROUNDS [CORPUS]]
 * }</pre>
 */
final class EmbeddingBench {
  private EmbeddingBench() {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 7;
    List<TextSegment> texts = texts(Path.of(args.length > 1 ? args[1] : "corpus"));
    EmbeddingModel ours = new BgeSmall();
    EmbeddingModel theirs = new BgeSmallEnV15QuantizedEmbeddingModel();
    double least = 1;
    List<Embedding> mine = ours.embedAll(texts).content();
    List<Embedding> wrapped = theirs.embedAll(texts).content();
    for (int i = 0; i < texts.size(); i++) {
      least = Math.min(least, VectorUtil.dotProduct(mine.get(i).vector(), wrapped.get(i).vector()));
    }
    double[] seconds = new double[rounds];
    double[] theirSeconds = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      seconds[i] = seconds(ours, texts);
      theirSeconds[i] = seconds(theirs, texts);
    }
    double median = texts.size() / StartBench.median(seconds);
    double theirMedian = texts.size() / StartBench.median(theirSeconds);
    System.out.printf(
        Locale.ROOT,
        "%d passages, %d rounds in turn: Dateline %.1f a second, LangChain4j's wrapper %.1f; ratio"
            + " %.2f; least cosine of the two %.4f%n",
        texts.size(),
        rounds,
        median,
        theirMedian,
        median / theirMedian,
        least);
  }

  private static double seconds(EmbeddingModel model, List<TextSegment> texts) {
    long start = System.nanoTime();
    model.embedAll(texts);
    return (System.nanoTime() - start) / 1e9;
  }

  private static List<TextSegment> texts(Path corpus) throws Exception {
    List<Article> articles = new ArrayList<>();
    CorpusFolder.at(corpus)
        .read(entry -> {
          if (entry instanceof CorpusEntry.Found found) {
            articles.add(found.article());
          }
        });
    return articles.stream()
        .flatMap(article -> Passages.of(article).stream())
        .map(passage -> TextSegment.from(passage.article().title() + "\n" + passage.text()))
        .toList();
  }
}
